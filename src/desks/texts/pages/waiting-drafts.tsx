import { type ReactNode, useState } from "react";
import type { DraftView, NamedThings } from "../../../web/answers.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Moment } from "../../../web/named.tsx";
import { type Prepared, Release } from "../../../web/release.tsx";
import { useSession } from "../../../web/session.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { clearanceMessages } from "./messages/clearance/messages.ts";
import { textsMessages } from "./messages/messages.ts";
import { Circulating } from "./outbox/circulating.tsx";
import { usePreparedWords } from "./outbox/preparation.ts";
import { ThingHere } from "./outbox/thing-here.tsx";

interface WaitingDraftsProps {
  drafts: readonly DraftView[];
  named: NamedThings;
  onSent: () => void;
}

/** The drafts that wait at home, by what they are of; those chosen are released together. */
export function WaitingDrafts({ drafts, named, onSent }: WaitingDraftsProps): ReactNode {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const prepared = usePreparedWords(named)(drafts.map((one) => ({ ...one, kind: one.ofKind })));
  const chosen = prepared.filter((one) => !left.has(keyOf(one)));
  const changed = new Map(drafts.map((one) => [keyOf(one), one.updatedAt]));
  return (
    <>
      {drafts.length === 0 ? (
        <NothingWaits />
      ) : (
        <table className="wide-table waiting-drafts">
          <DraftHeads />
          {byEntity(prepared).map(([entity, own]) => (
            <tbody key={entity}>
              <tr className="draft-of">
                <th scope="rowgroup" colSpan={3}>
                  <ThingHere id={entity} named={named} />
                </th>
              </tr>
              {own.map((one) => (
                <WaitingRow
                  key={one.field}
                  prepared={one}
                  changed={changed.get(keyOf(one)) ?? ""}
                  chosen={!left.has(keyOf(one))}
                  onChoose={(on) => setLeft(toggled(left, keyOf(one), !on))}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      <Releasing chosen={chosen} onSent={onSent} />
    </>
  );
}

function NothingWaits(): ReactNode {
  const { outbox: words } = useWords(textsMessages);
  return (
    <div className="empty">
      <p>{words.empty}</p>
      <p>{words.emptyToDo}</p>
    </div>
  );
}

function DraftHeads(): ReactNode {
  const { columns } = useWords(textsMessages).outbox;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.field}</th>
        <th scope="col">{columns.words}</th>
        <th scope="col">{columns.changed}</th>
      </tr>
    </thead>
  );
}

interface WaitingRowProps {
  prepared: Prepared;
  changed: string;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

function WaitingRow({ prepared, changed, chosen, onChoose }: WaitingRowProps): ReactNode {
  const { choose } = useWords(textsMessages).outbox;
  const { of, label, words, lang } = prepared;
  return (
    <tr>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={choose(`${of?.text ?? ""} · ${label}`)}
            onChange={(event) => onChoose(event.target.checked)}
          />{" "}
          {label}
        </label>
      </th>
      <td className="excerpt">
        <WordsShown text={words} lang={lang} />
      </td>
      <td className="when">
        <Moment at={changed} />
      </td>
    </tr>
  );
}

interface ReleasingProps {
  chosen: readonly Prepared[];
  onSent: () => void;
}

function Releasing({ chosen, onSent }: ReleasingProps): ReactNode {
  const { release } = useMessages();
  const { may } = useSession();
  const words = useWords(clearanceMessages);
  const [asking, setAsking] = useState(false);
  const [circulating, setCirculating] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  function done(dispatch: number): void {
    setAsking(false);
    setSent(dispatch);
    onSent();
  }
  return (
    <>
      <p role="status">{sent === null ? null : `${release.done(sent)} ${release.doneHelp}`}</p>
      {chosen.length === 0 || may["release"] === false ? null : (
        <p className="sending-bar">
          <strong>{release.waiting(chosen.length)}</strong>
          <button type="button" className="main" onClick={() => setAsking(true)}>
            {release.open}
          </button>
          <button type="button" onClick={() => setCirculating(true)}>
            {words.circulate}
          </button>
        </p>
      )}
      {circulating ? (
        <Circulating
          drafts={chosen}
          title={titleOf(chosen)}
          onClose={() => setCirculating(false)}
          onDone={() => {
            setCirculating(false);
            onSent();
          }}
        />
      ) : null}
      {asking ? <Release prepared={chosen} onClose={() => setAsking(false)} onSent={done} /> : null}
    </>
  );
}

function keyOf({ entity, field }: Pick<DraftView, "entity" | "field">): string {
  return `${entity} ${field}`;
}

/** By what they are of, in the order in which each is listed first. */
function byEntity(prepared: readonly Prepared[]): [string, Prepared[]][] {
  const found = new Map<string, Prepared[]>();
  for (const one of prepared) found.set(one.entity, [...(found.get(one.entity) ?? []), one]);
  return [...found];
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

/** What a dispatch is called unless somebody calls it otherwise: the things in it, by their names. */
function titleOf(chosen: readonly Prepared[]): string {
  const names = [...new Set(chosen.map((one) => one.of?.text ?? one.label))];
  return Array.from(names.join(", ")).slice(0, 120).join("");
}
