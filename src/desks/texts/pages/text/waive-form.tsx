import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { marginMessages } from "../messages/margin/messages.ts";

const LIMIT = 2000;

interface WaiveFormProps {
  /** What is waived, so that a half-typed reason is found again. */
  name: string;
  onWaive: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Lets a finding pass, with a reason: without one there is nothing to remember. */
export function WaiveForm({ name, onWaive, onClose }: WaiveFormProps): ReactNode {
  const { findings: words } = useWords(marginMessages);
  const { cancel } = useMessages();
  const [reason, setReason] = useKeptText(`waive ${name}`);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  async function waive(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (reason.trim() !== "" && (await onWaive(reason.trim()))) setReason("");
  }
  return (
    <form className="waive" onSubmit={(event) => void waive(event)}>
      <label htmlFor={id}>{words.reason}</label>
      <p className="choices">
        <input
          id={id}
          ref={input}
          value={reason}
          maxLength={LIMIT}
          required
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onClose();
          }}
        />
        <button type="submit">{words.waiveConfirm}</button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </form>
  );
}
