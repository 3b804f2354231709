import type { Operator, OperatorKind, Weight } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";
import type { Difference, DifferenceCode, FindingClass, Severity } from "../finding.ts";
import { isNormative } from "../register.ts";
import { difference } from "./difference.ts";

/** Negation, or/and, exceptions and conditions: what one version says and the other has no word for. */
export function compareOperators(a: Facts, b: Facts): Difference[] {
  return [...oneWay(a, b), ...oneWay(b, a)];
}

function oneWay(here: Facts, there: Facts): Difference[] {
  return [
    ...lost(here, there, "negation", "negation", "negation-only-here"),
    ...lost(here, there, "exception", "exception", "exception-only-here"),
    ...lost(here, there, "concession", "exception", "exception-only-here"),
  ];
}

/** More unmistakable operators of a kind here than operators of any weight there. */
function lost(
  here: Facts,
  there: Facts,
  kind: OperatorKind,
  findingClass: FindingClass,
  code: DifferenceCode,
): Difference[] {
  const strong = strongOf(here, kind);
  const answers = answersOf(there, here, kind);
  if (strong.length <= answers) return [];
  const severity = severityOf(kind, strong.length, answers, isNormative([here, there]));
  return [difference(findingClass, severity, code, here, there, likeliest(here, there, strong), null)];
}

/** One "not" against none at all turns the sentence round; elsewhere idioms deny without a word for it, and it is worth a look. */
function severityOf(kind: OperatorKind, strong: number, answers: number, binds: boolean): Severity {
  if (!binds) return "minor";
  return kind === "negation" && answers === 0 && strong === 1 ? "critical" : "major";
}

/** An "or" too many on one side, and on the other an "and" too many or no "or" at all. `settled` are joiners whose counterpart is known. */
export function countedJoiners(here: Facts, there: Facts, settled: ReadonlySet<Operator>): Difference[] {
  const ors = strongOf(here, "or").filter((one) => !settled.has(one));
  const binds = isNormative([here, there]);
  const turned = swapped(here, there, settled) || (binds && swappedWords(here, there, settled));
  if (ors.length === 0 || !(turned || (binds && lostOr(here, there)))) return [];
  const at = likeliest(here, there, ors);
  const instead = nearest(there, here, andsOf(there, settled), at);
  return [difference("connective", "major", "connective-differs", here, there, at, instead)];
}

/** More unmistakable "or" here than there, and more "and" there than here; what may say "or" there answers first. */
function swapped(here: Facts, there: Facts, settled: ReadonlySet<Operator>): boolean {
  const ors = (facts: Facts): number => strongOf(facts, "or").filter((one) => !settled.has(one)).length;
  const spare = answersOf(there, here, "or") - strongOf(there, "or").length;
  return ors(here) > ors(there) + spare && andsOf(there, settled).length > andsOf(here, settled).length;
}

/** The same by the words themselves, where nothing else there may say "or". */
function swappedWords(here: Facts, there: Facts, settled: ReadonlySet<Operator>): boolean {
  const words = (facts: Facts, kind: OperatorKind): number =>
    facts.operators.filter(
      (one) => one.kind === kind && isJoiner(one, facts) && !settled.has(one) && !opensList(one, facts),
    ).length;
  return (
    words(here, "or") > words(there, "or") &&
    words(there, "and") > words(here, "and") &&
    answersOf(there, here, "or") <= words(there, "or")
  );
}

const joins = /^(?:and|or|以及|或者?|[和及与]|및|또는|혹은|그리고|과|와|이?나)$/i;

/** Strong joiners, and the words of weak ones (or other, 과): at their place these say as much. */
export function isJoiner(one: Operator, facts: Facts): boolean {
  if (one.kind !== "or" && one.kind !== "and") return false;
  return one.weight === "strong" || joins.test(facts.folded.slice(one.start, one.end));
}

const joiners = new WeakMap<Facts, Operator[]>();

export function joinersOf(facts: Facts): Operator[] {
  const known = joiners.get(facts) ?? facts.operators.filter((one) => isJoiner(one, facts));
  joiners.set(facts, known);
  return known;
}

const other =
  /^(?:or|and|或者?|以及|[和及与]|또는|혹은|및|그리고)\s?(?:any |all |such |some |of )?(?:other|otherwise|其他|其它|그\s?밖의|그\s?외|기타|다른)/i;

/** "Or other" and "and other" leave a list open, and are one where both versions do. */
export function opensList(one: Operator, facts: Facts): boolean {
  return one.weight === "weak" && other.test(facts.folded.slice(one.start, one.end + 16));
}

/**
 * An "or" here for which the other version has no writing of whatever weight. Where it has others, a list joined by marks
 * alone or a negation (not A or B: neither A nor B) may explain one that is missing.
 */
function lostOr(here: Facts, there: Facts): boolean {
  const count = (facts: Facts, kind: OperatorKind): number =>
    facts.operators.filter((one) => one.kind === kind).length;
  const denies = (facts: Facts): boolean =>
    strongOf(facts, "negation").length > 0 || count(facts, "prohibition") > 0;
  if (count(there, "or") === 0) return true;
  return (
    strongOf(here, "or").length > count(there, "or") &&
    count(there, "listing") <= count(here, "listing") &&
    !(denies(here) && denies(there))
  );
}

/** Korean joins nouns with 과, 와 and clauses with 하고, 하며 where others write "and". */
function andsOf(facts: Facts, settled: ReadonlySet<Operator>): Operator[] {
  const counts = (one: Operator): boolean =>
    one.weight === "strong" || (facts.language === "ko" && one.weight === "weak");
  return facts.operators.filter((one) => one.kind === "and" && counts(one) && !settled.has(one));
}

export function strongOf(facts: Facts, kind: OperatorKind): Operator[] {
  return facts.operators.filter((one) => one.kind === kind && one.weight === "strong");
}

/** How many operators there can answer for strong ones here: strong and spare ones, and weak ones that no weak one here needs. */
export function answersOf(there: Facts, here: Facts, kind: OperatorKind): number {
  const [answering, needing] = [countsOf(there, kind), countsOf(here, kind)];
  return answering.strong + answering.spare + Math.max(0, answering.weak - needing.weak);
}

function countsOf(facts: Facts, kind: OperatorKind): Record<Weight, number> {
  const counts = { strong: 0, weak: 0, spare: 0 };
  for (const one of facts.operators) if (one.kind === kind) counts[one.weight] += 1;
  return counts;
}

/** Of several operators here, the one that stands farthest, by its place in the text, from any of its kind there. */
function likeliest(here: Facts, there: Facts, candidates: readonly Operator[]): Operator | null {
  let best: Operator | null = null;
  let farthest = -1;
  for (const one of candidates) {
    const place = one.start / here.folded.length;
    const distances = there.operators
      .filter((other) => other.kind === one.kind)
      .map((other) => Math.abs(other.start / there.folded.length - place));
    const distance = Math.min(1, ...distances);
    if (distance > farthest) [best, farthest] = [one, distance];
  }
  return best;
}

function nearest(
  there: Facts,
  here: Facts,
  candidates: readonly Operator[],
  to: Operator | null,
): Operator | null {
  if (to === null) return null;
  const place = to.start / here.folded.length;
  const away = (one: Operator): number => Math.abs(one.start / there.folded.length - place);
  return candidates.reduce<Operator | null>(
    (best, one) => (best === null || away(one) < away(best) ? one : best),
    null,
  );
}
