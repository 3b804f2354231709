import { languages, type Language } from "../language.ts";
import type { Matcher } from "../glossary/matcher.ts";
import { compareLabels } from "./checks/labels.ts";
import { compareModality } from "./checks/modality.ts";
import { compareOperators } from "./checks/operators.ts";
import { compareNumbers } from "./checks/numbers.ts";
import { compareTerms } from "./checks/terms.ts";
import { readFacts, type Facts } from "./facts.ts";
import type { Difference } from "./finding.ts";

/** The versions of one aligned unit. */
export type UnitTexts = Partial<Record<Language, string>>;

/** What the versions of one unit say differently, two by two. */
export function differencesOf(texts: UnitTexts, matcher: Matcher): Difference[] {
  const facts = languages.flatMap((language) => {
    const text = texts[language];
    return text === undefined || text.trim() === "" ? [] : [readFacts(text, language, matcher)];
  });
  return facts.flatMap((a, at) => facts.slice(at + 1).flatMap((b) => comparePair(a, b, matcher)));
}

const checks: readonly ((a: Facts, b: Facts) => Difference[])[] = [
  compareLabels,
  compareNumbers,
  compareModality,
  compareOperators,
];

function comparePair(a: Facts, b: Facts, matcher: Matcher): Difference[] {
  return [...checks.flatMap((check) => check(a, b)), ...compareTerms(a, b, matcher)];
}
