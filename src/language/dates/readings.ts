import { later, type Duration } from "./calendar.ts";
import { dayBefore, type Period } from "./periods.ts";
import type { Bound, Reading, Reference } from "./time-phrase.ts";

/** What a period says where the language only names it: the act falls into it. */
export function during(of: Period | null): Reading {
  return { bound: "in", from: of?.from ?? null, to: of?.to ?? null };
}

/** "By" a period: from the reference to the period's end, that day included. */
export function byEnd(of: Period | null, reference: Reference): Reading {
  return bounded(of === null ? null : of.by, reference);
}

/** "Before" a period: the period itself is too late. */
export function before(of: Period | null, reference: Reference): Reading {
  return bounded(of === null ? null : dayBefore(of), reference);
}

/** From a period's first day on, without an end. */
export function since(of: Period | null): Reading {
  return { bound: "from", from: of?.from ?? null, to: null };
}

/** After a period: from the day that follows it. */
export function after(of: Period | null): Reading {
  return { bound: "from", from: of?.to == null ? null : later(of.to, 1, "day"), to: null };
}

/** Within so many days, months, years of the reference. Counted from an event, it has no interval. */
export function withinDuration(duration: Duration, reference: Reference, ofEvent: boolean): Reading {
  const start = ofEvent ? null : reference;
  const to = start === null ? null : later(start, duration.amount, duration.unit);
  return { bound: "by", from: to === null ? null : start, to, duration };
}

/** A phrase that ties an act to time without days. */
export function without(bound: Bound): Reading {
  return { bound, from: null, to: null };
}

function bounded(to: string | null, reference: Reference): Reading {
  const from = to !== null && reference !== null && reference <= to ? reference : null;
  return { bound: "by", from, to };
}
