import { type ReactNode, useState } from "react";
import { useWords } from "../../../../../web/language.tsx";
import { useKeptText } from "../../../../../web/use-kept-text.ts";
import { commitmentsMessages } from "../../messages/messages.ts";
import { readClosing } from "../values.ts";
import type { ControlProps } from "./control.tsx";

const ENDS = ["delivered", "not-achieved", "overtaken", "withdrawn"] as const;

/** How it ended, on which day, and by what it was overtaken. */
export function ClosingControl({ id, desk, value, onValue }: ControlProps): ReactNode {
  const { controls: words, ends } = useWords(commitmentsMessages);
  const said = readClosing(value);
  const [end, setEnd] = useState(said?.end ?? "delivered");
  const [on, setOn] = useState(said?.on ?? "");
  const [by, setBy] = useState(said?.by ?? "");
  const [note, setNote, done] = useKeptText(`closing ${desk.entity.id}`, said?.note);
  const overtaken = end === "overtaken";
  const lacking = on === "" || (overtaken && by.trim() === "");
  function prepare(): void {
    done();
    onValue({
      end,
      on,
      ...(overtaken ? { by: by.trim() } : {}),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    });
  }
  return (
    <>
      <label htmlFor={`${id}-end`}>{words.end}</label>
      <select id={`${id}-end`} value={end} onChange={(event) => setEnd(event.target.value)}>
        {ENDS.map((one) => (
          <option key={one} value={one}>
            {ends[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-on`}>{words.endedOn}</label>
      <input id={`${id}-on`} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
      {overtaken ? (
        <>
          <label htmlFor={`${id}-by`}>{words.by}</label>
          <input id={`${id}-by`} maxLength={400} value={by} onChange={(event) => setBy(event.target.value)} />
        </>
      ) : null}
      <label htmlFor={`${id}-note`}>{words.note}</label>
      <textarea
        id={`${id}-note`}
        rows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="choices">
        <button type="button" className="main" disabled={lacking} onClick={prepare}>
          {words.prepare}
        </button>
      </p>
    </>
  );
}
