import { type ReactNode, useId } from "react";
import type { Asked } from "../../../../web/answer.tsx";
import { Overtaken, SavingWords } from "../../../../web/draft-editor.tsx";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useDraft } from "../../../../web/use-draft.ts";
import type { TableNote } from "../../home/table-notes.ts";
import { tableMessages } from "../messages/table/messages.ts";

interface NotePadProps {
  meeting: string;
  /** The point it is on; the meeting itself for what belongs to none. */
  point: string;
  /** What it is on, for those who do not see the page. */
  about: string;
  notes: Asked<{ items: TableNote[] }>;
}

/** A running note of our side: kept on this device with every keystroke, at our server within a second, never sent. */
export function NotePad({ meeting, point, about, notes }: NotePadProps): ReactNode {
  const { notes: words } = useWords(tableMessages);
  const { language } = useLanguage();
  const id = useId();
  const held = notes.value?.items.find((one) => one.point === point) ?? null;
  const pad = useDraft({
    entity: meeting,
    field: `note ${point}`,
    server: held,
    askedAt: notes.askedAt,
    opening: null,
    address: `/api/meetings/${meeting}/notes/${point}`,
  });
  const text = pad.text ?? "";
  return (
    <div className="note-pad">
      <label htmlFor={id}>
        {words.label} <span className="visually-hidden">{about}</span>{" "}
        <span className="quiet">{words.private}</span>
      </label>
      <textarea
        id={id}
        lang={language}
        rows={Math.min(18, Math.max(2, text.split("\n").length + 1))}
        value={text}
        maxLength={40_000}
        aria-describedby={`${id}-saving`}
        onChange={(event) => pad.type(event.target.value)}
      />
      <p
        id={`${id}-saving`}
        className="saving"
        data-saving={text.trim() === "" ? undefined : pad.saving.state}
        role="status"
      >
        {text.trim() === "" ? null : <SavingWords draft={pad} />}
      </p>
      {pad.saving.state === "refused" ? <ProblemNotice problem={pad.saving.problem} /> : null}
      {pad.saving.state === "overtaken" ? <Overtaken draft={pad} lang={language} /> : null}
    </div>
  );
}
