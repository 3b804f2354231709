import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { addressOf } from "../../../commitments/pages/commitment-link.tsx";
import { useFieldWords } from "../../../texts/pages/text/field-words.ts";
import { meetingsMessages } from "../messages/messages.ts";
import type { MeetingDesk } from "./desk.ts";

/** The texts of this meeting and the commitments raised at it. */
export function Documents({ desk }: { desk: MeetingDesk }): ReactNode {
  const { documents: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const { may } = useSession();
  const fieldWords = useFieldWords();
  const around = desk.around.value;
  if (around === null || desk.opening !== null) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{words.title}</h2>
      {around.texts.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul>
        {around.texts.map((one) => {
          const title = nameIn(one.title, language);
          return (
            <li key={one.id}>
              <Link href={`/texts/${one.id}`} lang={title.lang}>
                {title.text === "" ? one.id : title.text}
              </Link>{" "}
              {one.sort === null ? null : <span className="quiet">{fieldWords.value("sort", one.sort)}</span>}
            </li>
          );
        })}
      </ul>
      {around.raised.length === 0 ? null : (
        <>
          <h3>{words.raised(around.raised.length)}</h3>
          <ul className="raised">
            {around.raised.map((one) => {
              const wording = nameIn(one.wording, language);
              return (
                <li key={one.id}>
                  <Link href={addressOf(one.id)} className="words" lang={wording.lang}>
                    {wording.text === "" ? one.id : wording.text}
                  </Link>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {may["draft"] === true ? (
        <p>
          <Link className="button" href={`/texts/new?meeting=${encodeURIComponent(desk.meeting.id)}`}>
            {words.newText}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
