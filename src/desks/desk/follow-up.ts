import { addDays } from "../commitments/days.ts";
import type { Item } from "../commitments/item.ts";
import { endOn } from "../commitments/progress.ts";
import type { Task } from "./task.ts";

/** Whose desk it is: a party and its offices, by id. */
export interface DeskOf {
  party: string;
  offices: readonly string[];
}

/** A report is asked for so many days before a commitment is due, and so long after the last word on an undated one. */
export const REPORT_BEFORE_DUE = 30;
export const NEWS_EVERY = 180;

/**
 * The report a side owes on an open commitment: from thirty days before it is due until it has ended; for one without a
 * date, half a year after our last report. Null where neither the side nor one of its offices acts. The observer's
 * items owe nobody a report.
 */
export function reportDue(item: Item, desk: DeskOf): Task | null {
  const actors = item.actors.length === 0 ? Object.keys(item.sides) : item.actors;
  const offices = actors.filter((one) => desk.offices.includes(one));
  if (item.from !== "parties" || (offices.length === 0 && !actors.includes(desk.party))) return null;
  if (endOn(item, "9999-12-31") !== null) return null;
  const own = item.evidence.filter((one) => one.from === "report" && one.by.includes(desk.party));
  const last = own.reduce((day, { on }) => (on > day ? on : day), item.raisedOn);
  const about = { what: "report" as const, entity: item.id, kind: "commitment", parts: [], offices };
  const due = item.due?.on ?? null;
  if (due === null) {
    const on = addDays(last, NEWS_EVERY);
    return { ...about, why: "no-news", on, from: on };
  }
  // After a late report, the next is asked for when the last has become old.
  const on = last > due ? addDays(last, NEWS_EVERY) : due;
  return { ...about, why: last > due ? "late" : "due", on, from: addDays(on, -REPORT_BEFORE_DUE) };
}

/** The answer a side owes: it was asked, and has not answered or has answered "not yet". */
export function answerDue(item: Item, desk: DeskOf): Task | null {
  if (item.from !== "parties" || !item.asked.includes(desk.party)) return null;
  const own = item.answers.find((one) => one.party === desk.party);
  if ((own !== undefined && own.answer !== "not-yet") || endOn(item, "9999-12-31") !== null) return null;
  return {
    what: "answer",
    why: "asked",
    entity: item.id,
    kind: "commitment",
    parts: ["answer"],
    on: item.due?.on ?? null,
    from: own?.on ?? item.raisedOn,
    offices: [],
  };
}
