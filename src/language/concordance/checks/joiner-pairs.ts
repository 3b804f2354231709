import type { Operator } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";
import type { Link } from "../links.ts";
import { joinersOf } from "./operators.ts";

/** An "and" or "or" of one version with the one that stands in its place in the other. */
export type JoinerPair = readonly [Operator, Operator];

/** How far from a joiner the words it joins may stand, in UTF-16 units of each language. */
const near: Record<Facts["language"], number> = { en: 22, zh: 7, ko: 10 };
/** What two joiners must have in common to be a pair: most of one known neighbour, or something of both. */
const least = 0.8;
/** A known word on the other side of the joiner (A or B, B or A) says a little less. */
const crossed = 0.9;
const sameKind = 0.2;
const distance = 1;
/** Of joiners left over, one in each version is a pair where they stand at about the same part of the text. */
const samePlace = 0.1;

/** Joiners that stand between the same words, the surest first; then the one left in each version, if they are about level. */
export function pairJoiners(a: Facts, b: Facts, links: readonly Link[]): JoinerPair[] {
  const [inA, inB] = [joinersOf(a), joinersOf(b)];
  const taken = new Set<Operator>();
  const pairs: JoinerPair[] = [];
  for (const [one, other] of byLikeness(inA, inB, a, b, links)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  const [restA, restB] = [inA, inB].map((all) => all.filter((one) => !taken.has(one)));
  const [one, other] = [restA?.[0], restB?.[0]];
  const isAlone = restA?.length === 1 && restB?.length === 1;
  if (isAlone && one !== undefined && other !== undefined && apart(one, other, a, b) <= samePlace)
    pairs.push([one, other]);
  return pairs;
}

function byLikeness(
  inA: readonly Operator[],
  inB: readonly Operator[],
  a: Facts,
  b: Facts,
  links: readonly Link[],
): JoinerPair[] {
  const scored: { pair: JoinerPair; score: number }[] = [];
  const [reachA, reachB] = [near[a.language] + longestWord, near[b.language] + longestWord];
  for (const one of inA) {
    const beside = between(links, one.start - reachA, one.end + reachA, (link) => link.startA);
    const others = new Set(
      beside.flatMap((link) =>
        between(inB, link.startB - reachB, link.endB + reachB, (other) => other.start),
      ),
    );
    for (const other of others) {
      const score = likeness(one, other, a, b, beside);
      if (score >= least) scored.push({ pair: [one, other], score });
    }
  }
  return scored.sort((x, y) => y.score - x.score).map(({ pair }) => pair);
}

/** No word or joiner is longer: what begins so much farther than the reach is out of it. */
const longestWord = 40;

/** Of things in the order of their places, those from one place to another; found by halving, so that long texts stay linear. */
function between<T>(sorted: readonly T[], from: number, to: number, placeOf: (one: T) => number): T[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && placeOf(one) < from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < sorted.length; at += 1) {
    const one = sorted[at];
    if (one === undefined || placeOf(one) > to) break;
    found.push(one);
  }
  return found;
}

/** How near the words on each side of one joiner have their translations to the other, on the same side or across. */
function likeness(one: Operator, other: Operator, a: Facts, b: Facts, links: readonly Link[]): number {
  let [left, right] = [0, 0];
  for (const link of links) {
    const [beforeA, beforeB] = [one.start - link.endA, other.start - link.endB];
    const [behindA, behindB] = [link.startA - one.end, link.startB - other.end];
    left = Math.max(left, close(beforeA, beforeB, a, b), crossed * close(beforeA, behindB, a, b));
    right = Math.max(right, close(behindA, behindB, a, b), crossed * close(behindA, beforeB, a, b));
  }
  const kind = one.kind === other.kind ? sameKind : 0;
  return left + right + kind - distance * apart(one, other, a, b);
}

/** 1 for words that touch both joiners, 0 for words out of reach of one of them. */
function close(gapA: number, gapB: number, a: Facts, b: Facts): number {
  const [reachA, reachB] = [near[a.language], near[b.language]];
  if (gapA < 0 || gapB < -1 || gapA > reachA || gapB > reachB) return 0;
  return 1 - 0.5 * (gapA / reachA + gapB / reachB);
}

function apart(one: Operator, other: Operator, a: Facts, b: Facts): number {
  return Math.abs(one.start / a.folded.length - other.start / b.folded.length);
}
