import { type ReactNode, useMemo } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { partsOf } from "../../parts.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import { type Row, useViews } from "./row.ts";

function isNumbered({ number }: Row): boolean {
  return number !== null;
}

/** The parts of a text, each with how many brackets are left in it, and the way there. */
export function Outline({ desk }: { desk: TextDesk }): ReactNode {
  const { outline: words } = useWords(textMessages);
  const { number } = useMessages();
  const { party } = useSession();
  const standing = useViews(desk.rows, isNumbered);
  const parts = useMemo(() => partsOf(standing, desk.columns, party), [standing, desk.columns, party]);
  if (parts.length === 0) return null;
  return (
    <details className="outline">
      <summary>{words.title(parts.filter(({ heading }) => heading !== null).length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col" className="number">
              {words.paragraphs}
            </th>
            <th scope="col" className="number">
              {words.brackets}
            </th>
            <th scope="col" className="number">
              {words.reserves}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ heading, title, paragraphs, count }) => (
            <tr key={heading ?? ""}>
              <th scope="row">
                {heading === null ? (
                  words.before
                ) : (
                  <Link href={`/texts/${desk.text.id}?paragraph=${encodeURIComponent(heading)}`}>
                    <span lang={title?.language}>{title?.words ?? "–"}</span>
                  </Link>
                )}
              </th>
              <td className="number">{number(paragraphs)}</td>
              <td className="number">{number(count.brackets)}</td>
              <td className="number">{number(count.reserves)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
