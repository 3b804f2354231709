import { type ReactNode, useEffect } from "react";
import { useAsked } from "../../../web/answer.tsx";
import type { NodeEvent } from "../../../web/events.ts";
import { useLanguage, useMessages, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import type { FindingsInText, FindingsShown } from "../findings-left.ts";
import { deskWords } from "../messages/messages.ts";

/** How soon what is still being compared is asked about again, in milliseconds. */
const AGAIN = 400;

/** In which texts the languages differ, and how gravely; nothing where there is nothing to settle. */
export function FindingsToSettle(): ReactNode {
  const { findings: words } = useWords(deskWords);
  const asked = useAsked<FindingsShown>("/api/desk/findings", isNewsOfWords);
  const texts = asked.value?.texts ?? [];
  const left = texts.reduce((sum, one) => sum + one.left, 0);
  const { askAgain } = asked;
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => void askAgain(), AGAIN);
    return () => clearTimeout(timer);
  }, [left, asked.value, askAgain]);
  const found = texts.filter((one) => one.critical + one.major > 0);
  if (found.length === 0 && left === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.title}</h2>
      <p className="lead">{words.lead}</p>
      {found.length === 0 ? null : <Texts texts={found} />}
      {left === 0 ? null : <p className="quiet">{words.looking(left)}</p>}
    </section>
  );
}

/** Findings change with drafts and with what is said; time alone changes none. */
function isNewsOfWords({ type }: NodeEvent): boolean {
  return type === "draft" || type === "changed" || type === "reconnected";
}

function Texts({ texts }: { texts: readonly FindingsInText[] }): ReactNode {
  const { findings: words } = useWords(deskWords);
  const { number } = useMessages();
  const { language } = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.text}</th>
          <th scope="col" className="number">
            {words.critical}
          </th>
          <th scope="col" className="number">
            {words.major}
          </th>
        </tr>
      </thead>
      <tbody>
        {texts.map(({ id, title, critical, major }) => {
          const { text, lang } = nameIn(title, language);
          return (
            <tr key={id}>
              <th scope="row">
                <Link href={`/texts/${id}/findings`} lang={lang}>
                  {text === "" ? id.slice(id.indexOf("/") + 1) : text}
                </Link>
              </th>
              <td className="number">{number(critical)}</td>
              <td className="number">{number(major)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
