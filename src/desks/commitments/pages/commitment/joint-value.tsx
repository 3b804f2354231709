import { type ReactNode, useId, useState } from "react";
import type { FieldView, LogView } from "../../../../web/answers.ts";
import { Concord } from "../../../../web/concord.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import { Control } from "./controls/control.tsx";
import { type CommitmentDesk, fieldIn, prepareField, saidIn, useBeginning } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";

interface JointValueProps {
  field: string;
  desk: CommitmentDesk;
  logs: readonly LogView[] | null;
}

/** A joint field that is no run of words: what each side says, and a control that prepares ours. */
export function JointValue({ field, desk, logs }: JointValueProps): ReactNode {
  const { language } = useLanguage();
  const fieldWords = useFieldWords(desk.named, desk.known);
  const [open, setOpen] = useState(false);
  const { entity } = desk;
  const mayDraft = entity.may.draft;
  return (
    <Concord
      label={fieldWords.label(field)}
      view={inWords(fieldIn(entity, field), (value) => fieldWords.value(field, value))}
      participants={entity.participants}
      logs={logs}
      lang={language}
      onTakeTheirs={
        mayDraft ? (party) => void prepareField(desk, field, saidIn(entity, field, party)) : undefined
      }
      onSayOurs={mayDraft && !open && !(field in desk.drafts) ? () => setOpen(true) : undefined}
    >
      {mayDraft ? <Drafted field={field} desk={desk} open={open} onClose={() => setOpen(false)} /> : null}
    </Concord>
  );
}

/** The same field with every value in words of the reader's language. */
export function inWords(view: FieldView, worded: (value: unknown) => string): FieldView {
  const positions = Object.entries(view.positions).map(
    ([party, one]) => [party, one.state === "said" ? { ...one, value: worded(one.value) } : one] as const,
  );
  return { ...view, positions: Object.fromEntries(positions) };
}

interface DraftedProps {
  field: string;
  desk: CommitmentDesk;
  open: boolean;
  onClose: () => void;
}

/** Our draft in words, with the way to change or discard it; or the control that makes one. */
function Drafted({ field, desk, open, onClose }: DraftedProps): ReactNode {
  const { fields: words } = useWords(commitmentsMessages);
  const { draft: draftWords, cancel } = useMessages();
  const fieldWords = useFieldWords(desk.named, desk.known);
  const id = useId();
  const beginning = useBeginning(desk, field);
  const has = field in desk.drafts;
  if (!open && !has) return null;
  return (
    <div className="drafted">
      {has ? (
        <>
          <p className="side-words drafted-words">{fieldWords.value(field, desk.drafts[field])}</p>
          <p className="quiet">
            {words.draftWaits}{" "}
            <button
              type="button"
              className="plain"
              onClick={() => void desk.preparing.discard([{ entity: desk.entity.id, field }])}
            >
              {draftWords.discard}
            </button>
          </p>
        </>
      ) : null}
      {open ? (
        <>
          <Control
            id={id}
            field={field}
            desk={desk}
            value={beginning}
            onValue={(value) => void prepareField(desk, field, value).then((done) => done && onClose())}
          />
          <button type="button" className="plain" onClick={onClose}>
            {cancel}
          </button>
        </>
      ) : null}
    </div>
  );
}
