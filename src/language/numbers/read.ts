import type { Language, Span } from "../language.ts";
import { readReferences } from "../references/read.ts";
import type { Reference } from "../references/reference.ts";
import { leadingLabel, type LeadingLabel } from "../structure/label.ts";
import { withBounds } from "./bounds.ts";
import { readEnglishNumbers } from "./en.ts";
import { readKoreanNumbers } from "./ko.ts";
import { keyOf, mention, type NumberMention, type ReferenceLevel } from "./mention.ts";
import { readChineseNumbers } from "./zh.ts";

const readers: Record<Language, (text: string) => NumberMention[]> = {
  en: readEnglishNumbers,
  zh: readChineseNumbers,
  ko: readKoreanNumbers,
};

/**
 * The numbers of a text by value, in order, with the labels of its references; the label the text begins with is left
 * out, those of items within it only answer. `text` has its widths folded (`foldWidth`).
 */
export function readNumbers(text: string, language: Language): NumberMention[] {
  const head = headOf(text, language);
  const references = readReferences(text, language).filter((one) => head === null || one.start >= head.end);
  const masked = mask(text, head === null ? references : [head, ...references]);
  const labels = inlineLabels(masked);
  const numbers = readers[language](mask(masked, labels));
  const settled = withRanges(
    text,
    onceSaid(text, withBounds(text, language, numbers).filter(asks).map(loneOne)),
  );
  const answers = [...labels, ...(head === null ? [] : headLabels(head))];
  return [...settled, ...references.flatMap((one) => partsOf(text, one)), ...answers].sort(
    (a, b) => a.start - b.start,
  );
}

/** A paragraph may begin with a decimal: 7.5 级 is no label to numbers, and 3.2 compares by value as well. */
function headOf(text: string, language: Language): LeadingLabel | null {
  const head = leadingLabel(text, language);
  return head === null || head.style === "1.1" ? null : head;
}

function headLabels(head: LeadingLabel): NumberMention[] {
  return head.path.map((places) => ({ ...mention(head, places.map(keyOf), "weak"), role: "label" as const }));
}

/** The same text with these stretches unreadable, so that nothing is read twice. */
function mask(text: string, spans: readonly { start: number; end: number }[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(from, span.start);
    if (span.end <= start) continue;
    pieces.push(text.slice(from, start), "\u0001".repeat(span.end - start));
    from = span.end;
  }
  return pieces.join("") + text.slice(from);
}

function partsOf(text: string, reference: Reference): NumberMention[] {
  return reference.parts.map((part) => {
    const whole = withLevel(text, part);
    const named = levelOf(text.slice(whole.start, whole.end));
    return {
      ...mention(whole, part.places.map(keyOf), "strong"),
      role: "reference" as const,
      ...(named === null ? {} : { level: named }),
    };
  });
}

const levelBefore =
  /(?:(?:articles?|sections?|chapters?|(?:sub-?)?paragraphs?|items?|clauses?|annex)\s|第\s?|제\s?)$/i;
const levelAfter = /^\s?(?:[条章款项目节조항호목장절])/;

/** A label with the word that names its level: paragraph 3, 第二款, 제2항. */
function withLevel(text: string, { start, end }: Span): Span {
  const before = levelBefore.exec(text.slice(Math.max(0, start - 16), start));
  const after = levelAfter.exec(text.slice(end, end + 2));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

const levels: readonly (readonly [RegExp, ReferenceLevel])[] = [
  [/^article|[条조]$/i, "article"],
  [/^paragraph|[款항]$/i, "paragraph"],
  [/^(?:chapter)|[章장]$/i, "chapter"],
];

function levelOf(written: string): ReferenceLevel | null {
  return levels.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

const inline = /\((?:\d{1,2}|[a-z]{1,4}|[一二三四五六七八九十]{1,2})\)(?=\s?[^\s\d])/g;
const beforeInline = /^$|[\s:;,.、：；，。]/;
/** thirty (30) days, 三十（30）日: the same number once more, and no label. */
const spelledBefore =
  /(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|thousand|million)|[一二三四五六七八九十百千万])\s?$/i;

/** (1) … (2) … within a running text. */
function inlineLabels(text: string): NumberMention[] {
  const labels: NumberMention[] = [];
  for (const match of text.matchAll(inline)) {
    const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    if (!beforeInline.test(text.charAt(span.start - 1))) continue;
    if (spelledBefore.test(text.slice(Math.max(0, span.start - 12), span.start))) continue;
    const digits = /\d+/.exec(match[0]);
    labels.push({
      ...mention(span, digits === null ? [] : [keyOf(Number(digits[0]))], "weak"),
      role: "label",
    });
  }
  return labels;
}

/** thirty (30) days, 三十（30）日: one number written twice; the first one asks. */
function onceSaid(text: string, mentions: readonly NumberMention[]): NumberMention[] {
  return mentions.map((one, at) => {
    const [before, next] = [mentions[at - 1], mentions[at + 1]];
    if (before !== undefined && repeats(text, before, one)) return { ...one, strength: "weak", units: [] };
    if (next !== undefined && repeats(text, one, next)) return { ...one, strength: "strong" };
    return one;
  });
}

function repeats(text: string, one: NumberMention, again: NumberMention): boolean {
  const between = text.slice(Math.min(one.end, again.start - 2), again.start);
  return (
    one.keys[0] === again.keys[0] &&
    again.start - one.start < 60 &&
    /\(\s?$/.test(between) &&
    /^\s?\)/.test(text.slice(again.start, again.start + 40).replace(/^[\d,.\s]+/, ""))
  );
}

/** Nought is a minute or a score, and seldom written twice: it may answer. */
function asks(one: NumberMention): boolean {
  return one.keys.length > 0;
}

/** A lone 1 is often "a", "the first" or "one of": it asks as percent, money or date, and is firm where it counts time. */
function loneOne(one: NumberMention): NumberMention {
  if (one.keys[0] === "0") return one.units.includes("percent") ? one : { ...one, strength: "weak" };
  if (one.keys[0] !== "1" || one.strength === "weak") return one;
  if (one.units.every((unit) => countUnits.has(unit))) return { ...one, strength: "weak" };
  return one.units.every((unit) => timeUnits.has(unit)) ? { ...one, strength: "firm" } : one;
}

const countUnits = new Set(["person", "times", "copy", "second", "minute"]);
const timeUnits = new Set(["year", "week", "hour", "minute", "month"]);

const rangeSign = /^\s?(?:-|~|—|to|至|到|、|,|and|or|和|或|에서|내지)\s?$/;

/** "20 to 30 million": the first number may have the scale, and has the unit, of the second. 20世纪30年代 is one number. */
function withRanges(text: string, mentions: readonly NumberMention[]): NumberMention[] {
  const kept: NumberMention[] = [];
  mentions.forEach((one, at) => {
    const next = mentions[at + 1];
    const gap = next === undefined || next.start < one.end ? null : text.slice(one.end, next.start);
    if (next === undefined || gap === null || gap.length > 6) kept.push(one);
    else if (one.units.includes("century") && next.units.includes("decade")) return;
    else kept.push(rangeSign.test(gap) ? withScaleOf(one, next) : one);
  });
  return kept;
}

function withScaleOf(one: NumberMention, next: NumberMention): NumberMention {
  const units = one.units.length === 0 ? next.units : one.units;
  if (next.scale === 1 || one.scale !== 1) return { ...one, units };
  return { ...one, units, keys: [...one.keys, keyOf(Number(one.keys[0]) * next.scale)] };
}
