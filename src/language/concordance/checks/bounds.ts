import type { Bound, NumberMention } from "../../numbers/mention.ts";
import type { NumberPair } from "../../numbers/match.ts";
import type { Facts } from "../facts.ts";
import type { Difference, Severity } from "../finding.ts";
import { isNormative } from "../register.ts";
import { difference } from "./difference.ts";

/** The same number with another comparator: less than 40 and not more than 40, within 30 days and after 30 days. */
export function boundDifferences(a: Facts, b: Facts, pairs: readonly NumberPair[]): Difference[] {
  const found: Difference[] = [];
  const normative = isNormative([a, b]);
  for (const { a: one, b: other } of pairs) {
    if (one.role !== "number" || other.role !== "number" || one.bound === other.bound) continue;
    const kind = ordered(one.bound) || ordered(other.bound) ? "time-order" : "comparator";
    const severity = kind === "time-order" ? reversed(one, other) : contrast(one, other, normative);
    if (severity === null) continue;
    const alone = one.bound === null || other.bound === null;
    const code =
      kind === "time-order" ? "time-order-differs" : alone ? "comparator-only-here" : "comparator-differs";
    found.push(difference(kind, severity, code, a, b, one.bounded ?? one, other.bounded ?? other));
  }
  return once(found);
}

function ordered(bound: Bound | null): boolean {
  return bound === "before" || bound === "after";
}

/** Before against after, and within a period against after it; what one version leaves unsaid is no contrast. */
function reversed(one: NumberMention, other: NumberMention): Severity | null {
  const both = [one.bound, other.bound];
  if (both.includes("before") && both.includes("after")) return "critical";
  return both.includes("within") && both.includes("after") ? "critical" : null;
}

const downward = new Set<Bound>(["<", "<=", "within"]);

/** Outside texts that bind, 이상 and "more than" are used alike, and a comparator may be left unsaid. */
function contrast(one: NumberMention, other: NumberMention, normative: boolean): Severity | null {
  const [a, b] = [one.bound, other.bound];
  if (a === null || b === null) {
    const unsaid = a === "within" || b === "within" || !asksBound(one) || !asksBound(other);
    return normative && !unsaid ? "major" : null;
  }
  if (downward.has(a) !== downward.has(b)) return "critical";
  if (a === "within" || b === "within") return null;
  return normative ? "critical" : null;
}

/** "One or more" is an idiom. */
function asksBound(one: NumberMention): boolean {
  return one.strength === "strong";
}

/** Day, month and year of one date carry one order. */
function once(found: Difference[]): Difference[] {
  const first = found.findIndex((one) => one.class === "time-order");
  return found.filter((one, at) => one.class !== "time-order" || at === first);
}
