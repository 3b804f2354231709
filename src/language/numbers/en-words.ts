import { calendarWord, months, shortMonths, weekdays, type CalendarWord } from "./en-calendar.ts";
import { keyOf, mention, type NumberMention } from "./mention.ts";
import { unitAfter } from "./unit-reader.ts";
import type { Unit } from "./units.ts";

const below20 =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinalsBelow20 =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ordinalTens = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(
  " ",
);
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** Words that stand for a number; each with the values it may stand for. */
const single: Record<string, number[]> = {
  half: [0.5, 50],
  halves: [0.5],
  quarter: [0.25, 25, 4, 15],
  quarters: [0.25, 4],
  dozen: [12],
  double: [2],
  doubled: [2],
  doubling: [2],
  twice: [2],
  both: [2],
  pair: [2],
  couple: [2],
  duo: [2],
  trio: [3],
  teenage: [10],
  teenager: [10],
  teenagers: [10],
  teens: [10],
  duplicate: [2],
  triplicate: [3],
  triple: [3],
  tripled: [3],
  thrice: [3],
  quadruple: [4],
  once: [1],
  decade: [10],
  century: [100],
  fortnight: [2, 14],
  third: [3, 1 / 3],
  thirds: [1 / 3, 3],
  a: [1],
  an: [1],
  single: [1],
  sole: [1],
  only: [1],
};

const values = new Map<string, number>();
below20.forEach((word, value) => values.set(word, value));
tens.forEach((word, at) => values.set(word, (at + 2) * 10));
const ordinals = new Map<string, number>();
ordinalsBelow20.forEach((word, value) => ordinals.set(word, value));
ordinalTens.forEach((word, at) => ordinals.set(word, (at + 2) * 10));

/** Numbers written in words, months and weekdays; `taken` are the mentions in digits, which keep their scale words. */
export function readEnglishWords(text: string, taken: readonly NumberMention[]): NumberMention[] {
  const words = wordsOf(text, taken);
  const found: NumberMention[] = [];
  for (let at = 0; at < words.length;) {
    const read = readCardinal(text, words, at) ?? readSingle(text, words, at);
    if (read === null) at += 1;
    else {
      found.push(read.mention);
      at += read.words;
    }
  }
  return found;
}

const candidates = new Set([
  ...values.keys(),
  ...ordinals.keys(),
  ...Object.keys(scales),
  ...months,
  ...shortMonths,
  ...weekdays,
  ...Object.keys(single),
  "and",
]);

function wordsOf(text: string, taken: readonly NumberMention[]): CalendarWord[] {
  const found: CalendarWord[] = [];
  let next = 0;
  for (let at = 0; at < text.length;) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    while (isLetter(text.charCodeAt(at))) at += 1;
    if (at - start > longestCandidate) continue;
    const written = text.slice(start, at);
    const lower = written.toLowerCase();
    if (!candidates.has(lower)) continue;
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next += 1;
    const holder = taken[next];
    if (holder !== undefined && holder.start <= start) continue;
    found.push({ text: lower, start, end: at, capital: written !== lower });
  }
  return found;
}

const longestCandidate = 12;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

interface Read {
  mention: NumberMention;
  words: number;
}

/** Whether the next candidate stands right behind: one space or hyphen between. */
function follows(text: string, a: CalendarWord, b: CalendarWord | undefined): b is CalendarWord {
  return b !== undefined && b.start - a.end <= 2 && /^[\s-]+$/.test(text.slice(a.end, b.start));
}

/** one hundred and twenty-five thousand; a million; thirty-first (ordinal at the end). */
function readCardinal(text: string, words: readonly CalendarWord[], from: number): Read | null {
  const first = words[from];
  if (first === undefined) return null;
  const article = first.text === "a" || first.text === "an" || first.text === "half";
  if (!article && !values.has(first.text) && !ordinals.has(first.text)) return null;
  if (article && !isScale(text, first, words[from + 1])) return null;
  const sum = sumWords(text, words, from, article);
  if (sum === null) return null;
  const last = words[from + sum.words - 1] ?? first;
  const unit = unitAfter(text, last.end, "en");
  const span = { start: first.start, end: last.end };
  const keys = [keyOf(sum.value)];
  // "The first half" is a part of a year or a text, no fraction.
  const fraction = sum.ordinal ? null : fractionAfter(text, last.end, sum.value);
  if (fraction !== null) keys.unshift(keyOf(fraction));
  if (sum.ordinal && sum.value === 3) keys.push(keyOf(1 / 3));
  return {
    mention: mention(
      span,
      keys,
      fraction === null ? strengthOf(sum, unit?.units ?? []) : "strong",
      unit?.units ?? [],
    ),
    words: sum.words,
  };
}

/** Several words, or a number of days or money above twelve, are no idiom: they ask. */
function strengthOf(sum: Sum, units: readonly Unit[]): NumberMention["strength"] {
  if (sum.ordinal || sum.article) return "weak";
  if (sum.words > 1 || (sum.value > 12 && units.length > 0)) return "strong";
  return sum.value >= 2 ? "firm" : "weak";
}

function isScale(text: string, first: CalendarWord, next: CalendarWord | undefined): boolean {
  return (
    follows(text, first, next) &&
    (scales[next.text] !== undefined || (next.text === "a" && first.text === "half"))
  );
}

interface Sum {
  value: number;
  words: number;
  ordinal: boolean;
  article: boolean;
}

function sumWords(text: string, words: readonly CalendarWord[], from: number, article: boolean): Sum | null {
  let total = 0;
  let section = 0;
  let used = 0;
  let ordinal = false;
  for (let at = from; at < words.length && !ordinal; at += 1) {
    const one = words[at];
    const before = words[at - 1];
    if (one === undefined || (used > 0 && (before === undefined || !follows(text, before, one)))) break;
    const scale = scales[one.text];
    if (used === 0 && article) section = one.text === "half" ? 0.5 : 1;
    else if (one.text === "and") {
      if (section < 100 || !isNumberWord(words[at + 1]?.text)) break;
    } else if (one.text === "a" && section === 0.5) {
      // half a million
    } else if (scale === 100) section = (section === 0 ? 1 : section) * 100;
    else if (scale !== undefined) {
      total += (section === 0 ? 1 : section) * scale;
      section = 0;
    } else {
      const value = values.get(one.text) ?? ordinals.get(one.text);
      if (value === undefined || !fits(section, value)) break;
      ordinal = !values.has(one.text);
      section += value;
    }
    used += 1;
  }
  return used === 0 ? null : { value: total + section, words: used, ordinal, article };
}

function isNumberWord(text: string | undefined): boolean {
  return text !== undefined && (values.has(text) || ordinals.has(text));
}

/** A unit may follow a ten, anything below a hundred may follow a hundred; "two three" are two numbers. */
function fits(section: number, value: number): boolean {
  if (section === 0) return true;
  if (section % 100 === 0) return value < 100;
  return section % 10 === 0 && section % 100 >= 20 && value < 10;
}

const parts: Record<string, number> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  half: 2,
};

/** two-thirds, three quarters. */
function fractionAfter(text: string, at: number, upper: number): number | null {
  const found = /^[\s-](third|quarter|fourth|fifth|sixth|eighth|tenth|half)s?\b/i.exec(
    text.slice(at, at + 10),
  );
  const lower = parts[found?.[1]?.toLowerCase() ?? ""];
  return lower !== undefined && upper < lower ? upper / lower : null;
}

function readSingle(text: string, words: readonly CalendarWord[], at: number): Read | null {
  const one = words[at];
  if (one === undefined) return null;
  const unit = calendarWord(text, one);
  if (unit !== null) {
    const strength = unit.unit === "month-name" ? "strong" : "weak";
    return { mention: mention(one, [keyOf(unit.value)], strength, [unit.unit]), words: 1 };
  }
  const read = single[one.text];
  if (read === undefined) return null;
  return { mention: mention(one, read.map(keyOf), "weak"), words: 1 };
}
