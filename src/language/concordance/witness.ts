import { languages, type Language } from "../language.ts";
import type { TermMention } from "../glossary/matcher.ts";
import type { OperatorKind } from "../operators/operator.ts";
import { isJoiner, strongOf } from "./checks/operators.ts";
import type { Facts } from "./facts.ts";
import type { Difference, DifferenceCode } from "./finding.ts";
import { isNormative } from "./register.ts";

/**
 * Which of two versions a third one speaks against, where only these two were seen to differ: null where it does not
 * decide. Of two terms it may hold one and not the other; of "or", "may" or "not" it may have as many as one of the two.
 */
export function spokenAgainst(one: Difference, all: readonly Facts[]): Language | null {
  const [a, b] = one.between.map((language) => all.find((facts) => facts.as === language));
  const third = all.find((facts) => !one.between.includes(facts.as));
  if (a === undefined || b === undefined || third === undefined) return null;
  // Elsewhere wording is free, and two of three often agree by chance.
  if (!isNormative(all)) return null;
  return witnesses[one.code]?.(one, a, b, third) ?? null;
}

type Witness = (one: Difference, a: Facts, b: Facts, third: Facts) => Language | null;

/** Amounts, dates and references need no witness: they are shown whoever else agrees. */
const witnesses: Partial<Record<DifferenceCode, Witness>> = {
  "term-differs": byTerms,
  "antonym-differs": byTerms,
  "term-only-here": byAbsence,
  "connective-differs": byCounts(joiners, ["or", "and"]),
  "modality-differs": byCounts(strong, ["duty", "permission", "prohibition"]),
  "modality-only-here": byCounts(strong, ["duty", "permission", "prohibition"]),
  "negation-only-here": byCounts(strong, ["negation"]),
};

/** The third version holds the concept of one of the two terms, and not that of the other. */
function byTerms(one: Difference, a: Facts, b: Facts, third: Facts): Language | null {
  const [here, there] = [mentionAt(one, a), mentionAt(one, b)];
  if (here === null || there === null) return null;
  const held = new Set(third.terms.flatMap((term) => term.concepts));
  const holds = (term: TermMention): boolean => term.concepts.some((concept) => held.has(concept));
  if (holds(here) === holds(there)) return null;
  return holds(here) ? b.as : a.as;
}

function mentionAt(one: Difference, facts: Facts): TermMention | null {
  const span = one.spans[facts.as];
  return facts.terms.find((term) => span !== undefined && term.start === span[0]) ?? null;
}

/** The third version does not hold the term that one of the two alone writes. */
function byAbsence(one: Difference, a: Facts, b: Facts, third: Facts): Language | null {
  const [here] = [a, b].filter((facts) => one.spans[facts.as] !== undefined);
  const term = here === undefined ? null : mentionAt(one, here);
  if (here === undefined || term === null) return null;
  const held = third.terms.some((other) => other.concepts.some((concept) => term.concepts.includes(concept)));
  return held ? null : here.as;
}

type Count = (facts: Facts, kind: OperatorKind) => number;

/** The third version has as many of each kind as one of the two, and not as the other. */
function byCounts(count: Count, kinds: readonly OperatorKind[]): Witness {
  return (_one, a, b, third) => {
    const same = (facts: Facts): boolean => kinds.every((kind) => count(facts, kind) === count(third, kind));
    if (same(a) === same(b)) return null;
    return same(a) ? b.as : a.as;
  };
}

function joiners(facts: Facts, kind: OperatorKind): number {
  return facts.operators.filter((one) => one.kind === kind && isJoiner(one, facts)).length;
}

function strong(facts: Facts, kind: OperatorKind): number {
  return strongOf(facts, kind).length;
}

/** Where every difference of a group is decided in the same way. */
export function oddByThird(group: readonly Difference[], all: readonly Facts[]): Language | null {
  const odd = group.map((one) => spokenAgainst(one, all));
  return languages.find((language) => odd.every((one) => one === language)) ?? null;
}
