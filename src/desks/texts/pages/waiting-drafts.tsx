import { type ReactNode, useState } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment } from "../../../web/named.tsx";
import { type Prepared, Release } from "../../../web/release.tsx";
import { useSession } from "../../../web/session.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { clearanceMessages } from "./messages/clearance/messages.ts";
import { textsMessages } from "./messages/messages.ts";
import { Circulating } from "./outbox/circulating.tsx";
import { nameOf, useFieldLanguage } from "./wordings.ts";

interface WaitingDraftsProps {
  drafts: readonly DraftView[];
  onSent: () => void;
}

/** The drafts that wait at home; those chosen are released together. */
export function WaitingDrafts({ drafts, onSent }: WaitingDraftsProps): ReactNode {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = usePrepared(drafts).filter((one) => !left.has(keyOf(one)));
  return (
    <>
      {drafts.length === 0 ? (
        <NothingWaits />
      ) : (
        <table className="wide-table">
          <DraftHeads />
          <tbody>
            {drafts.map((draft) => (
              <WaitingRow
                key={keyOf(draft)}
                draft={draft}
                chosen={!left.has(keyOf(draft))}
                onChoose={(on) => setLeft(toggled(left, keyOf(draft), !on))}
              />
            ))}
          </tbody>
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
        <th scope="col">{columns.paragraph}</th>
        <th scope="col">{columns.language}</th>
        <th scope="col">{columns.words}</th>
        <th scope="col">{columns.changed}</th>
      </tr>
    </thead>
  );
}

interface WaitingRowProps {
  draft: DraftView;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

function WaitingRow({ draft, chosen, onChoose }: WaitingRowProps): ReactNode {
  const { choose } = useWords(textsMessages).outbox;
  const { languageName } = useMessages();
  const lang = useFieldLanguage()(draft.field);
  return (
    <tr>
      <th scope="row">
        <input
          type="checkbox"
          checked={chosen}
          aria-label={choose(`${nameOf(draft.entity)} · ${languageName(lang)}`)}
          onChange={(event) => onChoose(event.target.checked)}
        />{" "}
        <Link href={`/paragraphs/${draft.entity}`}>{nameOf(draft.entity)}</Link>
      </th>
      <td>{languageName(lang)}</td>
      <td className="excerpt">
        <WordsShown text={wordsOfDraft(draft)} lang={lang} />
      </td>
      <td className="when">
        <Moment at={draft.updatedAt} />
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

function usePrepared(drafts: readonly DraftView[]): Prepared[] {
  const { languageName } = useMessages();
  const languageOf = useFieldLanguage();
  return drafts.map((draft) => {
    const lang = languageOf(draft.field);
    const label = `${nameOf(draft.entity)} · ${languageName(lang)}`;
    return { entity: draft.entity, field: draft.field, label, lang, words: wordsOfDraft(draft) };
  });
}

function keyOf({ entity, field }: Pick<DraftView, "entity" | "field">): string {
  return `${entity} ${field}`;
}

function wordsOfDraft({ value }: DraftView): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

/** What a dispatch is called unless somebody calls it otherwise: the things in it, by the names both sides know. */
function titleOf(chosen: readonly Prepared[]): string {
  return [...new Set(chosen.map((one) => nameOf(one.entity)))].join(", ").slice(0, 120);
}
