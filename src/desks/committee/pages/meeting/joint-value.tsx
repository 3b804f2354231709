import { type ReactNode, useId } from "react";
import type { EntityView, FieldView, LogView } from "../../../../web/answers.ts";
import { Concord } from "../../../../web/concord.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { fieldInHand } from "../../../texts/pages/text/field-view.ts";
import type { FieldDrafts } from "../../../texts/pages/text/row.ts";
import { saidIn, valueInHand } from "../../joint-values.ts";
import { meetingsMessages } from "../messages/messages.ts";
import type { MeetingDesk } from "./desk.ts";
import { FieldControl } from "./field-control.tsx";
import { useMeetingWords } from "./field-words.ts";

interface JointValueProps {
  field: string;
  entity: EntityView;
  opening: string | null;
  drafts: FieldDrafts;
  desk: MeetingDesk;
  logs: readonly LogView[] | null;
}

/** A joint field that is no run of words: what each side says, and a control that prepares ours. */
export function JointValue(props: JointValueProps): ReactNode {
  const { field, entity, opening, drafts, desk, logs } = props;
  const { language } = useLanguage();
  const words = useMeetingWords(desk.committee.value);
  const said = fieldInHand(entity.fields[field], undefined);
  const mayDraft = entity.may.draft;
  const prepare = (value: unknown) =>
    void desk.preparing.prepare([{ entity: entity.id, field, value, kind: opening ?? undefined }]);
  return (
    <Concord
      label={words.label(field)}
      view={inWords(said, (value) => words.value(field, value))}
      participants={entity.participants}
      logs={logs}
      lang={language}
      onTakeTheirs={mayDraft ? (party) => prepare(saidIn(said, party)) : undefined}
    >
      {mayDraft ? <Control {...props} onValue={prepare} /> : null}
      {field in drafts ? <DraftWaits {...props} /> : null}
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

function Control(props: JointValueProps & { onValue: (value: unknown) => void }): ReactNode {
  const { field, entity, drafts, desk, onValue } = props;
  const { party } = useSession();
  const id = useId();
  const committee = desk.committee.value;
  if (committee === null) return null;
  const value = valueInHand(entity, field, party, drafts[field]?.value);
  return <FieldControl {...{ id, field, value, committee, onValue }} />;
}

function DraftWaits({ field, entity, drafts, desk }: JointValueProps): ReactNode {
  const { frame: words } = useWords(meetingsMessages);
  const { draft: draftWords } = useMessages();
  const meeting = useMeetingWords(desk.committee.value);
  const drafted = meeting.value(field, drafts[field]?.value);
  return (
    <p className="quiet">
      {words.draftWaits(drafted)}{" "}
      <button
        type="button"
        className="plain"
        onClick={() => void desk.preparing.discard([{ entity: entity.id, field }])}
      >
        {draftWords.discard}
      </button>
    </p>
  );
}
