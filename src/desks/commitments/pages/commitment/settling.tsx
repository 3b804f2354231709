import { type ReactNode, useMemo, useState } from "react";
import type { LogView, UnitView } from "../../../../web/answers.ts";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { WordsShown } from "../../../../web/words-shown.tsx";
import { OverFindings, wordingCompared } from "../../../texts/pages/text/over-findings.tsx";
import { SettledTexts } from "../../../texts/pages/settled-texts.tsx";
import { Moves, UnitStep } from "../../../texts/pages/unit-step.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import { type CommitmentDesk, fieldIn } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import { Publishing } from "./publishing.tsx";

const UNITS = ["wording", "due", "closing"] as const;
type UnitName = (typeof UNITS)[number];

interface SettlingProps {
  desk: CommitmentDesk;
  logs: readonly LogView[] | null;
}

/** How far wording, date and end have come on the way to being settled, each apart, and the step that is ours. */
export function Settling({ desk, logs }: SettlingProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  if (desk.entity.openedAt === "") return null;
  return (
    <section className="adoption" id="settling">
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {UNITS.map((name) => (
        <Unit key={name} name={name} desk={desk} logs={logs} />
      ))}
    </section>
  );
}

function Unit({ name, desk, logs }: SettlingProps & { name: UnitName }): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const { moment } = useMessages();
  const unit = desk.entity.units[name];
  if (unit === undefined) return null;
  const last = unit.settled.at(-1);
  const settledNow = last !== undefined && isSettledNow(desk, unit);
  return (
    <section className="unit" aria-label={words.units[name]} data-unit={name}>
      <h3>
        {words.units[name]}{" "}
        {last === undefined ? null : (
          <Standing state="settled">
            <span className="quiet">{words.settledOn(moment(new Date(last.time)))}</span>
          </Standing>
        )}
      </h3>
      <Published name={name} unit={unit} desk={desk} />
      {settledNow ? null : <Step name={name} unit={unit} desk={desk} />}
      {last === undefined ? null : (
        <details className="earlier">
          <summary>{words.units[name]}</summary>
          <SettledTexts unit={unit} logs={logs} current={settledNow} />
        </details>
      )}
    </section>
  );
}

/** Whether every field that was settled still says so, and nothing has been said since. */
function isSettledNow({ entity }: CommitmentDesk, { settledValues }: UnitView): boolean {
  const fields = Object.keys(settledValues ?? {}).filter((one) => settledValues?.[one] !== null);
  return fields.length > 0 && fields.every((one) => fieldIn(entity, one).standing === "settled");
}

interface StepProps {
  name: UnitName;
  unit: UnitView;
  desk: CommitmentDesk;
}

function Step({ name, unit, desk }: StepProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const { adoptable } = unit;
  const { mechanism } = useSession();
  const compared = useMemo(
    () => (name === "wording" ? wordingCompared(desk.entity, mechanism.languages) : []),
    [name, desk.entity, mechanism.languages],
  );
  if (!adoptable.ok) return <WhyNot code={adoptable.code} field={adoptable.field} desk={desk} />;
  const step = (
    <UnitStep
      entity={desk.entity}
      unit={name}
      digest={adoptable.digest}
      adoptTitle={words.adoptTitle[name]}
      ready={words.ready[name]}
      draftsLeft={fieldsOf(name, desk).some((field) => field in desk.drafts)}
      onChanged={() => void desk.again()}
    >
      <WhatIsAdopted name={name} digest={adoptable.digest} desk={desk} />
    </UnitStep>
  );
  return (
    <>
      <Moves unit={unit} />
      {name === "wording" ? (
        <OverFindings
          entity={desk.entity.id}
          digest={adoptable.digest}
          compared={compared}
          mayAdopt={desk.entity.may.adopt.includes(name)}
        >
          {step}
        </OverFindings>
      ) : (
        step
      )}
    </>
  );
}

/** Which of the commitment's fields belong to a unit; the kind declares them (kinds/commitment.ts). */
function fieldsOf(name: UnitName, { entity }: CommitmentDesk): string[] {
  if (name !== "wording") return [name];
  const own = ["sort", "actors", "workstream", "instruments", "origin", "meeting", "predecessors"];
  const inLanguages = Object.keys(entity.fields).filter((one) => /^(wording|shownBy)\./.test(one));
  return [...inLanguages, ...own];
}

interface WhatIsAdoptedProps {
  name: UnitName;
  digest: string;
  desk: CommitmentDesk;
}

/** What is signed, shown whole: every field of the unit in which something is said. */
function WhatIsAdopted({ name, digest, desk }: WhatIsAdoptedProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const { ceremony } = useMessages();
  const { language } = useLanguage();
  const fieldWords = useFieldWords(desk.named, desk.known);
  const said = fieldsOf(name, desk).flatMap((field) => {
    const { positions } = fieldIn(desk.entity, field);
    const position = Object.values(positions).find((one) => one.state === "said");
    return position === undefined ? [] : [{ field, value: position.value }];
  });
  return (
    <>
      <p>{words.meaning}</p>
      <dl className="prepared">
        {said.map(({ field, value }) => (
          <div key={field}>
            <dt>{fieldWords.label(field)}</dt>
            <dd>
              <WordsShown
                text={fieldWords.value(field, value)}
                lang={fieldWords.languageOf(field) ?? language}
              />
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

interface WhyNotProps {
  code: string;
  field: string | undefined;
  desk: CommitmentDesk;
}

function WhyNot({ code, field, desk }: WhyNotProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const { label } = useFieldWords(desk.named);
  const named = field === undefined ? "" : label(field);
  switch (code) {
    case "bracketed":
      return <p>{words.differs(named)}</p>;
    case "required-field-silent":
      return <p>{words.silent(named)}</p>;
    case "unreadable":
      return <p>{words.unreadable(named)}</p>;
    case "nothing-said":
      return <p className="quiet">{words.open}</p>;
    default:
      return <p>{words.other}</p>;
  }
}

/** What is settled can be published: that revision alone, by any side, for good. */
function Published({ name, unit, desk }: StepProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const [asking, setAsking] = useState(false);
  const last = unit.settled.at(-1);
  const { entity } = desk;
  if (last === undefined) return null;
  if (entity.published.some((one) => one.unit === name && one.digest === last.digest))
    return <p className="quiet">{words.published}</p>;
  if (!entity.may.publish) return null;
  return (
    <p>
      <button type="button" onClick={() => setAsking(true)}>
        {words.publish}
      </button>
      {asking ? (
        <Publishing
          title={words.publishTitle}
          consequence={words.publishConsequence}
          acts={[{ act: "publish", entity: entity.id, unit: name, digest: last.digest }]}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            void desk.again();
          }}
        />
      ) : null}
    </p>
  );
}
