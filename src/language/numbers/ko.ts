import type { Span } from "../language.ts";
import { keyOf, keyOfDigits, mention, type NumberMention } from "./mention.ts";
import { sumMyriads, type Step } from "./myriad.ts";
import { currencyBefore, unitAfter } from "./unit-reader.ts";
import type { Unit } from "./units.ts";
import { readNativeNumbers } from "./ko-native.ts";

const digits = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const small: Record<string, number> = { 십: 10, 백: 100, 천: 1000 };
const large: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const sino: Record<string, number> = {
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
};

/** Digits with 십 백 천 만 억 조: 1억 4천2백만, 2억3,456만, 5천만. A space may stand after 만, 억, 조. */
const run = new RegExp(
  String.raw`(?:${digits})(?:\s?여?\s?[백천만억조]+(?:\s?(?:${digits})(?=\s?[백천만억조])|(?:\s?(?:${digits}))(?=\s?(?:원|달러|명|건|개|톤))|(?<=[만억조]\s?)\s?[일이삼사오육칠팔구]?[십백천]+(?=[만억조\s]))?)*`,
  "g",
);

/** Numbers of a Korean text, in order. Full-width writing is folded by the caller. */
export function readKoreanNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  let end = 0;
  for (const match of text.matchAll(run)) {
    const start = match.index ?? 0;
    if (start < end) continue;
    const read = readFraction(text, start, match[0]) ?? readRun(text, start, match[0]);
    found.push(read);
    end = Math.max(read.end, start + 1);
  }
  found.push(...readSino(text), ...readNativeNumbers(text));
  return dropOverlaps(found);
}

/** 3분의 2 as its value; 100분의 15 as percent. */
function readFraction(text: string, start: number, written: string): NumberMention | null {
  const rest = /^분의\s?(\d+(?:\.\d+)?)/.exec(
    text.slice(start + written.length, start + written.length + 12),
  );
  if (rest === null || !/^\d+$/.test(written)) return null;
  const span = { start, end: start + written.length + rest[0].length };
  const [lower, upper] = [Number(written), Number(rest[1])];
  if (lower === 100) return mention(span, [keyOf(upper)], "strong", ["percent"]);
  return lower === 0 ? null : mention(span, [keyOf(upper / lower)], "strong");
}

function readRun(text: string, start: number, matched: string): NumberMention {
  const written = article(text, start, matched)
    ? (/^[\d,.]+/.exec(matched)?.[0] ?? matched)
    : matched.trimEnd();
  const end = start + written.length;
  const plain = /^[\d,.]+$/.test(written);
  const money = currencyBefore(text, start);
  const unit = unitAfter(text, end, "ko");
  const units = money?.units ?? unit?.units ?? [];
  const value = plain ? Number(written.replaceAll(",", "")) : sumMyriads(stepsOf(written));
  const first = plain ? keyOfDigits(written) : keyOf(value);
  const glued = /[A-Za-z_]/.test(text.charAt(start - 1));
  const last = plain ? "" : (written.at(-1) ?? "");
  return mention(
    { start: money?.start ?? start, end: unit?.end ?? end },
    [first, ...otherKeys(text, start, end, value, units)],
    glued || idiom(text, end, value) ? "weak" : "strong",
    units,
    large[last] ?? small[last] ?? 1,
  );
}

/** 2차적저작물, 1위, 2인조, 10대: small numbers that are half of a word answer and do not ask. */
function idiom(text: string, end: number, value: number): boolean {
  const after = text.slice(end, end + 4);
  if (value === 10) return /^대(?!의?\s?\d)/.test(after);
  return value <= 2 && /^(?:차|위|인조|인|박|승|패)/.test(after);
}

/** 제3조, 3조 제2항: an article, unless money, a decimal or 억 says trillion. */
function article(text: string, start: number, written: string): boolean {
  if (!/^\d+조$/.test(written.trimEnd())) return false;
  if (/제\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  return !/^\s?(?:\d[\d,]*(?:천|백)?억|원|달러|유로|위안|엔|파운드|여|이상|규모|의\s?(?:예산|투자|손실))/.test(
    text.slice(start + written.trimEnd().length),
  );
}

function stepsOf(written: string): Step[] {
  const steps: Step[] = [];
  for (const [token] of written.matchAll(new RegExp(String.raw`${digits}|[가-힣]`, "g"))) {
    const multiplied = small[token] ?? large[token];
    if (token === "여") continue;
    if (multiplied !== undefined) steps.push({ times: multiplied });
    else if (sino[token] !== undefined) steps.push({ digit: sino[token] });
    else steps.push({ digit: Number(token.replaceAll(",", "")) });
  }
  return steps;
}

function otherKeys(
  text: string,
  start: number,
  end: number,
  value: number,
  units: readonly Unit[],
): string[] {
  const keys: string[] = [];
  if (units.includes("decade"))
    keys.push(keyOf(value % 100), ...(value < 100 ? [keyOf(1900 + value), keyOf(2000 + value)] : []));
  if (units.includes("century")) keys.push(keyOf((value - 1) * 100));
  if (units.includes("clock") && value < 12) keys.push(keyOf(value + 12));
  if (text.charAt(start - 1) === "'" && value < 100) keys.push(keyOf(1900 + value), keyOf(2000 + value));
  if (text.charAt(end) === "할") keys.push(keyOf(value * 10));
  if (/^(?:년|시간|개월)\s?반/.test(text.slice(end, end + 5))) keys.push(keyOf(value + 0.5));
  return keys;
}

const sinoRun =
  /(?<![가-힣])[일이삼사오육칠팔구]?(?:[십백천만억][일이삼사오육칠팔구]?)+(?=\s?(?:퍼센트|일|년|개월|명|원|달러|주년|세|분|인|조|항|호|개국|여|톤|회|차|주))/g;

/** 삼십일, 이백만 달러: Sino-Korean numerals in Hangul, only before a counter. */
function readSino(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(sinoRun)) {
    const span: Span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    if (/^[만천백억]$/.test(match[0])) continue;
    const unit = unitAfter(text, span.end, "ko");
    const value = sumMyriads(stepsOf(match[0]));
    found.push(mention(span, [keyOf(value)], match[0].length > 2 ? "strong" : "weak", unit?.units ?? []));
  }
  return found;
}

function dropOverlaps(found: NumberMention[]): NumberMention[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NumberMention[] = [];
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
