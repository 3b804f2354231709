import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import type { Part } from "../../splitting.ts";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown } from "../sheet-answers.ts";
import { languageOfText } from "./language-of-text.ts";

interface SplittingProps {
  draft: DraftShown;
  onSplit: (parts: Part[]) => Promise<void>;
  onClose: () => void;
}

/** Divides a draft: one commitment on each line, as the reader proposes and a person changes it. */
export function Splitting({ draft, onSplit, onClose }: SplittingProps): ReactNode {
  const { splitting: words } = useWords(readinMessages);
  const { cancel } = useMessages();
  const id = useId();
  const [lines, setLines] = useState(() => draft.proposedParts.map((part) => part.wording).join("\n"));
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wordings = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const ready = wordings.length >= 2 && wordings.length <= 12;
  const split = (): void => void (ready && onSplit(partsFor(draft, wordings)));
  return (
    <div className="splitting">
      <label htmlFor={id}>{words.title}</label>
      <p id={`${id}-help`} className="quiet">
        {words.help}
      </p>
      <textarea
        id={id}
        ref={input}
        lang={languageOfText(lines)}
        rows={Math.max(4, wordings.length * 3)}
        value={lines}
        aria-describedby={`${id}-help`}
        onChange={(event) => setLines(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) split();
        }}
      />
      <p className="choices">
        <button
          type="button"
          className="main"
          disabled={!ready}
          aria-keyshortcuts="Control+Enter"
          onClick={split}
        >
          {words.confirm(wordings.length)}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </div>
  );
}

/** As many lines as were proposed keep their places; other lines stand for the whole stretch. */
function partsFor(draft: DraftShown, wordings: readonly string[]): Part[] {
  const proposed = draft.proposedParts.length === wordings.length ? draft.proposedParts : [];
  return wordings.map((wording, at) => ({
    wording,
    start: proposed[at]?.start ?? draft.start,
    end: proposed[at]?.end ?? draft.end,
  }));
}
