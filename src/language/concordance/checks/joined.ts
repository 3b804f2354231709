import type { Operator } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import type { Link } from "../links.ts";
import { difference } from "./difference.ts";
import { countedJoiners } from "./operators.ts";

/** How far from "and" or "or" the words it joins may stand, in UTF-16 units of each language. */
const near: Record<Facts["language"], number> = { en: 28, zh: 9, ko: 12 };
/** How far apart the translations of two joined words may stand. */
const apart: Record<Facts["language"], number> = { en: 70, zh: 24, ko: 34 };

/**
 * "And" against "or". Where the words they join are known in both versions, these decide (goods or services, 货物和服务);
 * of the others, an "or" too many on one side against an "and" too many on the other.
 */
export function compareJoiners(a: Facts, b: Facts, links: readonly Link[]): Difference[] {
  const settled = new Set<Operator>();
  const found: Difference[] = [];
  for (const one of joinersOf(a)) {
    const other = counterpart(one, a, b, links);
    if (other === null || settled.has(other)) continue;
    settled.add(one).add(other);
    if (other.kind !== one.kind && !bothKinds(a, one) && !bothKinds(b, other)) {
      found.push(difference("connective", "major", "connective-differs", a, b, one, other));
    }
  }
  return found.length > 0 ? found : [...countedJoiners(a, b, settled), ...countedJoiners(b, a, settled)];
}

/** The joiner there between the translations of the words that this one joins; null where these are not known. */
function counterpart(one: Operator, a: Facts, b: Facts, links: readonly Link[]): Operator | null {
  const [left, right] = neighbours(one, links, near[a.language]);
  if (left === null || right === null || left.startB >= right.startB) return null;
  if (right.startB - left.endB > apart[b.language]) return null;
  const there = joinersOf(b).filter((other) => other.start >= left.endB - 1 && other.end <= right.startB + 1);
  return there.length === 1 ? (there[0] ?? null) : (there.find((other) => other.kind === one.kind) ?? null);
}

function joinersOf(facts: Facts): Operator[] {
  return facts.operators.filter(
    (one) => (one.kind === "or" || one.kind === "and") && one.weight === "strong",
  );
}

/** and/or says both. */
function bothKinds(facts: Facts, one: Operator): boolean {
  return facts.operators.some(
    (other) => other.start === one.start && other.kind !== one.kind && other.weight === "strong",
  );
}

function neighbours(one: Operator, links: readonly Link[], reach: number): [Link | null, Link | null] {
  let left: Link | null = null;
  let right: Link | null = null;
  for (const link of links) {
    if (link.endA <= one.start && one.start - link.endA <= reach) left = link;
    if (right === null && link.startA >= one.end && link.startA - one.end <= reach) right = link;
  }
  return [left, right];
}
