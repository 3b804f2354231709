import type { Series } from "../../../mechanisms/mechanism.ts";
import { addDays, daysBetween } from "../commitments/days.ts";
import type { Meeting } from "./meeting-view.ts";
import { inOrder, wasHeld } from "./numbering.ts";

/** What stands beside a meeting: before and after it in its series, what prepared it, and what it prepares. */
export interface Neighbours {
  before: string | null;
  after: string | null;
  /** Meetings of a series that prepares this one, since the one before; the oldest first. */
  preparedBy: string[];
  /** The next meeting of the series that this one prepares. */
  prepares: string | null;
}

/** The neighbours of a meeting among all meetings. The meeting itself is found by its id. */
export function neighboursOf(
  meeting: Meeting,
  meetings: readonly Meeting[],
  series: readonly Series[],
): Neighbours {
  const all = inOrder(meetings);
  const own = all.filter((one) => one.series === meeting.series);
  const at = own.findIndex((one) => one.id === meeting.id);
  const before = at > 0 ? own[at - 1] : undefined;
  const after = own[at + 1];
  const preparing = series.filter((one) => one.prepares === meeting.series).map((one) => one.id);
  const prepared = series.find((one) => one.id === meeting.series)?.prepares ?? null;
  const isBetween = (one: Meeting) => comesAfter(one, before) && comesAfter(meeting, one);
  return {
    before: meeting.previous ?? before?.id ?? null,
    after: after?.id ?? null,
    preparedBy: all
      .filter((one) => preparing.includes(one.series ?? "") && isBetween(one))
      .map((one) => one.id),
    prepares: all.find((one) => one.series === prepared && comesAfter(one, meeting))?.id ?? null,
  };
}

function comesAfter(later: Meeting, earlier: Meeting | undefined): boolean {
  return earlier === undefined || (later.day ?? "9999") > (earlier.day ?? "");
}

/** One meeting on the line of meetings, with the days since the one before it in its series that was held. */
export interface OnTheLine {
  id: string;
  series: string | null;
  day: string | null;
  state: Meeting["state"];
  daysSinceLast: number | null;
}

/** The meetings of these series on one line, the oldest first: at most the last `limit`. */
export function meetingLine(
  meetings: readonly Meeting[],
  series: readonly string[],
  limit = 40,
): OnTheLine[] {
  const last = new Map<string, string>();
  const line = inOrder(meetings.filter((one) => series.includes(one.series ?? ""))).map((one): OnTheLine => {
    const { id, series: of, day, state } = one;
    const before = last.get(of ?? "");
    if (day !== null && wasHeld(one)) last.set(of ?? "", day);
    return {
      id,
      series: of,
      day,
      state,
      daysSinceLast: before === undefined || day === null ? null : daysBetween(before, day),
    };
  });
  return line.slice(-limit);
}

/** The meeting of a series that was held last before a day; the day itself does not count. */
export function lastHeldBefore(
  meetings: readonly Meeting[],
  series: string | null,
  day: string,
): Meeting | null {
  const dayBefore = addDays(day, -1);
  const held = inOrder(meetings).filter((one) => one.series === series && wasHeld(one) && one.day !== null);
  return held.findLast((one) => (one.day ?? "9999") <= dayBefore) ?? null;
}
