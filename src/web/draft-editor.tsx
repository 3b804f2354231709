import { type ClipboardEvent, type ReactNode, type Ref, useId, useState } from "react";
import { useMessages } from "./language.tsx";
import { usePartyName } from "./named.tsx";
import { OddSignsNotice } from "./odd-signs-notice.tsx";
import { ProblemNotice } from "./problem.tsx";
import { useSession } from "./session.tsx";
import type { DraftInHand } from "./use-draft.ts";
import { WordsShown } from "./words-shown.tsx";

interface DraftEditorProps {
  draft: DraftInHand;
  lang: string;
  /** What this draft is of, for those who do not see the page: the language, the field. */
  about: string;
  input: Ref<HTMLTextAreaElement>;
  /** How long the words may be, in UTF-16 units. */
  limit: number;
  onDiscard: () => void;
}

/** One side's draft of one field: what is typed, where it is kept, and what a colleague did meanwhile. */
export function DraftEditor({ draft, lang, about, input, limit, onDiscard }: DraftEditorProps): ReactNode {
  const { draft: words } = useMessages();
  const { party } = useSession();
  const partyName = usePartyName();
  const id = useId();
  const { refused, type, onPaste } = useWithin(limit, draft);
  if (draft.text === null) return null;
  return (
    <div className="draft">
      <label htmlFor={id}>
        {words.label(partyName(party))} <span className="visually-hidden">{about}</span>
        <span className="quiet">{words.staysHome}</span>
      </label>
      <textarea
        id={id}
        ref={input}
        lang={lang}
        value={draft.text}
        rows={Math.min(14, Math.max(4, Math.ceil(draft.text.length / 28)))}
        aria-describedby={`${id}-saving`}
        onPaste={onPaste}
        onChange={(event) => type(event.target.value)}
      />
      {refused === null ? null : (
        <p className="field-problem" role="alert">
          {words.tooLong(refused, limit)}
        </p>
      )}
      <OddSignsNotice text={draft.text} lang={lang} onMended={draft.type} />
      <p
        id={`${id}-saving`}
        className="saving"
        data-saving={draft.text.trim() === "" ? "blank" : draft.saving.state}
        role="status"
      >
        <SavingWords draft={draft} />
      </p>
      {draft.saving.state === "refused" ? <ProblemNotice problem={draft.saving.problem} /> : null}
      {draft.saving.state === "overtaken" ? <Overtaken draft={draft} lang={lang} /> : null}
      <p>
        <button type="button" className="plain" onClick={onDiscard}>
          {words.discard}
        </button>
      </p>
    </div>
  );
}

/** What would make the words too long is not taken in at all; `refused` is how long they would have been. */
function useWithin(limit: number, draft: DraftInHand) {
  const [refused, setRefused] = useState<number | null>(null);
  return {
    refused,
    type: (text: string) => {
      // A draft that is too long already may still be made shorter.
      const isLonger = text.length > limit && text.length > (draft.text ?? "").length;
      setRefused(isLonger ? text.length : null);
      if (!isLonger) draft.type(text);
    },
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const pasted = event.clipboardData.getData("text/plain").length;
      const length = value.length - (selectionEnd - selectionStart) + pasted;
      if (length <= limit) return;
      event.preventDefault();
      setRefused(length);
    },
  };
}

/** Where the typed text is, in words. */
export function SavingWords({ draft }: { draft: DraftInHand }): ReactNode {
  const { draft: words } = useMessages();
  if (draft.text?.trim() === "") return words.blank;
  switch (draft.saving.state) {
    case "saved":
      return words.saved;
    case "kept":
      return words.kept;
    case "offline":
      return words.offline;
    case "refused":
      return words.refused;
    case "overtaken":
      return null;
  }
}

/** Two people of one side on one draft: each sees the other's change before anything is overwritten. */
export function Overtaken({ draft, lang }: { draft: DraftInHand; lang: string }): ReactNode {
  const { draft: words, moment } = useMessages();
  if (draft.saving.state !== "overtaken") return null;
  const { theirs } = draft.saving;
  return (
    <div className="notice" role="alert">
      <p>{words.overtaken(moment(new Date(theirs.updatedAt)))}</p>
      <p className="side-words">
        <WordsShown text={theirs.value} lang={lang} against={draft.text ?? ""} />
      </p>
      <p className="choices">
        <button type="button" onClick={draft.keepMine}>
          {words.keepMine}
        </button>
        <button type="button" onClick={draft.takeTheirs}>
          {words.takeColleagues}
        </button>
      </p>
    </div>
  );
}
