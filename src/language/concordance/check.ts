import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Matcher } from "../glossary/matcher.ts";
import { languages, type Language } from "../language.ts";
import { excuseAlternat } from "./alternat.ts";
import { compareLabels } from "./checks/labels.ts";
import { compareJoiners } from "./checks/joined.ts";
import { compareModality } from "./checks/modality.ts";
import { compareLength } from "./checks/length.ts";
import { compareNumbers } from "./checks/numbers.ts";
import { compareOperators, joinersOf, strongOf } from "./checks/operators.ts";
import { compareTurned } from "./checks/turned.ts";
import { compareTerms } from "./checks/terms.ts";
import { findOrphans } from "./checks/orphans.ts";
import { findUnanswered } from "./checks/unanswered.ts";
import { findSpelling } from "./checks/spelling.ts";
import type { OperatorKind } from "../operators/operator.ts";
import { isNormative } from "./register.ts";
import { linkerOf, linksBetween } from "./links.ts";
import { readFacts, type Facts } from "./facts.ts";
import { sentencewise } from "./sentencewise.ts";
import type { Difference, Finding, Severity } from "./finding.ts";
import { sayFinding } from "./messages/messages.ts";
import { oddByThird } from "./witness.ts";
import { closeTriangle, type Closed } from "./triangle.ts";

/** The versions of one aligned unit. */
export type UnitTexts = Partial<Record<Language, string>>;

export interface CheckOptions {
  matcher: Matcher;
  /** Words that link the languages, for what only shows at its place in the sentence; without them less is found. */
  lexicon?: Lexicon;
  /** The language the findings speak. */
  reader: Language;
}

/**
 * What the versions of one unit say differently: numbers, dates and references by value, bounds, modality, negation,
 * and/or, exceptions, terms by concept. Findings carry UTF-16 spans into the texts as given, the gravest first.
 */
export function checkUnit(texts: UnitTexts, options: CheckOptions): Finding[] {
  const versions = languages.filter((language) => (texts[language] ?? "").trim() !== "");
  const facts = readUnit(texts, options.matcher);
  const closed = closeTriangle(differencesBetween(facts, options), versions, (group) =>
    oddByThird(group, facts),
  );
  return closed.map((one) => findingOf(one, texts, options.reader)).sort(gravestFirst);
}

/** What the versions of one unit say differently, two by two, before the triangle is closed. */
export function differencesOf(
  texts: UnitTexts,
  options: Pick<CheckOptions, "matcher" | "lexicon">,
): Difference[] {
  return differencesBetween(readUnit(texts, options.matcher), options);
}

function readUnit(texts: UnitTexts, matcher: Matcher): Facts[] {
  return languages.flatMap((language) => {
    const text = texts[language];
    return text === undefined || text.trim() === "" ? [] : [readFacts(text, language, matcher)];
  });
}

function differencesBetween(
  facts: readonly Facts[],
  options: Pick<CheckOptions, "matcher" | "lexicon">,
): Difference[] {
  const pairs = facts.flatMap((a, at) => facts.slice(at + 1).map((b) => [a, b] as const));
  return [...pairs.flatMap(([a, b]) => comparePair(a, b, options)), ...facts.flatMap(findSpelling)];
}

const checks: readonly ((a: Facts, b: Facts) => Difference[])[] = [
  compareLabels,
  compareNumbers,
  compareModality,
  findOrphans,
  compareLength,
];

/** Checks that count: what one sentence has too many of must not answer for another. */
const counting: readonly ((a: Facts, b: Facts) => Difference[])[] = [compareOperators];

function comparePair(
  a: Facts,
  b: Facts,
  { matcher, lexicon }: Pick<CheckOptions, "matcher" | "lexicon">,
): Difference[] {
  // Words are linked only where they decide: it is the dearest step.
  const linker = lexicon === undefined ? null : () => linkerOf(matcher, lexicon, a.language, b.language);
  const links = linker === null || !mayDiffer(a, b) ? [] : linksBetween(a, b, linker());
  const terms = compareTerms(a, b, matcher);
  const sentences = sentencewise(a, b) ?? [[a, b] as const];
  const first = checks.flatMap((check) => check(a, b));
  const found = [
    ...first,
    ...compareTurned(a, b).filter((one) => !first.some((other) => holds(other, one))),
    ...sentences.flatMap(([one, other]) => counting.flatMap((check) => check(one, other))),
    ...sentences.flatMap(([one, other]) => compareJoiners(one, other, links)),
    ...terms,
    ...(linker === null ? [] : findUnanswered(a, b, matcher, linker, terms)),
  ];
  return excuseAlternat(a, b, found);
}

/** Whether a finding says the same of a longer stretch: "less than 40 percent" where another has "less than". */
function holds(longer: Difference, one: Difference): boolean {
  if (longer.class !== one.class) return false;
  return one.between.some((version) => {
    const [whole, part] = [longer.spans[version], one.spans[version]];
    return whole !== undefined && part !== undefined && whole[0] <= part[0] && part[1] <= whole[1];
  });
}

function mayDiffer(a: Facts, b: Facts): boolean {
  // Outside texts that bind, the joiners that ask for nothing say nothing either.
  const binds = isNormative([a, b]);
  const count = (facts: Facts, kind: OperatorKind): number =>
    binds ? joinersOf(facts).filter((one) => one.kind === kind).length : strongOf(facts, kind).length;
  const [ors, orsThere] = [count(a, "or"), count(b, "or")];
  if (ors + orsThere === 0) return false;
  return ors !== orsThere || count(a, "and") !== count(b, "and");
}

function findingOf(closed: Closed, texts: UnitTexts, reader: Language): Finding {
  const [first] = closed.differences;
  if (first === undefined) throw new Error("a closed group without a difference");
  const severity = closed.differences.reduce<Severity>(
    (worst, one) => graver(worst, one.severity),
    first.severity,
  );
  const finding = { class: first.class, severity, code: first.code, spans: closed.spans, odd: closed.odd };
  return { ...finding, message: sayFinding(finding, texts, reader) };
}

const ranks: Record<Severity, number> = { critical: 0, major: 1, minor: 2 };

function graver(a: Severity, b: Severity): Severity {
  return ranks[a] <= ranks[b] ? a : b;
}

function gravestFirst(a: Finding, b: Finding): number {
  return ranks[a.severity] - ranks[b.severity];
}
