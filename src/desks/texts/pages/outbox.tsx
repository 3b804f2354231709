import { type ReactNode, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment, useOfficeName } from "../../../web/named.tsx";
import { type Prepared, Release } from "../../../web/release.tsx";
import { useSession } from "../../../web/session.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { textsMessages } from "./messages/messages.ts";
import { languageOfField, nameOf } from "./wordings.ts";

interface DraftRow {
  entity: string;
  field: string;
  value: unknown;
  updatedAt: string;
}

interface DispatchRow {
  number: number;
  time: string;
  office: string;
  items: { entity: string; act: string; field?: string }[];
}

/** What our side has prepared and what it has sent. */
export function OutboxPage(): ReactNode {
  const { outbox: words } = useWords(textsMessages);
  const drafts = useAsked<{ items: DraftRow[] }>("/api/drafts");
  const dispatches = useAsked<{ items: DispatchRow[] }>("/api/dispatches");
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <h2>{words.waiting}</h2>
      <Asking of={drafts}>
        {({ items }) => (
          <Waiting
            drafts={items}
            onSent={() => void Promise.all([drafts.askAgain(), dispatches.askAgain()])}
          />
        )}
      </Asking>
      <h2>{words.sent}</h2>
      <Asking of={dispatches}>{({ items }) => <Sent dispatches={items} />}</Asking>
    </>
  );
}

interface WaitingProps {
  drafts: readonly DraftRow[];
  onSent: () => void;
}

function Waiting({ drafts, onSent }: WaitingProps): ReactNode {
  const { outbox: words } = useWords(textsMessages);
  const { release } = useMessages();
  const { may } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const prepared = usePrepared(drafts);
  const chosen = prepared.filter((one) => !left.has(keyOf(one)));
  return (
    <>
      {sent === null ? null : (
        <p role="status">
          <strong>{release.done(sent)}</strong> {release.doneHelp}
        </p>
      )}
      {drafts.length === 0 ? (
        <div className="empty">
          <p>{words.empty}</p>
          <p>{words.emptyToDo}</p>
        </div>
      ) : (
        <WaitingTable drafts={drafts} left={left} onLeft={setLeft} />
      )}
      {chosen.length === 0 || may["release"] === false ? null : (
        <p className="sending-bar">
          <strong>{release.waiting(chosen.length)}</strong>
          <button type="button" className="main" onClick={() => setAsking(true)}>
            {release.open}
          </button>
        </p>
      )}
      {asking ? (
        <Release
          prepared={chosen}
          onClose={() => setAsking(false)}
          onSent={(dispatch) => {
            setAsking(false);
            setSent(dispatch);
            onSent();
          }}
        />
      ) : null}
    </>
  );
}

function keyOf({ entity, field }: Pick<DraftRow, "entity" | "field">): string {
  return `${entity} ${field}`;
}

function usePrepared(drafts: readonly DraftRow[]): Prepared[] {
  const { languageName } = useMessages();
  const { language } = useLanguageOf();
  return drafts.map(({ entity, field, value }) => {
    const lang = language(field);
    const label = `${nameOf(entity)} · ${languageName(lang)}`;
    return { entity, field, label, lang, words: typeof value === "string" ? value : JSON.stringify(value) };
  });
}

/** The language of a field's words; for what has none, the mechanism's first. */
function useLanguageOf(): { language: (field: string) => string } {
  const { languages } = useSession().mechanism;
  return { language: (field) => languageOfField(field) ?? languages[0] ?? "en" };
}

interface WaitingTableProps {
  drafts: readonly DraftRow[];
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}

function WaitingTable({ drafts, left, onLeft }: WaitingTableProps): ReactNode {
  const { columns, choose } = useWords(textsMessages).outbox;
  const { languageName } = useMessages();
  const { language } = useLanguageOf();
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{columns.paragraph}</th>
          <th scope="col">{columns.language}</th>
          <th scope="col">{columns.words}</th>
          <th scope="col">{columns.changed}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => {
          const lang = language(draft.field);
          const key = keyOf(draft);
          return (
            <tr key={key}>
              <th scope="row">
                <input
                  type="checkbox"
                  checked={!left.has(key)}
                  aria-label={choose(`${nameOf(draft.entity)} · ${languageName(lang)}`)}
                  onChange={(event) => onLeft(toggled(left, key, !event.target.checked))}
                />{" "}
                <Link href={`/paragraphs/${draft.entity}`}>{nameOf(draft.entity)}</Link>
              </th>
              <td>{languageName(lang)}</td>
              <td className="excerpt">
                <WordsShown text={String(draft.value)} lang={lang} />
              </td>
              <td className="when">
                <Moment at={draft.updatedAt} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

function Sent({ dispatches }: { dispatches: readonly DispatchRow[] }): ReactNode {
  const { outbox: words } = useWords(textsMessages);
  const { number, languageName } = useMessages();
  const officeName = useOfficeName();
  const { language } = useLanguageOf();
  if (dispatches.length === 0) return <p className="empty">{words.nothingSent}</p>;
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {words.sentColumns.number}
          </th>
          <th scope="col">{words.sentColumns.when}</th>
          <th scope="col">{words.sentColumns.office}</th>
          <th scope="col">{words.sentColumns.contents}</th>
        </tr>
      </thead>
      <tbody>
        {dispatches.map((one) => (
          <tr key={one.number}>
            <th scope="row" className="number">
              {number(one.number)}
            </th>
            <td className="when">
              <Moment at={one.time} />
            </td>
            <td>{officeName(one.office)}</td>
            <td>
              {one.items.map((item) => (
                <span key={keyOf({ entity: item.entity, field: item.field ?? item.act })} className="receipt">
                  <Link href={`/paragraphs/${item.entity}`}>{nameOf(item.entity)}</Link>
                  {item.field === undefined ? null : ` · ${languageName(language(item.field))}`}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
