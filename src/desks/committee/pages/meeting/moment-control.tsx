import { type ReactNode, useId } from "react";
import { useWords } from "../../../../web/language.tsx";
import { instantAt } from "../../capitals.ts";
import type { MeetingsShown } from "../../meetings/shapes.ts";
import { clockAt, useCalendarWords } from "../calendar-words.ts";
import { meetingsMessages } from "../messages/messages.ts";

/** Day, time and zone as they stand in the form, whole or not. */
export interface MomentTyped {
  day: string;
  time: string;
  zone: string;
}

/** The instant a form's day and time are in its zone; null while something is missing. */
export function momentOf({ day, time, zone }: MomentTyped): { starts: string; zone: string } | null {
  if (day === "" || time === "" || zone === "") return null;
  return { starts: instantAt(day, time, zone), zone };
}

/** What a value of `when` shows in the form. */
export function typedOf(when: { starts: string; zone: string } | null, zone: string): MomentTyped {
  const clock = when === null ? null : clockAt(when.starts, when.zone);
  return { day: clock?.day ?? "", time: clock?.time ?? "", zone: when?.zone ?? zone };
}

interface MomentControlProps {
  typed: MomentTyped;
  onTyped: (typed: MomentTyped) => void;
  capitals: MeetingsShown["capitals"];
}

/** When a meeting begins, by the clock at its place. */
export function MomentControl({ typed, onTyped, capitals }: MomentControlProps): ReactNode {
  const { opening: words } = useWords(meetingsMessages);
  const { zone } = useCalendarWords();
  const id = useId();
  const known = capitals.some((one) => one.zone === typed.zone);
  return (
    <div className="moment">
      <p>
        <label htmlFor={`${id}-day`}>{words.day}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={typed.day}
          onChange={(event) => onTyped({ ...typed, day: event.target.value })}
        />
      </p>
      <p>
        <label htmlFor={`${id}-time`}>{words.time}</label>
        <input
          id={`${id}-time`}
          type="time"
          value={typed.time}
          onChange={(event) => onTyped({ ...typed, time: event.target.value })}
        />
      </p>
      <p>
        <label htmlFor={`${id}-zone`}>{words.zone}</label>
        <select
          id={`${id}-zone`}
          value={typed.zone}
          onChange={(event) => onTyped({ ...typed, zone: event.target.value })}
        >
          {capitals.map((one) => (
            <option key={one.party} value={one.zone}>
              {zone(one.zone)}
            </option>
          ))}
          {known ? null : <option value={typed.zone}>{zone(typed.zone)}</option>}
        </select>
      </p>
    </div>
  );
}
