import type { Series } from "../../../mechanisms/mechanism.ts";
import { meetingTitle, nextHost } from "../../../mechanisms/series.ts";
import type { Words } from "../commitments/item.ts";
import type { Meeting } from "./meeting-view.ts";

/** What the next meeting of a series would be: its number, its title in every language, and whose turn it is to host. */
export interface NextMeeting {
  series: string;
  number: number | null;
  title: Words;
  /** Null where the series has no rule, or nobody has hosted yet. */
  host: string | null;
  /** The meeting it follows, and the one whose host decides the turn. */
  previous: string | null;
  lastHosted: string | null;
}

/**
 * The next meeting after these. Numbers go on from the highest, also that of a meeting that was not held, whose number
 * stays taken. The turn goes on from the last meeting that somebody hosted in person: one by video leaves it where it was.
 */
export function nextMeeting(series: Series, meetings: readonly Meeting[]): NextMeeting {
  const own = inOrder(meetings.filter((one) => one.series === series.id));
  const numbers = own.flatMap((one) => one.number ?? []);
  const number = series.numbered ? Math.max(0, ...numbers) + 1 : null;
  const hosted = own.findLast((one) => one.host !== null && one.mode !== "video" && wasHeld(one));
  return {
    series: series.id,
    number,
    title: meetingTitle(series, number),
    host: turnAfter(series, hosted, own.length),
    previous: own.findLast(wasHeld)?.id ?? null,
    lastHosted: hosted?.id ?? null,
  };
}

function turnAfter(series: Series, hosted: Meeting | undefined, meetings: number): string | null {
  if (meetings === 0) return series.hosting?.cycle[0] ?? null;
  return hosted === undefined || hosted.host === null ? null : nextHost(series, hosted.host);
}

/** Meetings by day, those without one last; by number within a day. */
export function inOrder(meetings: readonly Meeting[]): Meeting[] {
  const key = ({ day, number, id }: Meeting) =>
    `${day ?? "9999"} ${String(number ?? 0).padStart(4, "0")} ${id}`;
  return [...meetings].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function wasHeld({ state }: Pick<Meeting, "state">): boolean {
  return state === "held";
}
