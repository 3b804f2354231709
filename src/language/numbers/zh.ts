import type { Span } from "../language.ts";
import { keyOf, keyOfDigits, mention, type NumberMention } from "./mention.ts";
import { currencyBefore, unitAfter } from "./unit-reader.ts";
import type { Unit } from "./units.ts";
import { digits, digitValues, multiplier, numeral, times, valueOf } from "./zh-value.ts";

/** A run of digits and numeral characters; Latin O counts inside 二OO五. */
const run = new RegExp(
  String.raw`(?:${digits})(?:\s?[多余]?[${multiplier}](?:${digits}|[${numeral}${multiplier}])*)?|[${numeral}${multiplier}](?:[${numeral}${multiplier}]|[O0]+(?=[${numeral}O0]|年)|(?:${digits})(?=[${multiplier}]))*`,
  "g",
);

const upperNumber = new RegExp(String.raw`^(?:${digits}|[${numeral}${multiplier}]+)(?:[点點][${numeral}]+)?`);
const beginsMultiplied = new RegExp(`^[${multiplier}]`);
const decimals = new RegExp(`^点([${numeral}]+)`);
const twoDigits = new RegExp(`^[${numeral}]{2}$`);

/** Numbers of a Chinese text, in order. Full-width writing is folded by the caller. */
export function readChineseNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  let end = 0;
  for (const match of text.matchAll(run)) {
    const start = match.index ?? 0;
    if (start < end) continue;
    const span = { start, end: start + match[0].length };
    const read = readFraction(text, span) ?? readRun(text, span);
    if (read === null) continue;
    found.push(read);
    end = read.end;
  }
  return [
    ...found.filter((one) => !inWeekday(text, one)),
    ...readHalves(text, found),
    ...readWeekdays(text),
  ].sort((a, b) => a.start - b.start);
}

const weekday = /(?:周|星期|礼拜)([一二三四五六日天])(?![个位名年月期])/g;

function inWeekday(text: string, one: NumberMention): boolean {
  return (
    one.end - one.start === 1 && /(?:周|星期|礼拜)$/.test(text.slice(Math.max(0, one.start - 2), one.start))
  );
}

function readWeekdays(text: string): NumberMention[] {
  return [...text.matchAll(weekday)].map((match) => {
    const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    const day = match[1] === "天" ? 7 : "一二三四五六日".indexOf(match[1] ?? "") + 1;
    return mention(span, [keyOf(day)], "weak", ["weekday"]);
  });
}

/** 三分之二, 百分之五十, 千分之三, 百分之零点五: the value of the whole. */
function readFraction(text: string, span: Span): NumberMention | null {
  if (!text.startsWith("分之", span.end)) return null;
  const lower = text.slice(span.start, span.end);
  const rest = upperNumber.exec(text.slice(span.end + 2, span.end + 22));
  if (rest === null) return null;
  const upper = valueOf(rest[0]);
  const whole = { start: span.start, end: span.end + 2 + rest[0].length };
  if (upper === null) return null;
  if (lower === "百") return mention(whole, [keyOf(upper)], "strong", ["percent"]);
  if (lower === "千") return mention(whole, [keyOf(upper)], "strong", ["permille"]);
  const below = valueOf(lower);
  if (below === null || below === 0) return null;
  return mention(whole, [keyOf(upper / below)], "strong");
}

function readRun(text: string, span: Span): NumberMention | null {
  const written = text.slice(span.start, span.end);
  const before = text.charAt(span.start - 1);
  if (/[几数上]/.test(before) && beginsMultiplied.test(written)) return null;
  const decimal = decimalAfter(text, span, written);
  const end = decimal?.end ?? span.end;
  const value = decimal?.value ?? valueOf(written);
  if (value === null) return null;
  const inDigits = /^\d/.test(written);
  const glued = inDigits && /[A-Za-z_]/.test(before);
  const money = inDigits ? currencyBefore(text, span.start) : null;
  const unit = unitAfter(text, end, "zh");
  const units = money?.units ?? unit?.units ?? [];
  const keys = keysOf(text, span, written, value, units);
  const strength = glued ? "weak" : strengthOf(text, span, written, units);
  const scale = /[万萬亿億兆千百]$/.test(written) ? (times[written.at(-1) ?? ""] ?? 1) : 1;
  return mention({ start: money?.start ?? span.start, end: unit?.end ?? end }, keys, strength, units, scale);
}

function keysOf(text: string, span: Span, written: string, value: number, units: readonly Unit[]): string[] {
  const keys = [/^[\d,]+$/.test(written) ? keyOfDigits(written) : keyOf(value)];
  if (units.includes("decade")) keys.push(...decadeKeys(text, span, value));
  if (units.includes("century")) keys.push(keyOf((value - 1) * 100));
  if (units.includes("clock") && value < 12) keys.push(keyOf(value + 12));
  if (units.includes("year") && value < 100 && written.length === 2 && !/[十百千万]/.test(written)) {
    keys.push(keyOf(1900 + value), keyOf(2000 + value));
  }
  if (text.charAt(span.end) === "成") keys.push(keyOf(value * 10));
  if (/^个?半/.test(text.slice(span.end, span.end + 2))) keys.push(keyOf(value + 0.5));
  return keys;
}

/** 20世纪30年代 is 1930s; 上世纪30年代 leaves the century to the reader. */
function decadeKeys(text: string, span: Span, value: number): string[] {
  const century = /(\d\d|十九|二十|二十一|上|本)世纪\s?$/.exec(
    text.slice(Math.max(0, span.start - 6), span.start),
  );
  const number = century === null ? null : (valueOf(century[1] ?? "") ?? 20);
  const near = value >= 100 ? [value % 100] : [1900 + value, 2000 + value];
  return (number === null ? near : [(number - 1) * 100 + value, ...near]).map(keyOf);
}

/** 三点五, 零点五: a decimal where numeral characters stand on both sides and no clock is meant. */
function decimalAfter(text: string, span: Span, written: string): { value: number; end: number } | null {
  if (text.charAt(span.end) !== "点") return null;
  const found = decimals.exec(text.slice(span.end, span.end + 8));
  if (found === null || /\d/.test(written)) return null;
  const whole = valueOf(written);
  const fraction = (found[1] ?? "")
    .split("")
    .map((one) => digitValues[one] ?? 0)
    .join("");
  if (whole === null || /^[分]/.test(text.slice(span.end + found[0].length))) return null;
  const multiplied = /^[万亿]/.exec(text.slice(span.end + found[0].length));
  const scale = times[multiplied?.[0] ?? ""] ?? 1;
  return {
    value: Number(`${whole}.${fraction}`) * scale,
    end: span.end + found[0].length + (multiplied === null ? 0 : 1),
  };
}

/**
 * Digits ask; so do three and more numeral characters, and two of them with a unit or an ordinal mark. One character is
 * part of too many words (一方, 统一, 十分, 万一), and 二三 or 三五 beside each other mean "a few".
 */
function strengthOf(
  text: string,
  span: Span,
  written: string,
  units: readonly Unit[],
): NumberMention["strength"] {
  if (/^\d/.test(written)) return "strong";
  const pair = twoDigits.test(written) && !/[零〇○]/.test(written) && !units.includes("year");
  if (pair || /^[万千百]+$/.test(written)) return "weak";
  if (written.length >= 3) return /^[十百千万亿]+$/.test(written) ? "weak" : "strong";
  const ordinal = text.charAt(span.start - 1) === "第";
  if (written.length === 1 && firmCounter(text, span.end, written, units)) return "firm";
  return written.length === 2 && (units.length > 0 || ordinal) ? "strong" : "weak";
}

/** 三年, 五个, 四项: one numeral character before a unit or a counter is a number. */
function firmCounter(text: string, end: number, written: string, units: readonly Unit[]): boolean {
  if (text.charAt(end - 2) === "第" || /^分(?!钟)/.test(text.slice(end, end + 2))) return false;
  return /[二两三四五六七八九十]/.test(written) && (units.length > 0 || /[个名项级]/.test(text.charAt(end)));
}

/** 一半, 半数, 半年, 两者, 双方, 倍, 翻番: words that answer for one half or two. */
function readHalves(text: string, taken: readonly NumberMention[]): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(/半(?:年|天|小时|数)?|双|翻(?:一)?番|翻倍|首|单|唯一|初/g)) {
    const start = match.index ?? 0;
    if (taken.some((one) => one.start <= start && start < one.end)) continue;
    const span = { start, end: start + match[0].length };
    found.push(mention(span, halfKeys(match[0]), "weak"));
  }
  return found;
}

function halfKeys(word: string): string[] {
  if (word === "半年") return ["6", "0.5", "50"];
  if (word === "半天") return ["12", "0.5"];
  if (word === "半小时") return ["30", "0.5"];
  if (word.startsWith("半")) return ["0.5", "50"];
  return word === "双" || word.startsWith("翻") ? ["2"] : ["1"];
}
