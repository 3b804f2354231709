import { monthFrom } from "./east-asian.ts";
import {
  half,
  nextYearOf,
  oneDay,
  partOfMonth,
  partOfYear,
  quarter,
  season,
  span,
  wholeMonth,
  yearOf,
  type Part,
  type Period,
} from "./periods.ts";
import type { Reference } from "./time-phrase.ts";

type Word = string | undefined;

const seasons = ["봄", "여름", "가을", "겨울"];

/** The period of a year that a word names: 2026년, '26년, 내년, 올해. */
export function inYear(
  word: Word,
  reference: Reference,
  then: (year: number) => Period | null,
): Period | null {
  const full = /\d{4}/.exec(word ?? "")?.[0];
  if (full !== undefined) return then(Number(full));
  const short = /\d\d/.exec(word ?? "")?.[0];
  if (short !== undefined) return then(2000 + Number(short));
  const at = yearOf(reference);
  return at === null ? null : then(at + yearsAhead(word ?? ""));
}

function yearsAhead(word: string): number {
  if (/내후년|^후년/.test(word)) return 2;
  return /내년|명년/.test(word) ? 1 : /작년|지난해/.test(word) ? -1 : 0;
}

export function dayIn(y: Word, m: Word, d: Word, reference: Reference): Period | null {
  const [month, date] = [Number(m), Number(d)];
  if (y !== undefined) return inYear(y, reference, (year) => oneDay(year, month, date));
  const at = nextYearOf(reference, month, date);
  return at === null ? null : oneDay(at, month, date);
}

export function dayRange([y, m, d, n, e]: Word[], reference: Reference): Period | null {
  return span(dayIn(y, m, d, reference), dayIn(y, n ?? m, e, reference));
}

export function monthRange([y, m, n]: Word[], reference: Reference): Period | null {
  return inYear(y, reference, (of) => span(wholeMonth(of, Number(m)), wholeMonth(of, Number(n))));
}

export function monthIn([y, m, p]: Word[], reference: Reference): Period | null {
  const month = Number(m);
  const whole = (year: number): Period | null =>
    p === undefined ? wholeMonth(year, month) : partOfMonth(year, month, monthPartOf(p));
  if (y !== undefined) return inYear(y, reference, whole);
  const at = nextYearOf(reference, month, 31);
  return at === null ? null : whole(at);
}

function monthPartOf(word: string): Part {
  return /^(?:초|상순)/.test(word) ? "early" : word.startsWith("중") ? "mid" : "end";
}

export function yearPart(of: number, word: Word): Period | null {
  const part = word ?? "";
  if (part.endsWith("반기")) return half(of, /^[상전]/.test(part) ? 1 : 2);
  if (part.endsWith("분기")) return quarter(of, Number(/\d/.exec(part)?.[0]));
  if (seasons.includes(part)) return season(of, seasons.indexOf(part) + 1);
  return partOfYear(of, part.includes("초") ? "early" : part.includes("중") ? "mid" : "end");
}

/** 이달, 다음 달 with a part or a day of it. */
export function namedMonth([month, part]: Word[], reference: Reference): Period | null {
  const ahead = /다음|내달|익월/.test(month ?? "") ? 1 : 0;
  if (part?.endsWith("일") !== true)
    return monthFrom(reference, ahead, part === undefined ? null : monthPartOf(part));
  const [y, m] = (monthFrom(reference, ahead, null)?.from ?? "").split("-").map(Number);
  return y === undefined || m === undefined ? null : oneDay(y, m, Number.parseInt(part, 10));
}

export function inCentury([part]: Word[]): Period {
  if (part === "말") return { from: "2091-01-01", to: "2100-12-31", by: "2100-12-31" };
  return { from: "2041-01-01", to: "2060-12-31", by: "2050-12-31" };
}
