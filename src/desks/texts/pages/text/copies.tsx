import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { PartyName } from "../../../../web/named.tsx";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import type { TextDesk } from "./desk.ts";

/** The copies to print: for each party its own, in each authentic language. */
export function Copies({ desk: { text, languages } }: { desk: TextDesk }): ReactNode {
  const { copies: words } = useWords(adoptingMessages);
  const { languageName } = useMessages();
  return (
    <section className="screen-only">
      <h2>{words.title}</h2>
      <p className="lead">{words.rule}</p>
      <ul className="moves">
        {text.participants.map((party) => (
          <li key={party}>
            <PartyName id={party} />{" "}
            {languages.authentic.map((language) => (
              <span key={language}>
                <Link href={`/texts/${text.id}/copies/${party}/${language}`}>
                  {languageName(language)}
                </Link>{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
