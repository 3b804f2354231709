import type { Concept as Term } from "../glossary/concept.ts";
import { findTerms, makeMatcher, type Matcher } from "../glossary/matcher.ts";
import { shippedGlossary } from "../glossary/shipped.ts";
import type { Language } from "../language.ts";
import { readNumbers } from "../numbers/read.ts";
import { mentionsIn, type ConceptIndex } from "./concepts.ts";
import { conceptIndexes } from "./read-sentences.ts";

/** A sentence whose meaning is compared with others, in whatever language. */
export interface Statement {
  text: string;
  language: Language;
}

/** What a sentence speaks of, without its language: keys of terms, notions, names and numbers, with their weight. */
export type Meaning = ReadonlyMap<string, number>;

/** The word lists by which sentences of different languages are compared. */
export interface Comparison {
  terms: Matcher;
  notions: Record<Language, ConceptIndex>;
}

/** A settled term says most, a name or number much, a notion that many words share less. */
const weights = { term: 2, name: 2, number: 1.5, notion: 1 } as const;

/** The shared word lists and a mechanism's own terms (its plans, policies and parks). */
export function comparison(own: readonly Term[] = []): Comparison {
  return { terms: makeMatcher([...own, ...shippedGlossary]), notions: conceptIndexes() };
}

/** Classes of terms that every meeting's sentences share: its states and parties, plain verbs, kinds of relation. */
const tellsNothing = new Set(
  "state party character economic-field verb-cooperate verb-make verb-give verb-control means polity sides reciprocity text-part decision legal-position official publicity-side member treaty-event consent growth knowledge-field fairness frequency".split(
    " ",
  ),
);

/** What a sentence speaks of. Country names and small numbers are left out: every sentence of a meeting has them. */
export function meaningOf({ text, language }: Statement, { terms, notions }: Comparison): Meaning {
  const meaning = new Map<string, number>();
  for (const { concepts } of findTerms(terms, text, language))
    for (const at of concepts) {
      const term = terms.concepts[at];
      if (term !== undefined && !tellsNothing.has(term.class)) meaning.set(`term ${term.id}`, weights.term);
    }
  for (const { concept } of mentionsIn(text, notions[language]))
    meaning.set(`notion ${concept.id}`, weights.notion);
  for (const name of namesIn(text)) meaning.set(`name ${name}`, weights.name);
  for (const number of readNumbers(text, language)) {
    const [key] = number.keys;
    if (number.strength === "strong" && key !== undefined && Number(key) > 3)
      meaning.set(`number ${key}`, weights.number);
  }
  return meaning;
}

/** Names written in Latin capitals in any language: RCEP, AI, K9, MC13. */
function namesIn(text: string): string[] {
  return (text.match(/(?<![A-Za-z])(?:[A-Z]{2,}\d*|[A-Z]\d+)(?![a-z])/g) ?? []).filter(
    (name) => !common.has(name),
  );
}

const common = new Set(["US", "USA", "UK", "EU", "UN", "ROK", "DPRK", "PRC", "MOU"]);

/** How rare each key is among these meanings: what all speak of tells none apart. */
export function rarity(meanings: readonly Meaning[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const meaning of meanings)
    for (const key of meaning.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => Math.log(1 + meanings.length / (counts.get(key) ?? 1));
}

/** From 0 (nothing shared) to 1 (the same): the shared weight over the smaller sentence's and all weight, evenly. */
export function likeness(a: Meaning, b: Meaning, rare: (key: string) => number): number {
  const shared = sumOf(
    [...a.keys()].filter((key) => b.has(key)),
    a,
    rare,
  );
  const [ofA, ofB] = [sumOf([...a.keys()], a, rare), sumOf([...b.keys()], b, rare)];
  if (shared === 0) return 0;
  return Math.sqrt((shared / Math.min(ofA, ofB)) * (shared / (ofA + ofB - shared)));
}

function sumOf(keys: string[], meaning: Meaning, rare: (key: string) => number): number {
  return keys.reduce((sum, key) => sum + (meaning.get(key) ?? 0) * rare(key), 0);
}
