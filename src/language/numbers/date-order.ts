import type { Language, Span } from "../language.ts";
import type { Bound, NumberMention } from "./mention.ts";

const between = /^(?:\s|,\s?|\s?(?:day\s)?of\s|\.\s?|\s?年\s?|\s?월\s?){0,2}$/;

/** The dates of a text: each of their numbers with the stretch of the whole date it belongs to. */
export function datesOf(text: string, numbers: readonly NumberMention[]): Map<NumberMention, Span> {
  const dates = new Map<NumberMention, Span>();
  let group: NumberMention[] = [];
  const close = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first !== undefined && last !== undefined && group.some(isMonth)) {
      for (const one of group) dates.set(one, { start: first.start, end: last.end });
    }
    group = [];
  };
  for (const one of numbers) {
    const last = group.at(-1);
    if (last !== undefined && (!isDatePart(one) || !adjoins(text, last, one))) close();
    if (isDatePart(one)) group.push(one);
  }
  close();
  return dates;
}

function isMonth(one: NumberMention): boolean {
  return one.units.includes("month-name");
}

/** A month, a day of the month, or a year of four digits. */
function isDatePart(one: NumberMention): boolean {
  if (isMonth(one)) return true;
  const value = Number(one.keys[0]);
  const year = value >= 1000 && value < 2200 && (one.units.length === 0 || one.units.includes("year"));
  return year || (value <= 31 && (one.units.length === 0 || one.units.includes("day")));
}

function adjoins(text: string, a: NumberMention, b: NumberMention): boolean {
  return b.start >= a.end && b.start - a.end <= 8 && between.test(text.slice(a.end, b.start));
}

interface Rules {
  before: readonly (readonly [RegExp, Bound])[];
  after: readonly (readonly [RegExp, Bound])[];
}

const rules: Record<Language, Rules> = {
  en: {
    before: [
      [/\b(?:not|no) earlier than\s(?:the\s)?$|\bon or after\s(?:the\s)?$/i, "after"],
      [
        /\b(?:prior to|before|by|until|till|up to|(?:no|not) later than|on or before)\s(?:the\s)?(?:end of\s)?$/i,
        "before",
      ],
      [
        /\b(?:after|since|from|as of|as from|starting|beginning|commencing|effective|following)\s(?:on\s)?(?:the\s)?$/i,
        "after",
      ],
    ],
    after: [
      [/^\s(?:or earlier|at the latest)\b/i, "before"],
      [/^\s(?:or later|onwards?)\b/i, "after"],
    ],
  },
  zh: {
    before: [
      [/(?:不早于|自|从|由)\s?$/, "after"],
      [/(?:不迟于|不晚于|至迟|最迟|截至|截止|直至|到)\s?(?:于|在)?$/, "before"],
    ],
    after: [
      [/^\s?(?:之前|以前|前(?!后)|止)/, "before"],
      [/^\s?(?:之后|以后|后|起|以来|开始)/, "after"],
    ],
  },
  ko: {
    before: [[/늦어도\s?$/, "before"]],
    after: [
      [/^\s?(?:까지|이전|전(?=[에까\s])|전$)/, "before"],
      [/^\s?(?:부터|이후|후(?=[에\s])|자로|이래)/, "after"],
    ],
  },
};

/** What is said of the order of a date: before 1 July 2003, 2003年7月1日起, 2003년 7월 1일부터. */
export function orderOf(text: string, language: Language, date: Span): Bound | null {
  const head = text.slice(Math.max(0, date.start - 26), date.start);
  const tail = text.slice(date.end, date.end + 16);
  for (const [pattern, bound] of rules[language].before) if (pattern.test(head)) return bound;
  for (const [pattern, bound] of rules[language].after) if (pattern.test(tail)) return bound;
  return null;
}
