import type { Concept } from "../../../language/glossary/concept.ts";
import { proposeTerms } from "../../../language/glossary/propose.ts";
import type { Language } from "../../../language/language.ts";

/** The tags under which the record keeps the languages that the glossary knows. */
const tags: Record<Language, string> = { en: "en", zh: "zh-Hans", ko: "ko" };
const read = Object.keys(tags) as Language[];

/** A term to start from: its forms by language tag, the settled one first. */
export interface TermToStartFrom {
  name: string;
  class: string;
  accepted: Record<string, string[]>;
  forbidden: Record<string, string[]>;
  antonyms: string[];
  source: string;
}

/** The shipped terms in which every word sought stands, in any language or in the name; the first `limit` of them. */
export function shippedTerms(
  glossary: readonly Concept[],
  sought: string,
  limit: number,
): { items: TermToStartFrom[]; found: number } {
  const words = sought.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const found = glossary.filter((one) => {
    const all = [one.id, ...one.en, ...one.zh, ...one.ko].join("\n").toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return { items: found.slice(0, limit).map(termOf), found: found.length };
}

function termOf({ id, class: kind, antonym, source, forbidden, ...forms }: Concept): TermToStartFrom {
  const shown = (one: string) => (one.startsWith("~") ? one.slice(1) : one);
  return {
    name: id,
    class: kind,
    accepted: Object.fromEntries(read.map((language) => [tags[language], forms[language].map(shown)])),
    forbidden: Object.fromEntries(
      read.flatMap((language) => {
        const own = forbidden?.[language] ?? [];
        return own.length === 0 ? [] : [[tags[language], own.map(shown)]];
      }),
    ),
    antonyms: antonym === undefined ? [] : [antonym],
    source,
  };
}

/** A term that a text itself defines or repeats; `paragraphs` are the places, counted from 0, where it was found. */
export interface TermProposed {
  accepted: Record<string, string[]>;
  why: "defined" | "repeated" | "rendered-differently";
  paragraphs: number[];
}

/** What the paragraphs of a text propose, in their order; their words stand under the record's language tags. */
export function proposedTerms(paragraphs: readonly Readonly<Record<string, string>>[]): TermProposed[] {
  const rows = paragraphs.map((words) =>
    Object.fromEntries(
      read.flatMap((language) => {
        const own = words[tags[language]];
        return own === undefined ? [] : [[language, own]];
      }),
    ),
  );
  return proposeTerms(rows).map(({ forms, why, rows: at }) => ({
    accepted: Object.fromEntries(
      read.flatMap((language) => {
        const own = forms[language];
        return own === undefined ? [] : [[tags[language], own]];
      }),
    ),
    why,
    paragraphs: at,
  }));
}
