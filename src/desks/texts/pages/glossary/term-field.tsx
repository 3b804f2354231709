import { type ReactNode, useId, useState } from "react";
import type { FieldView, LogView } from "../../../../web/answers.ts";
import { Concord } from "../../../../web/concord.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { saidBy } from "../../view.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import type { TermDesk } from "./term.tsx";
import { TERM, type TermField, linesOf, termField, termValue } from "./term-fields.ts";

interface TermFieldShownProps {
  field: TermField;
  desk: TermDesk;
  logs: readonly LogView[] | null;
}

/** One field of a term: what each side says, and a place to write ours. */
export function TermFieldShown({ field, desk, logs }: TermFieldShownProps): ReactNode {
  const { term: words } = useWords(glossaryMessages);
  const { language } = useLanguage();
  const { term, preparing, opening } = desk;
  const typing = useKeptText(nameOfTyped(term.id, field));
  const [open, setOpen] = useState(typing[0] !== "");
  // A term that is at home alone is being written down: nobody's words stand there that could be taken for ours.
  const writes = term.may.draft && (open || opening !== null || field.name in desk.drafts);
  const said = termField(term, field.name);
  const prepare = (value: unknown) =>
    void preparing.prepare([{ entity: term.id, field: field.name, value, kind: opening ?? undefined }]);
  return (
    <Concord
      label={field.label}
      view={inLines(said, words.none)}
      participants={term.participants}
      logs={logs}
      lang={field.language ?? language}
      onTakeTheirs={term.may.draft ? (party) => prepare(saidBy(said, party)) : undefined}
      onSayOurs={term.may.draft && !writes ? () => setOpen(true) : undefined}
    >
      {writes ? <Ours field={field} desk={desk} kept={typing} onPrepare={prepare} /> : null}
    </Concord>
  );
}

function inLines(view: FieldView, none: string): FieldView {
  const positions = Object.entries(view.positions).map(([party, one]) => {
    if (one.state !== "said") return [party, one] as const;
    const lines = linesOf(one.value);
    return [party, { ...one, value: lines.length === 0 ? none : lines.join("\n") }] as const;
  });
  return { ...view, positions: Object.fromEntries(positions) };
}

function nameOfTyped(term: string, field: TermField): string {
  return `${TERM} ${term} ${field.name}`;
}

interface OursProps {
  field: TermField;
  desk: TermDesk;
  /** What is half typed. */
  kept: ReturnType<typeof useKeptText>;
  onPrepare: (value: unknown) => void;
}

/** Ours, one form a line. What is half typed stays on this device; it is prepared when one leaves the field. */
function Ours({ field, desk, kept, onPrepare }: OursProps): ReactNode {
  const { term: words } = useWords(glossaryMessages);
  const { draft: draftWords } = useMessages();
  const { party } = useSession();
  const { term, drafts, preparing } = desk;
  const [typed, setTyped] = kept;
  const [typing, setTyping] = useState(typed !== "");
  const id = useId();
  const value = termValue(term, field.name, party, drafts);
  const isOneLine = field.shape === "line" || field.shape === "token";
  const shared = {
    id,
    value: typing ? typed : value.join("\n"),
    lang: field.language ?? undefined,
    "aria-describedby": `${id}-help`,
    onChange: (event: { target: { value: string } }) => {
      setTyping(true);
      setTyped(event.target.value);
    },
    onBlur: () => {
      if (!typing) return;
      setTyping(false);
      setTyped("");
      const next = valueOf(field, typed);
      if (next !== null && JSON.stringify(linesOf(next)) !== JSON.stringify(value)) onPrepare(next);
    },
  };
  return (
    <div className="term-ours">
      <label htmlFor={id}>{words.ours(field.label)}</label>
      {isOneLine ? (
        <input {...shared} maxLength={400} autoComplete="off" />
      ) : (
        <textarea {...shared} rows={3} maxLength={8000} />
      )}
      <p id={`${id}-help`} className="quiet">
        {helpOf(field, words)}
      </p>
      {field.name in drafts ? (
        <p className="quiet">
          {words.notSent}{" "}
          <button
            type="button"
            className="plain"
            onClick={() => void preparing.discard([{ entity: term.id, field: field.name }])}
          >
            {draftWords.discard}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** What was typed as the kind wants it; null where there is nothing to say. */
function valueOf({ shape }: TermField, typed: string): unknown {
  const lines = typed
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (shape === "forms" || shape === "tokens") return lines;
  return lines[0] ?? null;
}

function helpOf(
  { name, shape }: TermField,
  words: { firstIsSettled: string; onePerLine: string; tokenHelp: string },
): string {
  if (shape === "token" || shape === "tokens") return words.tokenHelp;
  if (shape === "line") return "";
  return name.startsWith("accepted.") ? words.firstIsSettled : words.onePerLine;
}
