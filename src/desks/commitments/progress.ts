import { lastDayOf } from "./days.ts";
import type { Answer, Ending, Evidence, Item, Observed } from "./item.ts";

/** Where a commitment stands on a day: under way, or how it ended by then. */
export type Progress = "open" | Ending["end"];

/** How it had ended by a day (`YYYY-MM-DD`), or null. The last ending known by then counts. */
export function endOn(item: Item, day: string): Ending | null {
  const known = item.endings.filter((one) => lastDayOf(one.on) <= day);
  return known.reduce<Ending | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);
}

export function progressOn(item: Item, day: string): Progress {
  return endOn(item, day)?.end ?? "open";
}

/** Late: its last day has passed and it has not ended. What has no last day is never late. */
export function isLate(item: Item, day: string): boolean {
  const on = item.due?.on ?? null;
  return on !== null && on < day && endOn(item, day) === null;
}

/** The newest report or event by a day; null where none was found. What is mere context shows nothing. */
export function lastEvidence(item: Item, day: string): Evidence | null {
  const telling = item.evidence.filter((one) => one.effect !== "context" && lastDayOf(one.on) <= day);
  return telling.reduce<Evidence | null>(
    (last, one) => (last === null || one.on >= last.on ? one : last),
    null,
  );
}

/**
 * What became of a question. `no-public-answer-found`: an observer found none, which is not "no answer"; `silent`: the
 * side asked has not answered here; `not-asked`: nothing was asked.
 */
export type AnswerState = Answer["answer"] | "no-public-answer-found" | "silent" | "not-asked";

/** The answer of the sides asked, the least forthcoming first where they differ. */
export function answerState(item: Pick<Item, "asked" | "answers" | "from">): AnswerState {
  if (item.asked.length === 0) return "not-asked";
  const given = item.asked.map((party) => item.answers.find((one) => one.party === party)?.answer ?? null);
  if (given.includes(null)) return item.from === "observer" ? "no-public-answer-found" : "silent";
  const order = ["not-yet", "declined", "in-part", "accepted"] as const;
  return order.find((one) => given.includes(one)) ?? "silent";
}

/** Whether a question still waits: nobody has answered it, or the answer is "not yet", and it has not ended. */
export function isUnanswered(item: Item, day: string): boolean {
  const waiting: AnswerState[] = ["no-public-answer-found", "silent", "not-yet"];
  return waiting.includes(answerState(item)) && endOn(item, day) === null;
}

/** Whether an item may be shown as a side's position: never where it is compiled. */
export function isParaphrase(item: Item): item is Item & { observed: Observed } {
  return item.observed !== null;
}
