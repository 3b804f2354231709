import type { Day, Duration, Interval } from "./calendar.ts";

/**
 * How a phrase ties an act to time: `in` a period, `by` its end, `from` its start on, `event` (hung on a
 * meeting, a visit, an entry into force), `soon` (no measure given), `recurring`.
 */
export type Bound = "in" | "by" | "from" | "event" | "soon" | "recurring";

/** What a phrase says: its bound and its interval; the interval is empty where it cannot be computed. */
export interface Reading extends Interval {
  bound: Bound;
  duration?: Duration;
}

/** A reading with its place: `text.slice(start, end) === phrase`. */
export interface TimePhrase extends Reading {
  start: number;
  end: number;
  phrase: string;
}

/** The day from which "next year" and "within 30 days" are counted; null where it is not known. */
export type Reference = Day | null;
