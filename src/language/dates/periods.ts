import { civil, day, daysIn, later, months, type Day, type Interval } from "./calendar.ts";

/** A stretch inside a longer period. `beginning` and `early` are one thing, `end` is narrower than `late`. */
export type Part = "early" | "mid" | "late" | "end";

/** A named period: its days, and the day meant by "by" it where that is not its last day ("by mid-2026"). */
export interface Period extends Interval {
  by: Day | null;
}

function period(interval: Interval | null, by?: Day | null): Period | null {
  return interval === null ? null : { ...interval, by: by === undefined ? interval.to : by };
}

export function wholeYear(year: number): Period | null {
  return period(months(year, 1, 12));
}

export function wholeMonth(year: number, month: number): Period | null {
  return period(months(year, month, month));
}

export function oneDay(year: number, month: number, date: number): Period | null {
  const only = day(year, month, date);
  return only === null ? null : { from: only, to: only, by: only };
}

export function half(year: number, which: number): Period | null {
  return which === 1 || which === 2 ? period(months(year, which * 6 - 5, which * 6)) : null;
}

export function quarter(year: number, which: number): Period | null {
  return which >= 1 && which <= 4 ? period(months(year, which * 3 - 2, which * 3)) : null;
}

/** Meteorological seasons of the northern hemisphere, 1 spring … 4 winter; winter ends in the next year. */
export function season(year: number, which: number): Period | null {
  if (which !== 4) return period(months(year, which * 3, which * 3 + 2));
  return period({ from: day(year, 12, 1), to: day(year + 1, 2, daysIn(year + 1, 2)) });
}

/** The ten years that begin with a round year; "the end of the decade" is the last day of its year 9. */
export function decade(year: number): Period | null {
  const first = Math.floor(year / 10) * 10;
  return period({ from: day(first, 1, 1), to: day(first + 9, 12, 31) });
}

/** Early: first quarter; mid: May to August, by mid: 30 June; late: last quarter; end: December. */
export function partOfYear(year: number, part: Part): Period | null {
  switch (part) {
    case "early":
      return quarter(year, 1);
    case "mid":
      return period(months(year, 5, 8), day(year, 6, 30));
    case "late":
      return quarter(year, 4);
    case "end":
      return wholeMonth(year, 12);
  }
}

/** The thirds of a month that zh and ko name: days 1 to 10, 11 to 20, 21 to the last; by mid: the 15th. */
export function partOfMonth(year: number, month: number, part: Part): Period | null {
  const whole = months(year, month, month);
  if (whole === null) return null;
  switch (part) {
    case "early":
      return period({ from: whole.from, to: day(year, month, 10) });
    case "mid":
      return period({ from: day(year, month, 11), to: day(year, month, 20) }, day(year, month, 15));
    case "late":
    case "end":
      return period({ from: day(year, month, 21), to: whole.to });
  }
}

/** The last day of the part of a period that names no month: half, quarter, decade. */
export function endOf(whole: Period | null): Period | null {
  return whole === null ? null : { from: whole.to, to: whole.to, by: whole.to };
}

/** From the first day of one period to the last day of another; null where they are out of order. */
export function span(first: Period | null, last: Period | null): Period | null {
  if (first?.from == null || last?.to == null || first.from > last.to) return null;
  return period({ from: first.from, to: last.to });
}

/** The year of a reference, for "this year" and days without a year. */
export function yearOf(reference: Day | null): number | null {
  return reference === null ? null : (civil(reference)?.year ?? null);
}

/** The year in which a month and day without a year next come, counted from the reference. */
export function nextYearOf(reference: Day | null, month: number, date: number): number | null {
  const year = yearOf(reference);
  if (year === null || reference === null) return null;
  const inThisYear = day(year, month, Math.min(date, daysIn(year, month)));
  return inThisYear !== null && inThisYear < reference ? year + 1 : year;
}

/** The day before a period begins: what "before 2030" leaves. */
export function dayBefore(of: Period): Day | null {
  return of.from === null ? null : later(of.from, -1, "day");
}
