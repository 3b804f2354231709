import { type ReactNode, useMemo } from "react";
import type { EntityView, LogView } from "../../../web/answers.ts";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { textsMessages } from "./messages/messages.ts";
import { SettledTexts } from "./settled-texts.tsx";
import { OverFindings, wordingCompared } from "./text/over-findings.tsx";
import { Moves, UnitStep } from "./unit-step.tsx";
import { WhyNot } from "./why-not.tsx";
import { WORDING_UNIT, agreedWords } from "./wordings.ts";

interface AdoptionProps {
  entity: EntityView;
  languages: readonly string[];
  logs: readonly LogView[] | null;
  draftsLeft: boolean;
  onChanged: () => void;
}

/** Where a paragraph stands on the way to being settled, and the step that is ours. */
export function Adoption({ entity, languages, logs, draftsLeft, onChanged }: AdoptionProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const unit = entity.units[WORDING_UNIT];
  const compared = useMemo(() => wordingCompared(entity, languages), [entity, languages]);
  if (unit === undefined) return null;
  const { adoptable } = unit;
  const settledNow = adoptable.ok && unit.settled.at(-1) !== undefined && isSettled(entity, languages);
  return (
    <section className="adoption">
      <h2>{words.title}</h2>
      <SettledTexts unit={unit} logs={logs} current={settledNow} />
      {settledNow ? null : (
        <>
          <Moves unit={unit} />
          {adoptable.ok ? (
            <OverFindings
              entity={entity.id}
              digest={adoptable.digest}
              compared={compared}
              mayAdopt={entity.may.adopt.includes(WORDING_UNIT)}
            >
              <UnitStep
                {...{ entity, draftsLeft, onChanged }}
                unit={WORDING_UNIT}
                digest={adoptable.digest}
                adoptTitle={words.adoptTitle}
              >
                <WholeText {...{ entity, languages }} digest={adoptable.digest} />
              </UnitStep>
            </OverFindings>
          ) : (
            <WhyNot code={adoptable.code} field={adoptable.field} />
          )}
        </>
      )}
    </section>
  );
}

function isSettled(entity: EntityView, languages: readonly string[]): boolean {
  return languages.every((language) => entity.fields[`wording.${language}`]?.standing === "settled");
}

interface WholeTextProps {
  entity: EntityView;
  languages: readonly string[];
  digest: string;
}

/** What is signed, shown whole, and what signing means. */
function WholeText({ entity, languages, digest }: WholeTextProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const { ceremony, languageName } = useMessages();
  return (
    <>
      <p>{words.meaning}</p>
      <p className="label">{ceremony.shown}</p>
      <dl className="prepared">
        {languages.map((language) => (
          <div key={language}>
            <dt>{languageName(language)}</dt>
            <dd>
              <WordsShown text={agreedWords(entity, language)} lang={language} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <span className="label">{ceremony.fingerprint}</span> <Fingerprint of={digest} whole />
      </p>
    </>
  );
}
