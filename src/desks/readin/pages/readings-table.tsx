import { type ReactNode, useState } from "react";
import { Confirming } from "../../../web/confirming.tsx";
import { useLanguage, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import { Moment } from "../../../web/named.tsx";
import { useNode } from "../../../web/session.tsx";
import { readinMessages } from "./messages/messages.ts";
import { languageOfText } from "./sheet/language-of-text.ts";
import type { MeetingNamed, ReadingRow } from "./sheet-answers.ts";

interface ReadingsTableProps {
  items: readonly ReadingRow[];
  meetings: readonly MeetingNamed[];
  onRemoved: () => void;
}

/** What was read in, the last first, and how far each sheet has come. */
export function ReadingsTable({ items, meetings, onRemoved }: ReadingsTableProps): ReactNode {
  const { list: words } = useWords(readinMessages);
  const { client } = useNode();
  const [removing, setRemoving] = useState<ReadingRow | null>(null);
  if (items.length === 0)
    return (
      <div className="empty">
        <p>{words.empty}</p>
        <p>{words.emptyToDo}</p>
      </div>
    );
  return (
    <>
      {removing === null ? null : (
        <Confirming
          title={words.removeTitle}
          confirm={words.removeShort}
          ask={() => client.ask("DELETE", `/api/readin/${removing.id}`)}
          onClose={() => setRemoving(null)}
          onDone={() => {
            setRemoving(null);
            onRemoved();
          }}
        >
          <p lang={languageOfText(removing.title)}>
            <strong>{removing.title}</strong>
          </p>
          <p>{words.removeConsequence}</p>
        </Confirming>
      )}
      <table className="wide-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.meeting}</th>
            <th scope="col">{words.columns.left}</th>
            <th scope="col">{words.columns.by}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/readin/${row.id}`} lang={languageOfText(row.title)}>
                  {row.title}
                </Link>
              </th>
              <td>
                <MeetingTitle meetings={meetings} id={row.meeting} />
              </td>
              <td>
                {row.open === 0 ? `${words.allDecided} · ` : null}
                {words.left(row.open, row.accepted, row.dismissed)}
              </td>
              <td className="when">
                <Moment at={row.readAt} />
              </td>
              <td>
                {row.accepted > 0 ? null : (
                  <button
                    type="button"
                    className="plain"
                    aria-label={words.remove(row.title)}
                    onClick={() => setRemoving(row)}
                  >
                    {words.removeShort}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A meeting's title in the reader's language; nothing where none is set. */
export function MeetingTitle({
  meetings,
  id,
}: {
  meetings: readonly MeetingNamed[];
  id: string | null;
}): ReactNode {
  const { language } = useLanguage();
  const found = meetings.find((one) => one.id === id);
  if (found === undefined) return null;
  const { text, lang } = nameIn(found.title, language);
  return <span lang={lang}>{text}</span>;
}
