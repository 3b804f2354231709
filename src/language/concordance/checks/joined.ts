import type { Span } from "../../language.ts";
import type { Operator } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import type { Link } from "../links.ts";
import { difference } from "./difference.ts";
import { pairJoiners } from "./joiner-pairs.ts";
import { isRegardless, isSameSense } from "./same-sense.ts";
import { countedJoiners, joinersOf, opensList } from "./operators.ts";

/**
 * "And" against "or". Where the words they join are known in both versions, these decide (goods or services, 货物和服务);
 * of the others, an "or" too many on one side against an "and" too many on the other.
 */
export function compareJoiners(a: Facts, b: Facts, links: readonly Link[]): Difference[] {
  const settled = new Set<Operator>();
  const found: Difference[] = compareTrailing(a, b);
  for (const [one, other] of pairJoiners(a, b, links)) {
    settled.add(one).add(other);
    if (other.kind === one.kind || bothKinds(a, one) || bothKinds(b, other)) continue;
    if (isSameSense(one, a, other, b)) continue;
    if (opensList(one, a) && opensList(other, b)) continue;
    found.push(difference("connective", "major", "connective-differs", a, b, one, other));
  }
  if (found.length > 0) return found;
  for (const one of regardless(a, b)) settled.add(one);
  return [...countedJoiners(a, b, settled), ...countedJoiners(b, a, settled)];
}

/** Joiners under "regardless", where both versions have such: how they join is no matter. */
function regardless(a: Facts, b: Facts): Operator[] {
  const inA = joinersOf(a).filter((one) => isRegardless(one, a));
  if (inA.length === 0) return [];
  const inB = joinersOf(b).filter((one) => isRegardless(one, b));
  return inB.length === 0 ? [] : [...inA, ...inB];
}

/** The "and" or "or" at the end of a list item says how the items are joined. */
const trailing: Record<Facts["language"], RegExp> = {
  en: /(?<=[,;]\s?)(?:(and)|(or))\s*[;,.]?\s*$/i,
  zh: /(?<=[，；,;、]\s?)(?:(以及|并且|并|及|和|且)|(或者?))\s*[;,，；]?\s*$/,
  ko: /(?<=[,;]\s?)(?:(그리고|및)|(또는|혹은))\s*[;,.]?\s*$/,
};

function compareTrailing(a: Facts, b: Facts): Difference[] {
  const [one, other] = [trailing[a.language].exec(a.folded), trailing[b.language].exec(b.folded)];
  if (one === null || other === null || (one[1] === undefined) === (other[1] === undefined)) return [];
  return [difference("connective", "major", "connective-differs", a, b, spanOf(one), spanOf(other))];
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + (match[1] ?? match[2] ?? "").length };
}

/** and/or says both. */
function bothKinds(facts: Facts, one: Operator): boolean {
  return facts.operators.some(
    (other) => other.start === one.start && other.kind !== one.kind && other.weight === "strong",
  );
}
