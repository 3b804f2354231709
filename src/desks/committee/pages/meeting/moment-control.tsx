import type { ReactNode } from "react";
import { ClockFields, type ClockTyped } from "../../../../web/clock-fields.tsx";
import { useWords } from "../../../../web/language.tsx";
import { instantAt } from "../../capitals.ts";
import type { MeetingsShown } from "../../meetings/shapes.ts";
import { clockAt, useCalendarWords } from "../calendar-words.ts";
import { meetingsMessages } from "../messages/messages.ts";

/** Day, time and zone as they stand in the form, whole or not. */
export type MomentTyped = ClockTyped;

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
  const { zone: nameOf } = useCalendarWords();
  const zones = capitals.map((one) => one.zone);
  return <ClockFields {...{ typed, onTyped, zones, nameOf, words }} />;
}
