import type { Span } from "../language.ts";
import { keyOf, keyOfDigits, mention, type NumberMention } from "./mention.ts";
import { currencyBefore, unitAfter } from "./unit-reader.ts";
import { readEnglishWords } from "./en-words.ts";
import { isCurrency, type Unit } from "./units.ts";

const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
};

/** A letter glued to digits may be a scale: $125m, £3k. Without a currency, 125m may be metres as well. */
const letterScales: Record<string, number> = { m: 1e6, b: 1e9, k: 1e3, M: 1e6, B: 1e9, K: 1e3 };

/** Thousands parted by commas or by spaces (1 234 567), then plain digits; "page 5 120 people" holds two numbers. */
const digitRun =
  /(?<![\d.,]|\b(?:pages?|pp?\.|paras?\.?|paragraphs?|articles?|art\.|items?|nos?\.|numbers?|chapters?|sections?|annex(?:es)?|tables?|figures?|lines?|notes?|rules?|parts?|steps?)\s)[1-9]\d{0,2}(?: \d{3})+(?![\d,])(?:\.\d+)?|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gi;
const scaleAfter = /[\s-]?(hundred|thousand|million|billion|trillion|mn|bn|tn|lakh|crore|dozen)s?(?![a-z])/iy;
const clockAfter = /\s?([ap])\.?\s?m\b\.?/iy;
const ordinalAfter = /(?:st|nd|rd|th)(?![a-z])/iy;

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Numbers of an English text, in order: digits with their scale and unit, and numbers in words. */
export function readEnglishNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(digitRun)) found.push(...readDigits(text, match));
  found.push(...readEnglishWords(text, found));
  return found.sort((a, b) => a.start - b.start);
}

function readDigits(text: string, match: RegExpMatchArray): NumberMention[] {
  const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  const before = text.charAt(span.start - 1);
  if (/[A-Za-z_]/.test(before)) return [mention(span, [keyOfDigits(match[0])], "weak")];
  return (
    readClock(text, span) ?? readDecade(text, span) ?? readFraction(text, span) ?? [readPlain(text, span)]
  );
}

/** 7.55am, 7 p.m., 7:55 pm: the hour on both clocks, and the minutes. Bare 19:30 is two plain numbers. */
function readClock(text: string, span: Span): NumberMention[] | null {
  const written = text.slice(span.start, span.end);
  const noon = stick(clockAfter, text, span.end);
  const minutesFollow = /^:(\d\d)\s?[ap]\.?\s?m\b/i.exec(text.slice(span.end, span.end + 8));
  if (noon === null && minutesFollow === null) return null;
  const [hour = "", minute] = written.split(".");
  const hours = Number(hour);
  if (hours > 24) return null;
  const keys = hours < 12 ? [keyOf(hours), keyOf(hours + 12)] : [keyOf(hours), keyOf(hours - 12)];
  const isMinute = text.charAt(span.start - 1) === ":";
  if (isMinute) return [mention(span, [keyOf(hours)], hours === 0 ? "weak" : "strong", ["minute"])];
  const found = [mention(span, keys, "strong", ["clock"])];
  if (minute !== undefined && Number(minute) > 0) {
    found.push(mention(span, [keyOf(Number(minute))], "strong", ["minute"]));
  }
  return found;
}

/** 1930s and '30s, which stand against 20世纪30年代 and 1930년대; 1900s also against 20th century. */
function readDecade(text: string, span: Span): NumberMention[] | null {
  if (!/^'?s\b/.test(text.slice(span.end, span.end + 3))) return null;
  const value = Number(text.slice(span.start, span.end));
  if (value < 10 || value > 2100 || value % 10 !== 0) return null;
  const keys = [keyOf(value), keyOf(value % 100)];
  if (value >= 1000 && value % 100 === 0) keys.push(keyOf(value / 100 + 1));
  return [
    mention({ start: span.start, end: span.end + 1 }, keys, value % 100 === 0 ? "weak" : "strong", [
      "decade",
    ]),
  ];
}

/** 2/3 and 220 2/3 as fractions; 24/7 and 9/11 as two numbers. */
function readFraction(text: string, span: Span): NumberMention[] | null {
  const below = /^\/(\d{1,2})(?![\d/])/.exec(text.slice(span.end, span.end + 4));
  if (below === null || text.charAt(span.start - 1) === "/") return null;
  const upper = Number(text.slice(span.start, span.end));
  const lower = Number(below[1]);
  if (upper >= lower || lower > 10) return null;
  return [mention({ start: span.start, end: span.end }, [keyOf(upper), keyOf(upper / lower)], "strong")];
}

function readPlain(text: string, span: Span): NumberMention {
  const digits = text.slice(span.start, span.end);
  const money = currencyBefore(text, span.start);
  const ordinal = stick(ordinalAfter, text, span.end);
  if (ordinal !== null) return readOrdinal(text, span, digits, ordinal[0].length);
  const scaled = readScale(text, span.end, money !== null);
  const unit = unitAfter(text, scaled.end, "en");
  const glued = unit === null && scaled.scale === 1 && /[A-Za-z]/.test(text.charAt(span.end));
  const units: Unit[] = money?.units ?? unit?.units ?? (besideMonth(text, span) ? ["day"] : []);
  const value = Number(digits.replace(/[, ]/g, ""));
  const keys =
    scaled.scale === 1
      ? [keyOfDigits(digits)]
      : [keyOf(value * scaled.scale), ...(scaled.sure ? [] : [keyOf(value)])];
  const end = unit !== null && (money === null || !isCurrency(units)) ? unit.end : scaled.end;
  return mention(
    { start: money?.start ?? span.start, end },
    keys,
    glued ? "weak" : "strong",
    units,
    scaled.scale,
  );
}

function readOrdinal(text: string, span: Span, digits: string, letters: number): NumberMention {
  const end = span.end + letters;
  const unit = unitAfter(text, end, "en");
  const day = besideMonth(text, { start: span.start, end });
  return mention(
    { start: span.start, end },
    [keyOfDigits(digits)],
    "strong",
    unit?.units ?? (day ? ["day"] : []),
  );
}

const month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*";
const monthAfter = new RegExp(`^(?:\\s(?:day\\s)?of)?\\s${month}\\b`);
const monthBefore = new RegExp(`\\b${month}\\.?\\s$`);

/** 1 July, July 1, 1st day of July: the day of a date. */
function besideMonth(text: string, span: Span): boolean {
  if (Number.parseInt(text.slice(span.start, span.end), 10) > 31) return false;
  return (
    monthAfter.test(text.slice(span.end, span.end + 20)) ||
    monthBefore.test(text.slice(Math.max(0, span.start - 12), span.start))
  );
}

function readScale(text: string, at: number, money: boolean): { scale: number; end: number; sure: boolean } {
  const word = stick(scaleAfter, text, at);
  if (word !== null) {
    return { scale: scales[word[1]?.toLowerCase() ?? ""] ?? 1, end: at + word[0].length, sure: true };
  }
  const letter = text.charAt(at);
  const scale = letterScales[letter];
  if (scale !== undefined && !/[A-Za-z0-9]/.test(text.charAt(at + 1)))
    return { scale, end: at + 1, sure: money };
  return { scale: 1, end: at, sure: true };
}
