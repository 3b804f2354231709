import type { Language } from "../language.ts";
import { findTerms, type Matcher } from "../glossary/matcher.ts";
import { beginning, type Lexicon } from "../lexicon/lexicon.ts";
import { koreanReadings } from "../lexicon/readings.ts";
import { readNumbers } from "../numbers/read.ts";
import { leadingLabel, type LeadingLabel } from "../structure/label.ts";
import { foldWidth } from "../writing/fold.ts";
import { simplify } from "../writing/simplify.ts";

/** A piece of meaning in a paragraph, as the keys under which the other language may hold it. */
export type Unit = readonly string[];

/** A paragraph made ready for comparing. */
export interface Paragraph {
  at: number;
  text: string;
  length: number;
  label: LeadingLabel | null;
  units: Unit[];
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
  return { matcher, lexicon, bridge: needsBridge ? bridgeOf(lexicon) : new Map() };
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
  const units: Unit[] = [
    ...readNumbers(folded, language)
      .filter((one) => one.role !== "label" && one.strength === "strong")
      .map((one) => one.keys.map((key) => `#${key}`)),
    ...findTerms(linker.matcher, folded, language).map((term) =>
      term.concepts.map((concept) => `@${concept}`),
    ),
    ...latinWords(folded, language, other),
    ...words(folded, language, other, linker),
  ];
  return { at, text, length: width(folded, language), label: leadingLabel(folded, language), units };
}

/** A Chinese character and a Korean syllable say as much as two to three English letters. */
function width(text: string, language: Language): number {
  const per = { en: 1, zh: 2.9, ko: 2 }[language];
  return text.length * per;
}

/** Names and abbreviations written in Latin letters on both sides: WTO, HS, Licensed Material. */
function latinWords(text: string, language: Language, other: Language): Unit[] {
  const found = text.match(/[A-Za-z][A-Za-z.]{1,}/g) ?? [];
  const names =
    language === "en" && other !== "en" ? found.filter((word) => /^[A-Z].*[A-Z]|^[A-Z]/.test(word)) : found;
  return names.slice(0, 60).map((word) => [`~${word.toLowerCase()}`]);
}

function words(text: string, language: Language, other: Language, linker: Linker): Unit[] {
  if (language === other) return sameLanguageWords(text, language);
  switch (language) {
    case "en":
      return englishWords(text, other, linker);
    case "zh":
      return chineseWords(text, other, linker.lexicon);
    case "ko":
      return syllablePairs(text);
  }
}

function sameLanguageWords(text: string, language: Language): Unit[] {
  if (language === "en")
    return (text.match(/[A-Za-z]{3,}/g) ?? []).map((word) => [beginning(word.toLowerCase())]);
  return pairsOf(text.replace(/[^\u4e00-\u9fff\uac00-\ud7a3]/g, " "));
}

const common = new Set(
  "the and for with that this shall which any such from are not its may other under has have been".split(" "),
);

function englishWords(text: string, other: Language, linker: Linker): Unit[] {
  const found = (text.match(/[A-Za-z]{3,}/g) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !common.has(word));
  const beginnings = found.map(beginning).filter((word) => word.length > 2);
  if (other === "zh") return beginnings.map((word) => [word]);
  return beginnings.flatMap((word) => {
    const readings = linker.bridge.get(word);
    return readings === undefined ? [] : [readings];
  });
}

/** Words by longest match in the lexicon; single characters only in headings and list items, where they are words. */
function chineseWords(text: string, other: Language, lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  const least = text.length <= 8 ? 1 : 2;
  for (let at = 0; at < text.length;) {
    const word = longestWord(text, at, lexicon, least);
    at += Math.max(1, word.length);
    if (word === "") continue;
    units.push(other === "en" ? (lexicon.meanings(word) ?? []) : koreanReadings(word));
  }
  return units.filter((unit) => unit.length > 0);
}

function longestWord(text: string, at: number, lexicon: Lexicon, least: number): string {
  for (let size = 4; size >= least; size -= 1) {
    const word = text.slice(at, at + size);
    if (word.length === size && lexicon.meanings(word) !== undefined) return word;
  }
  return "";
}

/** Two syllables at a time: Sino-Korean words are mostly two, and particles and endings seldom match anything. */
function syllablePairs(text: string): Unit[] {
  return pairsOf(text.replace(/[^\uac00-\ud7a3]/g, " "));
}

function pairsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const run of text.split(/\s+/)) {
    for (let at = 0; at + 1 < run.length; at += 1) units.push([run.slice(at, at + 2)]);
  }
  return units;
}
