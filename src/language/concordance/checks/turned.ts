import type { Operator, OperatorKind } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { isNormative } from "../register.ts";
import { difference } from "./difference.ts";
import { answersOf, strongOf } from "./operators.ts";

const comparators: readonly OperatorKind[] = ["less", "not-more", "more", "not-less"];

/** Comparators and words of order that stand one against the other, without a number beside them to be compared at. */
export function compareTurned(a: Facts, b: Facts): Difference[] {
  return [...comparator(a, b), ...order(a, b)];
}

/** "No less favourable than" against 超过, at least once against at most once; in news both sides are free with these. */
function comparator(a: Facts, b: Facts): Difference[] {
  if (!isNormative([a, b])) return [];
  for (const kind of comparators) {
    const one = surplus(a, b, kind);
    if (one === null) continue;
    for (const opposite of comparators) {
      const other = opposite === kind ? null : surplus(b, a, opposite);
      if (other === null) continue;
      return [difference("comparator", "critical", "comparator-differs", a, b, one, other)];
    }
  }
  return [];
}

function order(a: Facts, b: Facts): Difference[] {
  for (const [kind, opposite] of [
    ["before", "after"],
    ["after", "before"],
  ] as const) {
    const [one, other] = [surplus(a, b, kind), surplus(b, a, opposite)];
    if (one === null || other === null) continue;
    return [difference("time-order", "critical", "time-order-differs", a, b, one, other)];
  }
  return [];
}

/** The first of a kind here, where the other version has fewer, of any weight. */
function surplus(here: Facts, there: Facts, kind: OperatorKind): Operator | null {
  const own = strongOf(here, kind);
  return own.length > answersOf(there, here, kind) ? (own[0] ?? null) : null;
}
