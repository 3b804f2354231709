import type { Language, Span } from "../language.ts";
import { findTerms, type Matcher } from "../glossary/matcher.ts";
import { beginning, type Lexicon } from "../lexicon/lexicon.ts";
import { koreanReadings } from "../lexicon/readings.ts";
import { readNumbers } from "../numbers/read.ts";
import { leadingLabel, type LeadingLabel } from "../structure/label.ts";
import { foldWidth } from "../writing/fold.ts";
import { simplify } from "../writing/simplify.ts";

/** A piece of meaning in a text, as the keys under which the other language may hold it. */
export interface Unit extends Span {
  keys: readonly string[];
}

/** A paragraph made ready for comparing. */
export interface Paragraph {
  at: number;
  text: string;
  length: number;
  label: LeadingLabel | null;
  units: readonly (readonly string[])[];
}

/** The words that link two languages; made once for a pair of texts. */
export interface Linker {
  matcher: Matcher;
  lexicon: Lexicon;
  /** For English and Korean, which share no lexicon: beginnings of English words as Korean readings of their Chinese. */
  bridge: ReadonlyMap<string, readonly string[]>;
}

export function makeLinker(matcher: Matcher, lexicon: Lexicon, languages: readonly Language[]): Linker {
  const needsBridge = languages.includes("en") && languages.includes("ko") && !languages.includes("zh");
  return { matcher, lexicon, bridge: needsBridge ? bridgeOver(lexicon) : new Map() };
}

/** Half a second's work, and the same for the same lexicon. */
const bridges = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

function bridgeOver(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const bridge = bridges.get(lexicon) ?? bridgeOf(lexicon);
  bridges.set(lexicon, bridge);
  return bridge;
}

/** establ -> 건립, 설립, 수립 …, through 建立, 设立, 树立. Words of many meanings say too little and are left out. */
function bridgeOf(lexicon: Lexicon): Map<string, string[]> {
  const bridge = new Map<string, string[]>();
  for (const [word, meanings] of lexicon.entries()) {
    if (word.length !== 2 || meanings.length > 5) continue;
    const readings = koreanReadings(word);
    for (const meaning of meanings) {
      const list = bridge.get(meaning);
      if (list === undefined) bridge.set(meaning, [...readings]);
      else if (list.length < 40) list.push(...readings);
    }
  }
  return bridge;
}

const longestText = 4000;

/** What a paragraph says, in keys that its counterpart in `other` would share: numbers, terms, names, words. */
export function readParagraph(
  text: string,
  at: number,
  language: Language,
  other: Language,
  linker: Linker,
): Paragraph {
  const wide = foldWidth(text.slice(0, longestText));
  const folded = language === "zh" ? simplify(wide) : wide;
  const numbers = readNumbers(folded, language).filter(
    (one) => one.role !== "label" && one.strength === "strong",
  );
  const units = [
    ...numbers.map((one) => one.keys.map((key) => `#${key}`)),
    ...placedUnits(folded, language, other, linker).map((unit) => unit.keys),
  ];
  return { at, text, length: width(folded, language), label: leadingLabel(folded, language), units };
}

/** Terms, names and words of a text, each at its place. Widths and traditional forms are folded by the caller. */
export function placedUnits(text: string, language: Language, other: Language, linker: Linker): Unit[] {
  const terms = findTerms(linker.matcher, text, language).map((term) => ({
    start: term.start,
    end: term.end,
    keys: term.concepts.map((concept) => `@${concept}`),
  }));
  return [...terms, ...latinWords(text, language, other), ...words(text, language, other, linker)];
}

/** A Chinese character and a Korean syllable say as much as two to three English letters. */
function width(text: string, language: Language): number {
  const per = { en: 1, zh: 2.9, ko: 2 }[language];
  return text.length * per;
}

function matchesOf(text: string, pattern: RegExp): (Span & { word: string })[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length, word: match[0] };
  });
}

/** Names and abbreviations written in Latin letters on both sides: WTO, HS, Licensed Material. */
function latinWords(text: string, language: Language, other: Language): Unit[] {
  const names = language === "en" && other !== "en" ? /\b[A-Z][A-Za-z.]+/g : /[A-Za-z][A-Za-z.]+/g;
  return matchesOf(text, names)
    .slice(0, 60)
    .map(({ start, end, word }) => ({ start, end, keys: [`~${word.toLowerCase()}`] }));
}

function words(text: string, language: Language, other: Language, linker: Linker): Unit[] {
  if (language === other)
    return language === "en" ? beginningsOf(text) : pairsOf(text, /[\u4e00-\u9fff\uac00-\ud7a3]+/g);
  switch (language) {
    case "en":
      return englishWords(text, other, linker);
    case "zh":
      return chineseWords(text, other, linker.lexicon);
    case "ko":
      return pairsOf(text, /[\uac00-\ud7a3]+/g);
  }
}

const common = new Set(
  "the and for with that this shall which any such from are not its may other under has have been".split(" "),
);

function beginningsOf(text: string): Unit[] {
  return matchesOf(text, /[A-Za-z]{3,}/g)
    .map(({ start, end, word }) => ({ start, end, word: word.toLowerCase() }))
    .filter(({ word }) => !common.has(word))
    .map(({ start, end, word }) => ({ start, end, keys: [beginning(word)] }));
}

function englishWords(text: string, other: Language, linker: Linker): Unit[] {
  const found = beginningsOf(text).filter(({ keys }) => (keys[0] ?? "").length > 2);
  if (other === "zh") return found;
  return found.flatMap((unit) => {
    const readings = linker.bridge.get(unit.keys[0] ?? "");
    return readings === undefined ? [] : [{ ...unit, keys: readings }];
  });
}

/** Words by longest match in the lexicon; single characters only in headings and list items, where they are words. */
function chineseWords(text: string, other: Language, lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  const least = text.length <= 8 ? 1 : 2;
  for (let at = 0; at < text.length;) {
    const word = longestWord(text, at, lexicon, least);
    if (word !== "") {
      const keys = other === "en" ? (lexicon.meanings(word) ?? []) : koreanReadings(word);
      if (keys.length > 0) units.push({ start: at, end: at + word.length, keys });
    }
    at += Math.max(1, word.length);
  }
  return units;
}

function longestWord(text: string, at: number, lexicon: Lexicon, least: number): string {
  for (let size = 4; size >= least; size -= 1) {
    const word = text.slice(at, at + size);
    if (word.length === size && lexicon.meanings(word) !== undefined) return word;
  }
  return "";
}

/** Two syllables at a time: Sino-Korean words are mostly two, and particles and endings seldom match anything. */
function pairsOf(text: string, runs: RegExp): Unit[] {
  return matchesOf(text, runs).flatMap(({ start, word }) =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_one, at) => ({
      start: start + at,
      end: start + at + 2,
      keys: [word.slice(at, at + 2)],
    })),
  );
}
