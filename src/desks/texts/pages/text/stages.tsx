import { type ReactNode, useState } from "react";
import type { EntityView, FieldView } from "../../../../web/answers.ts";
import { Concord } from "../../../../web/concord.tsx";
import { useExchange } from "../../../../web/exchange.ts";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { lastSettled } from "../../settled-with-text.ts";
import {
  type Stage,
  type StageSaid,
  nextStages,
  readStage,
  stageOver,
  stagesInOrder,
  stagesPassed,
} from "../../stages.ts";
import { commonValue, fieldOf, saidBy } from "../../view.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import { Moves, UnitStep } from "../unit-step.tsx";
import type { TextDesk } from "./desk.ts";
import { fieldInHand } from "./field-view.ts";
import { Releasing } from "./releasing.tsx";
import { StageDetails } from "./stage-details.tsx";
import { StageForm } from "./stage-form.tsx";
import { useStageWords } from "./stage-words.ts";

/** Initialled, ad referendum, confirmed, signed, in force: each settled by every side over what was adopted last. */
export function Stages({ desk }: { desk: TextDesk }): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const { text } = desk;
  const digest = lastSettled(text)?.digest ?? "";
  const settled = settledStage(text, digest);
  const [proposing, setProposing] = useState(false);
  const drafted = "stage" in desk.drafts;
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="lead">{words.intro}</p>
      <Passed settled={settled?.stage ?? null} />
      {settled === null ? null : <StageDetails stage={settled} />}
      <Said desk={desk} />
      <StageStep desk={desk} digest={digest} settled={settled} />
      {text.may.draft && nextStages(settled?.stage ?? null).length > 0 ? (
        proposing ? (
          <StageForm
            desk={desk}
            over={digest}
            settled={settled?.stage ?? null}
            onDone={() => setProposing(false)}
          />
        ) : (
          <p className="choices">
            <button type="button" onClick={() => setProposing(true)}>
              {words.propose}
            </button>
          </p>
        )
      ) : null}
      {drafted ? <Releasing desk={desk} /> : null}
    </section>
  );
}

/** The stage every side has adopted over this digest, or null. */
function settledStage(text: EntityView, digest: string): StageSaid | null {
  const said = readStage(text.units["stage"]?.settledValues?.["stage"]);
  return said?.of === digest ? said : null;
}

function Passed({ settled }: { settled: Stage | null }): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const { stages: names } = useWords(textMessages);
  const passed = settled === null ? [] : stagesPassed(settled);
  return (
    <ol className="stages">
      {stagesInOrder.map((stage) => (
        <li
          key={stage}
          aria-current={stage === settled ? "step" : undefined}
          data-passed={passed.includes(stage)}
        >
          {names[stage]} {stage === settled ? <span className="quiet">{words.here}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** What each side says of the stage, where somebody has spoken. */
function Said({ desk }: { desk: TextDesk }): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const { language } = useLanguage();
  const logs = useExchange().value?.logs ?? null;
  const inWords = useStageWords();
  const { text, preparing } = desk;
  const field = fieldInHand(text.fields["stage"], undefined);
  if (field.standing === "silent") return null;
  return (
    <div className="wordings">
      <Concord
        label={words.said}
        view={worded(field, inWords)}
        participants={text.participants}
        logs={logs}
        lang={language}
        onTakeTheirs={
          text.may.draft
            ? (party) =>
                void preparing.prepare([{ entity: text.id, field: "stage", value: saidBy(field, party) }])
            : undefined
        }
      />
    </div>
  );
}

function worded(field: FieldView, inWords: (value: unknown) => string): FieldView {
  const positions = Object.entries(field.positions).map(
    ([party, one]) => [party, one.state === "said" ? { ...one, value: inWords(one.value) } : one] as const,
  );
  return { ...field, positions: Object.fromEntries(positions) };
}

interface StageStepProps {
  desk: TextDesk;
  digest: string;
  settled: StageSaid | null;
}

/** Our step on the stage on which the sides agree, where it is not settled yet. */
function StageStep({ desk, digest, settled }: StageStepProps): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const { ceremony } = useMessages();
  const { party } = useSession();
  const inWords = useStageWords();
  const unit = desk.text.units["stage"];
  const said = stageOver(desk.text, digest);
  if (unit === undefined || said === null || !unit.adoptable.ok) return null;
  if (JSON.stringify(settled) === JSON.stringify(said)) return null;
  const spoken = saidBy(fieldOf(desk.text, "stage"), party) !== undefined;
  return (
    <>
      <Moves unit={unit} />
      <UnitStep
        entity={desk.text}
        unit="stage"
        digest={unit.adoptable.digest}
        adoptTitle={words.adoptTitle}
        ready={spoken ? words.ready : words.readyUnspoken}
        draftsLeft={"stage" in desk.drafts}
        onChanged={() => void desk.again()}
      >
        <p>{words.meaning}</p>
        <p className="side-words">{inWords(commonValue(fieldOf(desk.text, "stage")))}</p>
        <StageDetails stage={said} />
        <p>
          <span className="label">{ceremony.fingerprint}</span>{" "}
          <Fingerprint of={unit.adoptable.digest} whole />
        </p>
      </UnitStep>
    </>
  );
}
