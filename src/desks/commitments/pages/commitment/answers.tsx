import { type ReactNode, useId, useState } from "react";
import type { LogView } from "../../../../web/answers.ts";
import { Concord } from "../../../../web/concord.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import { type CommitmentDesk, fieldIn, prepareField, saidIn } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import { inWords } from "./joint-value.tsx";
import { readAnswer } from "./values.ts";

const ANSWERS = ["accepted", "in-part", "declined", "not-yet"] as const;

/** A request has the other side's own answer; ours is prepared here where we are asked. */
export function Answers({
  desk,
  logs,
}: {
  desk: CommitmentDesk;
  logs: readonly LogView[] | null;
}): ReactNode {
  const { answer: words } = useWords(commitmentsMessages);
  const { language } = useLanguage();
  const fieldWords = useFieldWords(desk.named);
  const { party } = useSession();
  const { entity, told } = desk;
  const view = fieldIn(entity, "answer");
  const asked = told?.item.asked ?? [];
  if (asked.length === 0 && Object.keys(view.positions).length === 0) return null;
  const mayAnswer =
    entity.may.draft && (asked.includes(party) || saidIn(entity, "answer", party) !== undefined);
  return (
    <section className="answers">
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <div className="wordings">
        <Concord
          label={fieldWords.label("answer")}
          view={{
            ...inWords(view, (value) => fieldWords.value("answer", value)),
            standing: standingOfAnswer(view),
          }}
          participants={asked.length === 0 ? Object.keys(view.positions) : asked}
          logs={logs}
          lang={language}
        >
          {mayAnswer ? <OurAnswer desk={desk} /> : null}
        </Concord>
      </div>
    </section>
  );
}

/** An answer is one side's own: there is nothing in it to agree on. */
function standingOfAnswer({
  positions,
}: {
  positions: Readonly<Record<string, unknown>>;
}): "silent" | "open" {
  return Object.keys(positions).length === 0 ? "silent" : "open";
}

function OurAnswer({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { answer: words, answers, fields } = useWords(commitmentsMessages);
  const { draft: draftWords } = useMessages();
  const { party } = useSession();
  const fieldWords = useFieldWords(desk.named);
  const id = useId();
  const said = readAnswer(desk.drafts["answer"] ?? saidIn(desk.entity, "answer", party));
  const [answer, setAnswer] = useState<string>(said?.answer ?? "accepted");
  const [reason, setReason] = useState(said?.reason ?? "");
  const lacking = answer === "declined" && reason.trim() === "";
  const has = "answer" in desk.drafts;
  return (
    <div className="drafted">
      <h4>{words.ours}</h4>
      {has ? (
        <p className="quiet">
          <span className="side-words">{fieldWords.value("answer", desk.drafts["answer"])}</span>{" "}
          {fields.draftWaits}{" "}
          <button
            type="button"
            className="plain"
            onClick={() => void desk.preparing.discard([{ entity: desk.entity.id, field: "answer" }])}
          >
            {draftWords.discard}
          </button>
        </p>
      ) : null}
      <label htmlFor={`${id}-answer`}>{words.kind}</label>
      <select id={`${id}-answer`} value={answer} onChange={(event) => setAnswer(event.target.value)}>
        {ANSWERS.map((one) => (
          <option key={one} value={one}>
            {answers[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-reason`}>{words.reason}</label>
      <textarea
        id={`${id}-reason`}
        rows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {lacking ? <p className="quiet">{words.reasonNeeded}</p> : null}
      <p className="choices">
        <button
          type="button"
          disabled={lacking}
          onClick={() =>
            void prepareField(desk, "answer", {
              answer,
              ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
            })
          }
        >
          {words.prepare}
        </button>
      </p>
    </div>
  );
}
