import { type ReactNode, useState } from "react";
import type { EntityView } from "../../../../web/answers.ts";
import { Ceremony } from "../../../../web/ceremony.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { commonValue, fieldOf } from "../../view.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { nameOf } from "../wordings.ts";
import { TERM, linesOf, termStanding, useTermFields } from "./term-fields.ts";

/** One signature for all terms on which every side says the same and which are not settled yet. */
export function AdoptAll({
  terms,
  onChanged,
}: {
  terms: readonly EntityView[];
  onChanged: () => void;
}): ReactNode {
  const { list: words } = useWords(glossaryMessages);
  const { party } = useSession();
  const [asking, setAsking] = useState(false);
  const ripe = terms.flatMap((term) => {
    const unit = term.units[TERM];
    const isOurs = unit?.adopted[party] === undefined && term.may.adopt.includes(TERM);
    const isAgreed = termStanding(term) === "provisional";
    return isOurs && isAgreed && unit?.adoptable.ok === true ? [{ term, digest: unit.adoptable.digest }] : [];
  });
  if (ripe.length === 0) return null;
  return (
    <>
      <p className="choices">
        <button type="button" className="main" onClick={() => setAsking(true)}>
          {words.adoptAll(ripe.length)}
        </button>
      </p>
      {asking ? (
        <Ceremony
          title={words.adoptAllTitle}
          adopts={ripe.map(({ term, digest }) => ({ entity: term.id, unit: TERM, digest }))}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.adoptMeaning}</p>
          {ripe.map(({ term }) => (
            <TermWhole key={term.id} term={term} />
          ))}
        </Ceremony>
      ) : null}
    </>
  );
}

/** A term whole, as it would be adopted: every field that has been said. */
export function TermWhole({ term }: { term: EntityView }): ReactNode {
  const { term: words } = useWords(glossaryMessages);
  const { list } = useMessages();
  const fields = useTermFields();
  return (
    <>
      <p className="label">{nameOf(term.id).replace(/^term\./, "")}</p>
      <dl className="prepared">
        {fields.map(({ name, label, language }) => {
          const value = commonValue(fieldOf(term, name));
          if (value === undefined) return null;
          const lines = linesOf(value);
          return (
            <div key={name}>
              <dt>{label}</dt>
              <dd lang={language ?? undefined}>{lines.length === 0 ? words.none : list(lines)}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
