import { type ReactNode, useState } from "react";
import { useWords } from "../../../../../web/language.tsx";
import { commitmentsMessages } from "../../messages/messages.ts";
import { readWords } from "../values.ts";
import type { ControlProps } from "./control.tsx";

/** Agreements, programmes and funds through which it is done: one a line. */
export function InstrumentsControl({ id, value, onValue }: ControlProps): ReactNode {
  const { controls: words } = useWords(commitmentsMessages);
  const [text, setText] = useState(readWords(value).join("\n"));
  const lines = text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return (
    <>
      <label htmlFor={id}>{words.instruments}</label>
      <textarea id={id} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <p className="choices">
        <button type="button" className="main" onClick={() => onValue(lines)}>
          {words.prepare}
        </button>
      </p>
    </>
  );
}
