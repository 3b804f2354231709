import { type ReactNode, useId } from "react";
import type { FieldView, LogView } from "../../../../web/answers.ts";
import { Concord } from "../../../../web/concord.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { valueShown } from "../../languages-of-text.ts";
import { idsIn } from "../../order.ts";
import { saidBy } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import { fieldInHand } from "./field-view.ts";
import type { FieldWords } from "../../../../web/field-words.ts";
import { useFieldWords } from "./field-words.ts";
import { ValueControl } from "./value-control.tsx";

interface JointValueProps {
  field: string;
  desk: TextDesk;
  logs: readonly LogView[] | null;
}

/** A joint field of a text that is no run of words: what each side says, and a control that prepares ours. */
export function JointValue({ field, desk, logs }: JointValueProps): ReactNode {
  const { language } = useLanguage();
  const fieldWords = useFieldWords();
  const said = fieldInHand(desk.text.fields[field], undefined);
  const mayDraft = desk.text.may.draft;
  const prepare = usePrepareField(desk, field);
  return (
    <Concord
      label={fieldWords.label(field)}
      view={inWords(said, field, desk, fieldWords)}
      participants={desk.text.participants}
      logs={logs}
      lang={language}
      onTakeTheirs={mayDraft ? (party) => prepare(saidBy(said, party)) : undefined}
    >
      <Drafted field={field} desk={desk} onPrepare={prepare} />
    </Concord>
  );
}

function usePrepareField({ text, opening, preparing }: TextDesk, field: string): (value: unknown) => void {
  return (value) => void preparing.prepare([{ entity: text.id, field, value, kind: opening ?? undefined }]);
}

/** The same field with every value in words of the reader's language. */
function inWords(view: FieldView, field: string, desk: TextDesk, words: FieldWords): FieldView {
  const numberOf = (id: string) => desk.rows.find((row) => row.id === id)?.number ?? "–";
  const worded = (value: unknown) =>
    field === "order" ? idsIn(value).map(numberOf).join(", ") || "–" : words.value(field, value);
  const positions = Object.entries(view.positions).map(
    ([party, one]) => [party, one.state === "said" ? { ...one, value: worded(one.value) } : one] as const,
  );
  return { ...view, positions: Object.fromEntries(positions) };
}

interface DraftedProps {
  field: string;
  desk: TextDesk;
  onPrepare: (value: unknown) => void;
}

/** Our draft of the field, if there is one, and the control. The order is changed at the paragraphs themselves. */
function Drafted({ field, desk, onPrepare }: DraftedProps): ReactNode {
  const { settings: words } = useWords(textMessages);
  const { draft: draftWords } = useMessages();
  const { party } = useSession();
  const id = useId();
  const { text, drafts, preparing } = desk;
  const values = Object.fromEntries(Object.entries(drafts).map(([name, { value }]) => [name, value]));
  const has = field in drafts;
  return (
    <>
      {field === "order" || !text.may.draft ? null : (
        <ValueControl
          id={id}
          field={field}
          value={valueShown(text, field, party, values)}
          onValue={onPrepare}
        />
      )}
      {has ? (
        <p className="quiet">
          {words.draftWaits}{" "}
          <button
            type="button"
            className="plain"
            onClick={() => void preparing.discard([{ entity: text.id, field }])}
          >
            {draftWords.discard}
          </button>
        </p>
      ) : null}
    </>
  );
}
