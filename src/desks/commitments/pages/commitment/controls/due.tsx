import { type ReactNode, useState } from "react";
import { useWords } from "../../../../../web/language.tsx";
import { useKeptText } from "../../../../../web/use-kept-text.ts";
import { commitmentsMessages } from "../../messages/messages.ts";
import { readDue } from "../values.ts";
import type { ControlProps } from "./control.tsx";

/** By when, as a day and in words; a date that was settled before changes only with a reason. */
export function DueControl({ id, desk, value, onValue }: ControlProps): ReactNode {
  const { controls: words } = useWords(commitmentsMessages);
  const said = readDue(value);
  const [on, setOn] = useState(said?.on ?? "");
  const [inWords, setInWords] = useState(said?.words ?? "");
  const [reason, setReason, done] = useKeptText(`due ${desk.entity.id}`);
  const settled = (desk.entity.units["due"]?.settled.length ?? 0) > 0;
  const changes = settled && on !== (said?.on ?? "");
  const lacking = (on === "" && inWords.trim() === "") || (changes && reason.trim() === "");
  function prepare(): void {
    done();
    onValue({
      on: on === "" ? null : on,
      ...(inWords.trim() === "" ? {} : { words: inWords.trim() }),
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    });
  }
  return (
    <>
      <label htmlFor={`${id}-on`}>{words.on}</label>
      <input id={`${id}-on`} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
      <label htmlFor={`${id}-words`}>{words.inWords}</label>
      <input
        id={`${id}-words`}
        maxLength={400}
        value={inWords}
        onChange={(event) => setInWords(event.target.value)}
      />
      {settled ? (
        <>
          <label htmlFor={`${id}-reason`}>{words.reason}</label>
          <textarea
            id={`${id}-reason`}
            rows={2}
            maxLength={2000}
            value={reason}
            aria-describedby={`${id}-needed`}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id={`${id}-needed`} className="quiet">
            {words.reasonNeeded}
          </p>
        </>
      ) : null}
      <p className="choices">
        <button type="button" className="main" disabled={lacking} onClick={prepare}>
          {words.prepare}
        </button>
      </p>
    </>
  );
}
