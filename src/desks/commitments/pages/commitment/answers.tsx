import { type ReactNode, useId, useState } from "react";
import type { Position } from "../../../../web/answers.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { PartyName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useLedHere } from "../../../../web/use-led-here.ts";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { commitmentsMessages } from "../messages/messages.ts";
import { type CommitmentDesk, fieldIn, prepareField, saidIn } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import { readAnswer } from "./values.ts";

const ANSWERS = ["accepted", "in-part", "declined", "not-yet"] as const;

/** A request has the other side's own answer; ours is prepared here where we are asked. */
export function Answers({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { answer: words } = useWords(commitmentsMessages);
  const { party } = useSession();
  const { place } = useLedHere<HTMLElement>("answers");
  const { entity, told } = desk;
  const view = fieldIn(entity, "answer");
  const asked = told?.item.asked ?? [];
  if (asked.length === 0 && Object.keys(view.positions).length === 0) return null;
  const mayAnswer =
    entity.may.draft && (asked.includes(party) || saidIn(entity, "answer", party) !== undefined);
  return (
    <section className="answers" id="answers" ref={place}>
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {[...new Set([...asked, ...Object.keys(view.positions)])].map((one) => (
        <AnswerOf key={one} party={one} position={view.positions[one]} desk={desk} />
      ))}
      {mayAnswer ? <OurAnswer desk={desk} /> : null}
    </section>
  );
}

interface AnswerOfProps {
  party: string;
  position: Position | undefined;
  desk: CommitmentDesk;
}

/** One side's own answer: there is nothing in it to agree on, and silence is shown as silence. */
function AnswerOf({ party, position, desk }: AnswerOfProps): ReactNode {
  const { answer: words } = useWords(commitmentsMessages);
  const { concord, moment } = useMessages();
  const partyName = usePartyName();
  const fieldWords = useFieldWords(desk.named);
  if (position === undefined) return <p>{words.notAnswered(partyName(party))}</p>;
  const when = moment(new Date(position.time));
  return (
    <article className="said report">
      <p className="report-head">
        <PartyName id={party} />
      </p>
      <p className="side-words">
        {position.state === "said" ? fieldWords.value("answer", position.value) : concord.erased}
      </p>
      <p className="side-sent">
        {position.dispatch === null ? concord.sent(when) : concord.sentAs(position.dispatch, when)}
      </p>
    </article>
  );
}

function OurAnswer({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { answer: words, answers, fields } = useWords(commitmentsMessages);
  const { draft: draftWords } = useMessages();
  const { party } = useSession();
  const fieldWords = useFieldWords(desk.named);
  const id = useId();
  const said = readAnswer(desk.drafts["answer"] ?? saidIn(desk.entity, "answer", party));
  const [answer, setAnswer] = useState<string>(said?.answer ?? "accepted");
  const [reason, setReason, done] = useKeptText(`answer ${desk.entity.id}`, said?.reason);
  const lacking = answer === "declined" && reason.trim() === "";
  const has = "answer" in desk.drafts;
  async function prepare(): Promise<void> {
    const said = reason.trim() === "" ? { answer } : { answer, reason: reason.trim() };
    if (await prepareField(desk, "answer", said)) done();
  }
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
        <button type="button" disabled={lacking} onClick={() => void prepare()}>
          {words.prepare}
        </button>
      </p>
    </div>
  );
}
