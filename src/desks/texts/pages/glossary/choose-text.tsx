import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { useAsked } from "../../../../web/answer.tsx";
import type { EntityView, Listing } from "../../../../web/answers.ts";
import { useTextLanguage, useWords } from "../../../../web/language.tsx";
import { navigate } from "../../../../web/router.ts";
import { useSession } from "../../../../web/session.tsx";
import { valueShown } from "../../languages-of-text.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { nameOf } from "../wordings.ts";

/** Which text to ask for the terms that it defines or repeats. */
export function ChooseText(): ReactNode {
  const { fromText: words } = useWords(glossaryMessages);
  const { mechanism, party } = useSession();
  const texts = useAsked<Listing<EntityView>>("/api/entities?kind=text&limit=500").value?.items ?? [];
  const [chosen, setChosen] = useState("");
  const language = useTextLanguage(mechanism.languages);
  const id = useId();
  if (texts.length === 0) return null;
  const wanted = chosen === "" ? (texts[0]?.id ?? "") : chosen;
  const titleOf = (text: EntityView) => {
    const title = valueShown(text, `title.${language}`, party, {});
    return typeof title === "string" ? title : nameOf(text.id);
  };
  function go(event: SyntheticEvent): void {
    event.preventDefault();
    navigate(`/glossary/from/${wanted}`);
  }
  return (
    <section className="screen-only">
      <h2>{words.title}</h2>
      <form className="narrowing" onSubmit={go}>
        <label htmlFor={id}>{words.choose}</label>
        <select id={id} value={wanted} lang={language} onChange={(event) => setChosen(event.target.value)}>
          {texts.map((text) => (
            <option key={text.id} value={text.id}>
              {titleOf(text)}
            </option>
          ))}
        </select>
        <button type="submit">{words.go}</button>
      </form>
    </section>
  );
}
