import { type ReactNode, useEffect, useState } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { committeeWords } from "../../messages/messages.ts";
import type { MeetingsShown } from "../../meetings/shapes.ts";
import { meetingsMessages } from "../messages/messages.ts";
import { STATES, type StateName, isState, isWhen } from "./field-words.ts";
import { MomentControl, momentOf, typedOf } from "./moment-control.tsx";

export const MODES = ["in-person", "video", "hybrid"] as const;
export type Mode = (typeof MODES)[number];

interface FieldControlProps {
  id: string;
  field: string;
  value: unknown;
  committee: MeetingsShown;
  onValue: (value: unknown) => void;
}

/** What one sets a meeting's number, time, mode, state or host with. */
export function FieldControl(props: FieldControlProps): ReactNode {
  switch (props.field) {
    case "when":
      return <WhenControl {...props} />;
    case "number":
      return <NumberControl {...props} />;
    case "state":
      return <StateControl {...props} />;
    case "mode":
    case "host":
    case "series":
    case "previous":
      return <ChoiceControl {...props} />;
    default:
      return null;
  }
}

function WhenControl({ value, committee, onValue }: FieldControlProps): ReactNode {
  const when = isWhen(value) ? value : null;
  const zone = committee.capitals[0]?.zone ?? "";
  const [typed, setTyped] = useState(() => typedOf(when, zone));
  useEffect(() => setTyped(typedOf(when, zone)), [when?.starts, when?.zone]);
  return (
    <MomentControl
      typed={typed}
      capitals={committee.capitals}
      onTyped={(next) => {
        setTyped(next);
        const moment = momentOf(next);
        if (moment !== null) onValue(moment);
      }}
    />
  );
}

function NumberControl({ id, value, onValue }: FieldControlProps): ReactNode {
  const { frame: words } = useWords(meetingsMessages);
  return (
    <>
      <label htmlFor={id}>{words.choose}</label>
      <input
        id={id}
        className="block"
        type="number"
        min={1}
        max={999}
        value={typeof value === "number" ? value : ""}
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (Number.isInteger(next) && next >= 1 && next <= 999) onValue(next);
        }}
      />
    </>
  );
}

/** A meeting that was not held, or was suspended, says why; without a reason nothing is prepared. */
function StateControl({ id, value, onValue }: FieldControlProps): ReactNode {
  const { frame: words } = useWords(meetingsMessages);
  const { states } = useWords(committeeWords);
  const now = isState(value) ? value : { state: "planned" as const };
  const [chosen, setChosen] = useState<StateName>(now.state);
  const [reason, setReason] = useState(now.reason ?? "");
  useEffect(() => setChosen(now.state), [now.state]);
  const asksReason = chosen === "not-held" || chosen === "suspended";
  return (
    <>
      <label htmlFor={id}>{words.choose}</label>
      <select
        id={id}
        className="block"
        value={chosen}
        onChange={(event) => {
          const next = STATES.find((one) => one === event.target.value) ?? "planned";
          setChosen(next);
          if (next !== "not-held" && next !== "suspended") onValue({ state: next });
        }}
      >
        {STATES.map((one) => (
          <option key={one} value={one}>
            {states[one]}
          </option>
        ))}
      </select>
      {asksReason ? (
        <>
          <label htmlFor={`${id}-reason`}>{words.reason}</label>
          <textarea
            id={`${id}-reason`}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="choices">
            <button
              type="button"
              disabled={reason.trim() === ""}
              onClick={() => onValue({ state: chosen, reason: reason.trim() })}
            >
              {words.set}
            </button>
          </p>
        </>
      ) : null}
    </>
  );
}

function ChoiceControl({ id, field, value, committee, onValue }: FieldControlProps): ReactNode {
  const { frame: words } = useWords(meetingsMessages);
  const choices = useChoices(field, committee);
  const chosen = typeof value === "string" ? value : "";
  const known = choices.some((one) => one.value === chosen);
  return (
    <>
      <label htmlFor={id}>{words.choose}</label>
      <select id={id} className="block" value={chosen} onChange={(event) => onValue(event.target.value)}>
        {known ? null : <option value={chosen}>{chosen}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </>
  );
}

function useChoices(field: string, committee: MeetingsShown): { value: string; text: string }[] {
  const { fields } = useWords(meetingsMessages);
  const { parties } = useSession();
  const { language } = useLanguage();
  const partyName = usePartyName();
  if (field === "mode") return MODES.map((one) => ({ value: one, text: fields.modes[one] }));
  if (field === "host") return parties.map((one) => ({ value: one.id, text: partyName(one.id) }));
  if (field === "series") {
    return committee.series.map((one) => ({ value: one.id, text: nameIn(one.names, language).text }));
  }
  const own = committee.series.filter((one) => one.own).flatMap((one) => one.meetings);
  return own.map((one) => ({ value: one.id, text: nameIn(one.title, language).text || one.id }));
}
