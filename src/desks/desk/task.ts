import type { Words } from "../commitments/item.ts";

/** What can wait for a side, in the order in which equal dates are listed. */
export const WAITING = ["adopt", "take-position", "answer", "report", "clearance"] as const;
export type Waiting = (typeof WAITING)[number];

/**
 * Why it waits. `they-spoke`: another side has, we have not; `they-answered`: the sides differ and theirs is the newer
 * word; `they-adopted`: another side has adopted exactly this; `all-agree`: all say the same and nobody has adopted it;
 * `due`, `late`, `no-news`: a report; `asked`: a request or a clearance.
 */
export const WHY = [
  "they-spoke",
  "they-answered",
  "they-adopted",
  "all-agree",
  "due",
  "late",
  "no-news",
  "asked",
] as const;
export type Why = (typeof WHY)[number];

/** One thing that waits for one side on one entity. */
export interface Task {
  what: Waiting;
  why: Why;
  entity: string;
  kind: string;
  /** The fields or units it is about; a person is led to the first. */
  parts: readonly string[];
  /** The nearest day (`YYYY-MM-DD`) by which it matters; null where there is none. */
  on: string | null;
  /** From which day on it stands on the desk. */
  from: string;
  /** The offices whose business it is; empty: nobody's in particular. */
  offices: readonly string[];
}

/** A task with what it takes to show it: the name of its entity, and the text or meeting on whose page it is shown. */
export interface KeptTask extends Task {
  title: Words;
  parent: string | null;
}

/** Tasks in the order of the nearest date; without a date last; then by what waits, and by entity. */
export function byDate(a: Task, b: Task): number {
  const key = ({ on, what, entity, parts }: Task) =>
    `${on ?? "9999"} ${WAITING.indexOf(what)} ${entity} ${parts[0] ?? ""}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
