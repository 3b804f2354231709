import { civil, later, weekOf, weekday } from "./calendar.ts";
import {
  decade,
  nextYearOf,
  oneDay,
  partOfMonth,
  quarter,
  span,
  wholeMonth,
  wholeYear,
  yearOf,
  type Part,
  type Period,
} from "./periods.ts";
import type { Reference } from "./time-phrase.ts";

type Word = string | undefined;

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdayNames = "mon tue wed thu fri sat sun".split(" ");
const seasonNames = ["spring", "summer", "fall", "winter"];
const ordinals: Record<string, number> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  latter: 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
  last: 4,
  final: 4,
};

/** The period of a year that a word names: "2026", "next year", "the following year". */
export function inYear(
  word: Word,
  reference: Reference,
  then: (year: number) => Period | null,
): Period | null {
  if (word !== undefined && /^\d/.test(word)) return then(Number(word));
  const at = yearOf(reference);
  return at === null ? null : then(/next|coming|following/i.test(word ?? "") ? at + 1 : at);
}

export function numberOf(word: Word): number {
  return Number.parseInt(word ?? "", 10);
}

export function fullYear(word: Word): number {
  const value = numberOf(word);
  return value < 100 ? value + (value < 70 ? 2000 : 1900) : value;
}

/** 1 to 12, or 0: "may" in small letters is the verb. */
export function monthOf(word: Word): number {
  return word === "may" ? 0 : monthNames.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

export function seasonOf(word: Word): number {
  return seasonNames.indexOf((word ?? "").toLowerCase().replace("autumn", "fall")) + 1;
}

export function ordinalOf(word: Word): number {
  return ordinals[(word ?? "").toLowerCase()] ?? 0;
}

export function partOf(word: Word): Part {
  if (/^(early|beginning|start)/i.test(word ?? "")) return "early";
  if (/^mid/i.test(word ?? "")) return "mid";
  return /^lat/i.test(word ?? "") ? "late" : "end";
}

export function dayRange(year: Word, month: Word, first: Word, last: Word): Period | null {
  const [y, m] = [Number(year), monthOf(month)];
  return span(oneDay(y, m, numberOf(first)), oneDay(y, m, numberOf(last)));
}

export function dayOfYear(month: Word, date: Word, reference: Reference): Period | null {
  const at = nextYearOf(reference, monthOf(month), numberOf(date));
  return at === null ? null : oneDay(at, monthOf(month), numberOf(date));
}

/** A month by name ("March", "March next year") or by place ("this month", "next month"), or a part of it. */
export function monthIn(part: Part | null, word: Word, reference: Reference): Period | null {
  const named = /^([a-z]{3})[a-z]*\.?(?:,? (?:of )?(.+))?$/i.exec(word ?? "");
  const month = monthOf(named?.[1]);
  const whole = (y: number, m: number): Period | null =>
    part === null ? wholeMonth(y, m) : partOfMonth(y, m, part);
  if (named === null || month === 0)
    return monthFrom(/next|following/i.test(word ?? "") ? 1 : 0, reference, whole);
  if (named[2] !== undefined) return inYear(named[2], reference, (year) => whole(year, month));
  const next = nextYearOf(reference, month, 31);
  return next === null ? null : whole(next, month);
}

function monthFrom(
  ahead: number,
  reference: Reference,
  whole: (y: number, m: number) => Period | null,
): Period | null {
  const at = reference === null ? null : civil(reference);
  if (at === null) return null;
  const index = at.year * 12 + at.month - 1 + ahead;
  return whole(Math.floor(index / 12), (index % 12) + 1);
}

/** "Next March" is the first March that begins after the reference day. */
export function nextMonthNamed(word: Word, reference: Reference): Period | null {
  const at = nextYearOf(reference, monthOf(word), 1);
  return at === null ? null : wholeMonth(at, monthOf(word));
}

export function decadeOrCentury(word: Word, reference: Reference): Period | null {
  const at = yearOf(reference);
  if (at === null) return null;
  if (/decade/i.test(word ?? "")) return decade(at);
  const first = Math.floor((at - 1) / 100) * 100 + 1;
  return span(wholeYear(first), wholeYear(first + 99));
}

export function weekIn(word: Word, reference: Reference): Period | null {
  if (reference === null) return null;
  const days = weekOf(reference, /next|coming|following/i.test(word ?? "") ? 1 : 0);
  return { ...days, by: days.to };
}

export function quarterIn(word: Word, reference: Reference): Period | null {
  const at = reference === null ? null : civil(reference);
  if (at === null) return null;
  const index = at.year * 4 + Math.floor((at.month - 1) / 3) + (/next/i.test(word ?? "") ? 1 : 0);
  return quarter(Math.floor(index / 4), (index % 4) + 1);
}

export function nearDay(word: Word, reference: Reference): Period | null {
  const ahead = /after/i.test(word ?? "") ? 2 : /tomorrow/i.test(word ?? "") ? 1 : 0;
  return only(reference === null ? null : later(reference, ahead, "day"));
}

/** "Next Friday" is the Friday of the following week, "Friday" and "this Friday" the one that comes. */
export function weekdayIn(which: Word, name: Word, reference: Reference): Period | null {
  if (reference === null) return null;
  const wanted = weekdayNames.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  const coming = later(reference, (wanted - weekday(reference) + 7) % 7, "day");
  const following = later(weekOf(reference, 1).from ?? reference, wanted - 1, "day");
  return only(/next/i.test(which ?? "") ? following : coming);
}

function only(at: string | null): Period | null {
  return at === null ? null : { from: at, to: at, by: at };
}
