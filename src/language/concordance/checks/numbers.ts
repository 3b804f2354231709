import type { NumberMention } from "../../numbers/mention.ts";
import { matchNumbers, type NumberMatch } from "../../numbers/match.ts";
import type { Facts } from "../facts.ts";
import type { Difference, DifferenceCode, FindingClass, Severity } from "../finding.ts";
import { boundDifferences } from "./bounds.ts";
import { isNormative } from "../register.ts";
import { difference } from "./difference.ts";
import { unitDifferences } from "./units.ts";

/** Numbers, dates and references by value: what stands in one version and not in the other, in both directions. */
export function compareNumbers(a: Facts, b: Facts): Difference[] {
  const match = matchNumbers(besidesLabel(a, b), besidesLabel(b, a));
  return [
    ...leftovers(a, b, match),
    ...unitDifferences(a, b, match.pairs),
    ...boundDifferences(a, b, match.pairs),
  ];
}

/** Where both versions begin with a label, these answer each other and nothing else. */
function besidesLabel(here: Facts, there: Facts): NumberMention[] {
  const { label } = here;
  if (label === null || there.label === null) return here.numbers;
  return here.numbers.filter((one) => one.role !== "label" || one.start !== label.start);
}

/** Left-over numbers: those that may be each other's counterpart make one finding with both spans. */
function leftovers(a: Facts, b: Facts, match: NumberMatch): Difference[] {
  const found: Difference[] = [];
  const free = new Set(match.leftB);
  const alone: NumberMention[] = [];
  const normative = isNormative([a, b]);
  for (const one of match.leftA) {
    const other = counterpart(one, free, a.text.length, b.text.length);
    if (other !== null) {
      free.delete(other);
      found.push(differ(a, b, one, other));
    } else if (asks(one, normative)) alone.push(one);
  }
  for (const one of alone) found.push(onlyHere(a, b, one));
  for (const one of free) if (asks(one, normative)) found.push(onlyHere(b, a, one));
  return found;
}

function asks(one: NumberMention, normative: boolean): boolean {
  if (one.strength !== "firm") return one.strength === "strong";
  return normative || (one.keys[0] !== "1" && one.units.some((unit) => spans.has(unit)));
}

const spans = new Set(["day", "week", "month", "year", "hour", "minute"]);

/** How many left-over numbers are looked at for one; keeps a text of many differences linear. */
const tries = 60;

/** The left-over number of the other side that most likely stands for this one; weak ones need the same unit. */
function counterpart(
  one: NumberMention,
  free: Set<NumberMention>,
  lengthA: number,
  lengthB: number,
): NumberMention | null {
  let best: NumberMention | null = null;
  let least = Infinity;
  let looked = 0;
  for (const other of free) {
    if ((looked += 1) > tries) break;
    const distance = Math.abs(one.start / (lengthA + 1) - other.start / (lengthB + 1));
    const cost = distance + unlikeness(one, other);
    if (cost < least) [best, least] = [other, cost];
  }
  return least < 4 ? best : null;
}

function unlikeness(one: NumberMention, other: NumberMention): number {
  if (one.role !== other.role) return 9;
  if (one.level !== undefined && other.level !== undefined) return one.level === other.level ? 0 : 3;
  const sameUnit = one.units.some((unit) => other.units.includes(unit));
  const strong = (one.strength === "strong" ? 1 : 0) + (other.strength === "strong" ? 1 : 0);
  if (sameUnit) return strong === 2 ? 0 : 1;
  if (strong < 2) return 9;
  return one.units.length === 0 || other.units.length === 0 ? 2 : 3;
}

const calendar = new Set(["month-name", "weekday", "decade", "century"]);

function classOf(one: NumberMention): FindingClass {
  if (one.role === "reference") return "reference";
  return one.units.some((unit) => calendar.has(unit)) ? "date" : "number";
}

const differs: Partial<Record<FindingClass, DifferenceCode>> = {
  reference: "reference-differs",
  date: "date-differs",
};
const only: Partial<Record<FindingClass, DifferenceCode>> = {
  reference: "reference-only-here",
  date: "date-only-here",
};

function differ(a: Facts, b: Facts, one: NumberMention, other: NumberMention): Difference {
  const kind = classOf(one);
  const severity: Severity = kind === "number" ? "critical" : "major";
  return difference(kind, severity, differs[kind] ?? "number-differs", a, b, one, other);
}

function onlyHere(here: Facts, there: Facts, one: NumberMention): Difference {
  const kind = classOf(one);
  return difference(kind, "major", only[kind] ?? "number-only-here", here, there, one, null);
}
