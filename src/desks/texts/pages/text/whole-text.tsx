import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { WordsShown } from "../../../../web/words-shown.tsx";
import type { EntityView } from "../../../../web/answers.ts";
import { membershipOf } from "../../membership.ts";
import { commonOrder } from "../../order.ts";
import { type FieldSeen, commonValue, fieldOf, wordingField } from "../../view.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";

/** The whole text as it would be adopted, language after language, authentic ones first; what is disputed says so. */
export function WholeText({ desk }: { desk: TextDesk }): ReactNode {
  const { mechanism } = useSession();
  const { authentic } = desk.languages;
  const others = mechanism.languages.filter((one) => !authentic.includes(one));
  return (
    <>
      <Facts desk={desk} />
      <div className="whole-text">
        {[...authentic, ...others].map((language) => (
          <Version key={language} desk={desk} language={language} />
        ))}
      </div>
    </>
  );
}

/** What is adopted beside the words: it is part of what is signed, so it is shown too. */
function Facts({ desk: { text } }: { desk: TextDesk }): ReactNode {
  const { label, value } = useFieldWords();
  const said = ["sort", "authentic", "prevailing", "courtesy", "meeting"].flatMap((field) => {
    const common = commonValue(fieldOf(text, field));
    return common === undefined ? [] : [{ field, common }];
  });
  return (
    <dl className="facts">
      {said.map(({ field, common }) => (
        <div key={field} className="contents">
          <dt>{label(field)}</dt>
          <dd>{value(field, common)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The paragraphs in the order on which nobody differs, or else as the page lists them; never in the order of a draft. */
function listed({ text, paragraphs, rows }: TextDesk): EntityView[] {
  const order = commonOrder(text).flatMap((id) => paragraphs.known?.get(id) ?? []);
  const all = order.length > 0 ? order : rows.flatMap((row) => paragraphs.known?.get(row.id) ?? []);
  return all.filter((one) => membershipOf(one).state !== "gone");
}

interface VersionProps {
  desk: TextDesk;
  language: string;
}

function Version({ desk, language }: VersionProps): ReactNode {
  const { adopting: words } = useWords(adoptingMessages);
  const { languageName } = useMessages();
  const { text, languages } = desk;
  const title = commonValue(fieldOf(text, `title.${language}`));
  const kind = languages.authentic.includes(language) ? words.authentic : words.notAuthentic;
  return (
    <section>
      <h3>
        {languageName(language)} <span className="quiet">{kind}</span>
      </h3>
      {typeof title === "string" ? (
        <p className="whole-title" lang={language}>
          {title}
        </p>
      ) : null}
      <ol className="whole-paragraphs">
        {listed(desk).map((paragraph) => (
          <li key={paragraph.id}>
            <Words field={fieldOf(paragraph, wordingField(language))} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ field, language }: { field: FieldSeen; language: string }): ReactNode {
  const { adopting: words } = useWords(adoptingMessages);
  const { rows } = useWords(textMessages);
  const value = commonValue(field);
  if (field.standing === "silent") return <span className="side-silent">{rows.toFollow}</span>;
  if (typeof value !== "string") return <span className="side-silent">{words.notAgreed}</span>;
  return <WordsShown text={value} lang={language} />;
}
