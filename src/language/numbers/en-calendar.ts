import type { Span } from "../language.ts";
import type { Unit } from "./units.ts";

export const months =
  "january february march april may june july august september october november december".split(" ");
export const shortMonths = [
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sept",
  "sep",
  "oct",
  "nov",
  "dec",
];
export const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** A word in lower case, with its place and whether it was written with a capital. */
export interface CalendarWord extends Span {
  text: string;
  capital: boolean;
}

/** Months and weekdays need their capital; May, March and short forms also a digit beside them. */
export function calendarWord(text: string, one: CalendarWord): { value: number; unit: Unit } | null {
  if (!one.capital) return null;
  const weekday = weekdays.indexOf(one.text);
  if (weekday >= 0) return { value: weekday + 1, unit: "weekday" };
  const long = months.indexOf(one.text);
  const value = long >= 0 ? long + 1 : months.findIndex((month) => month.startsWith(one.text)) + 1;
  if (value === 0 || (long < 0 && !shortMonths.includes(one.text))) return null;
  const sure = !["may", "march", "mar", "jan"].includes(one.text);
  const digit = /\d\s?(?:st|nd|rd|th)?(?:\sday)?(?:\sof)?\s?,?\s?$/.test(
    text.slice(Math.max(0, one.start - 10), one.start),
  );
  return sure ||
    digit ||
    /^\.?\s?,?\s?\d/.test(text.slice(one.end, one.end + 4)) ||
    /\bin $/.test(text.slice(Math.max(0, one.start - 3), one.start))
    ? { value, unit: "month-name" }
    : null;
}
