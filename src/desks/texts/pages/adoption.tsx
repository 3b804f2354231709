import { type ReactNode, useState } from "react";
import type { EntityView, LogView, UnitView } from "../../../web/answers.ts";
import { Ceremony, type ToAdopt } from "../../../web/ceremony.tsx";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { Declining } from "./declining.tsx";
import { textsMessages } from "./messages/messages.ts";
import { SettledTexts } from "./settled-texts.tsx";
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
            <Step {...{ entity, languages, unit, digest: adoptable.digest, draftsLeft, onChanged }} />
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

/** Who has adopted or declined on the way to the next settled text. */
function Moves({ unit }: { unit: UnitView }): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const partyName = usePartyName();
  return (
    <ul className="moves">
      {Object.entries(unit.adopted).map(([party, { digest }]) => (
        <li key={`${party} ${digest}`}>
          {words.adopted(partyName(party))} <Fingerprint of={digest} />
        </li>
      ))}
      {unit.declined.map(({ party, digest }) => (
        <li key={`${party} ${digest} declined`}>
          {words.declined(partyName(party))} <Fingerprint of={digest} />
        </li>
      ))}
    </ul>
  );
}

interface StepProps {
  entity: EntityView;
  languages: readonly string[];
  unit: UnitView;
  digest: string;
  draftsLeft: boolean;
  onChanged: () => void;
}

/** The words agree: ours to adopt or decline, or the other side's turn. */
function Step({ entity, languages, unit, digest, draftsLeft, onChanged }: StepProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const { list } = useMessages();
  const { party: own } = useSession();
  const partyName = usePartyName();
  const [asking, setAsking] = useState<"adopt" | "decline" | null>(null);
  const missing = entity.participants.filter((party) => unit.adopted[party]?.digest !== digest);
  const ours = missing.includes(own);
  const done = () => {
    setAsking(null);
    onChanged();
  };
  return (
    <>
      <p>{ours ? words.ready : words.waitingFor(list(missing.map(partyName)))}</p>
      {ours && draftsLeft ? <p className="quiet">{words.ownDraftsLeft}</p> : null}
      {ours ? <OurChoices may={entity.may} onChoose={setAsking} /> : null}
      {asking === "adopt" ? (
        <Ceremony
          title={words.adoptTitle}
          adopts={[toAdopt(entity.id, unit, digest, own)]}
          onDone={done}
          onClose={() => setAsking(null)}
        >
          <WholeText entity={entity} languages={languages} digest={digest} />
        </Ceremony>
      ) : null}
      {asking === "decline" ? (
        <Declining entity={entity.id} digest={digest} onDone={done} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}

interface OurChoicesProps {
  may: EntityView["may"];
  onChoose: (choice: "adopt" | "decline") => void;
}

function OurChoices({ may, onChoose }: OurChoicesProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  return (
    <p className="choices">
      {may.adopt.includes(WORDING_UNIT) ? (
        <button type="button" className="main" onClick={() => onChoose("adopt")}>
          {words.adopt}
        </button>
      ) : null}
      {may.decline ? (
        <button type="button" onClick={() => onChoose("decline")}>
          {words.decline}
        </button>
      ) : null}
    </p>
  );
}

/** An earlier adoption of another text binds us until the other side's decline of it is cited. */
function toAdopt(entity: string, unit: UnitView, digest: string, own: string): ToAdopt {
  const bound = unit.adopted[own];
  const declined = unit.declined.find((one) => one.party !== own && one.digest === bound?.digest);
  return {
    entity,
    unit: WORDING_UNIT,
    digest,
    ...(declined === undefined ? {} : { instead: declined.at }),
  };
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
