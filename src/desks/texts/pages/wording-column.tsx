import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { FieldView, LogView } from "../../../web/answers.ts";
import { Concord, wordsOf } from "../../../web/concord.tsx";
import { DraftEditor } from "../../../web/draft-editor.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { type DraftInHand, useDraft } from "../../../web/use-draft.ts";
import { TITLE_LIMIT, WORDING_LIMIT } from "../limits.ts";
import { textsMessages } from "./messages/messages.ts";
import type { DraftNote } from "./sending.tsx";
import { wordingFieldOf } from "./wordings.ts";

interface WordingColumnProps {
  entity: string;
  participants: readonly string[];
  language: string;
  /** The joint field of words, and its name on the page; the paragraph's wording in this language unless named. */
  field?: string;
  label?: string;
  /** Opens with our words in the editor and the cursor in it. */
  begin?: boolean;
  /** The words that are selected then; without them one goes on at the end. */
  at?: readonly [number, number] | null;
  view: FieldView;
  askedAt: number;
  /** The kind of a paragraph that the first release will open. */
  opening: string | null;
  logs: readonly LogView[] | null;
  mayDraft: boolean;
  /** Tells the page what this column's draft says and where it is kept. */
  onNote: (field: string, note: DraftNote) => void;
}

/** A paragraph in one language: both sides' words, and the draft of ours below them. */
export function WordingColumn(props: WordingColumnProps): ReactNode {
  const { entity, participants, language, view, askedAt, opening, logs, mayDraft, onNote } = props;
  const { field = wordingFieldOf(language), begin = false, at = null } = props;
  const { languageName } = useMessages();
  const { label = languageName(language) } = props;
  const { party: own } = useSession();
  const draft = useDraft({ entity, field, server: serverDraft(view), askedAt, opening });
  const input = useRef<HTMLTextAreaElement>(null);
  const { said, replaced, write, undo } = useWriting(draft, view);
  const saved = draft.saving.state === "saved";
  useEffect(() => onNote(field, { text: draft.text, saved }), [field, draft.text, saved]);
  const goTo = useGoingTo(input, draft.text);
  function open(text: string, from: string | null): void {
    write(text, from);
    goTo(begin ? at : null);
  }
  useEffect(() => {
    if (begin && mayDraft && draft.text === null) open(wordsToBeginWith(view, own, at !== null), null);
    else if (begin) goTo(at);
  }, [begin, at]);
  return (
    <Concord
      label={label}
      view={view}
      participants={participants}
      logs={logs}
      lang={language}
      onTakeTheirs={mayDraft ? (party) => open(wordsOf(view.positions[party]) ?? "", party) : undefined}
      onSayOurs={
        mayDraft && draft.text === null ? () => open(wordsOf(view.positions[own]) ?? "", null) : undefined
      }
    >
      <DraftEditor
        draft={draft}
        lang={language}
        about={label}
        input={input}
        limit={field.startsWith("title.") ? TITLE_LIMIT : WORDING_LIMIT}
        onDiscard={() => void draft.discard()}
      />
      <Taken from={said} replaced={replaced} onUndo={undo} />
    </Concord>
  );
}

/** Puts the cursor into the editor once it stands there: where the words end, or over the words one came for. */
function useGoingTo(
  input: RefObject<HTMLTextAreaElement | null>,
  text: string | null,
): (at: readonly [number, number] | null) => void {
  const [wanted, setWanted] = useState<{ at: readonly [number, number] | null } | null>(null);
  useEffect(() => {
    const editor = input.current;
    if (wanted === null || editor === null) return;
    const end = editor.value.length;
    editor.focus();
    editor.setSelectionRange(wanted.at?.[0] ?? end, wanted.at?.[1] ?? end);
    setWanted(null);
  }, [wanted, text]);
  return (at) => setWanted({ at });
}

/** Our words; where some of theirs are to be corrected and we have not spoken, theirs. */
function wordsToBeginWith({ positions }: FieldView, own: string, isCorrecting: boolean): string {
  const others = isCorrecting ? Object.values(positions) : [];
  const said = [positions[own], ...others].map(wordsOf);
  return said.find((one) => one !== undefined) ?? "";
}

function serverDraft({ draft }: FieldView): { value: string; updatedAt: string } | null {
  return typeof draft?.value === "string" ? { value: draft.value, updatedAt: draft.updatedAt } : null;
}

interface Writing {
  /** The party whose words were taken last. */
  said: string | null;
  /** The draft that these words replaced, if it said something else. */
  replaced: string | null;
  write: (text: string, from: string | null) => void;
  undo: () => void;
}

/** Undo where a mistake is cheap: words taken over a draft can be exchanged for it again. */
function useWriting(draft: DraftInHand, view: FieldView): Writing {
  const [taken, setTaken] = useState<{ from: string; text: string; replaced: string | null } | null>(null);
  const still = taken !== null && draft.text === taken.text ? taken : null;
  return {
    said: still?.from ?? null,
    replaced: still?.replaced ?? null,
    write: (text, from) => {
      const before = draft.text?.trim() === "" || draft.text === text ? null : draft.text;
      setTaken(
        from === null || wordsOf(view.positions[from]) === undefined
          ? null
          : { from, text, replaced: before },
      );
      draft.type(text);
    },
    undo: () => {
      if (still?.replaced != null) draft.type(still.replaced);
    },
  };
}

interface TakenProps {
  from: string | null;
  replaced: string | null;
  onUndo: () => void;
}

function Taken({ from, replaced, onUndo }: TakenProps): ReactNode {
  const { paragraph: words } = useWords(textsMessages);
  const { undo } = useMessages().draft;
  const partyName = usePartyName();
  if (from === null) return null;
  return (
    <p className="quiet" role="status">
      {words.draftTaken(partyName(from))}{" "}
      {replaced === null ? null : (
        <button type="button" className="plain" onClick={onUndo}>
          {undo}
        </button>
      )}
    </p>
  );
}
