import { monthFrom, numeral } from "./east-asian.ts";
import {
  decade,
  half,
  nextYearOf,
  oneDay,
  partOfMonth,
  partOfYear,
  quarter,
  season,
  span,
  wholeMonth,
  wholeYear,
  yearOf,
  type Part,
  type Period,
} from "./periods.ts";
import type { Reference } from "./time-phrase.ts";

type Word = string | undefined;

const ahead: Record<string, number> = { 明: 1, 次: 1, 翌: 1, 后: 2, 去: -1 };

/** The period of a year that a word names: 2026年, 二〇二六年, 明年. */
export function inYear(
  word: Word,
  reference: Reference,
  then: (year: number) => Period | null,
): Period | null {
  const named = (word ?? "").replace(/年$/, "");
  const value = numeral(named);
  if (value > 1000) return then(value);
  const at = yearOf(reference);
  return at === null ? null : then(at + (ahead[named] ?? 0));
}

export function monthOf(word: Word): number {
  return numeral((word ?? "").replace("月", ""));
}

export function dayIn(y: Word, m: Word, d: Word, reference: Reference): Period | null {
  const [month, date] = [monthOf(m), numeral(d ?? "")];
  if (y !== undefined) return inYear(y, reference, (year) => oneDay(year, month, date));
  const at = nextYearOf(reference, month, date);
  return at === null ? null : oneDay(at, month, date);
}

export function dayRange([y, m, d, n, e]: Word[], reference: Reference): Period | null {
  return span(dayIn(y, m, d, reference), dayIn(y, n ?? m, e, reference));
}

export function monthIn([y, m, p]: Word[], reference: Reference): Period | null {
  const month = monthOf(m);
  const whole = (year: number): Period | null =>
    p === undefined ? wholeMonth(year, month) : partOfMonth(year, month, monthPartOf(p));
  if (y !== undefined) return inYear(y, reference, whole);
  const at = nextYearOf(reference, month, 31);
  return at === null ? null : whole(at);
}

export function monthRange([y, m, n]: Word[], reference: Reference): Period | null {
  return inYear(y, reference, (of) => span(wholeMonth(of, monthOf(m)), wholeMonth(of, monthOf(n))));
}

function monthPartOf(word: string): Part {
  return /上|初/.test(word) ? "early" : word.includes("中") ? "mid" : "end";
}

export function yearPart(of: number, word: Word): Period | null {
  const part = word ?? "";
  if (part.endsWith("半年")) return half(of, part.startsWith("上") ? 1 : 2);
  if (part.endsWith("季度")) return quarter(of, numeral(part.replace(/第|季度/g, "")));
  if (/[春夏秋冬]/.test(part)) return season(of, "春夏秋冬".indexOf(part.charAt(0)) + 1);
  return partOfYear(of, part.includes("初") ? "early" : part.includes("中") ? "mid" : "end");
}

/** 本月, 下月 with a part or a day of it. */
export function namedMonth([m, p, d]: Word[], reference: Reference): Period | null {
  const months = (m ?? "").includes("下") ? 1 : 0;
  if (d === undefined) return monthFrom(reference, months, p === undefined ? null : monthPartOf(p));
  const [year, month] = (monthFrom(reference, months, null)?.from ?? "").split("-").map(Number);
  return year === undefined || month === undefined ? null : oneDay(year, month, numeral(d));
}

export function weekdayOf(word: Word): number | null {
  return word === undefined ? null : "一二三四五六日".indexOf(word.replace("天", "日")) + 1;
}

export function inCentury([part, tens]: Word[]): Period | null {
  if (part === "中叶") return { from: "2041-01-01", to: "2060-12-31", by: "2050-12-31" };
  if (part === "末") return { from: "2091-01-01", to: "2100-12-31", by: "2100-12-31" };
  return decade(2000 + numeral((tens ?? "").replace("0", "").replace("十", "")) * 10);
}

/** The years of an n-th five-year plan as Chinese texts number them: from the third (1966) on without a gap. */
export function fiveYears(which: number): Period | null {
  const first = 1951 + which * 5;
  return span(wholeYear(first), wholeYear(first + 4));
}
