import type { LeadingLabel } from "../structure/label.ts";
import type { Paragraph } from "./features.ts";
import type { Similarity } from "./similarity.ts";

type Anchor = readonly [number, number];

/**
 * Pairs of paragraphs that are sure before any weighing: headings (Chapter 3, 第三章, 제3장) with the same number
 * in the same parent, where both texts have exactly one; in long texts without headings, paragraphs that are each other's
 * only bearer of rare keys. The longest increasing chain of them is kept.
 */
export function anchorsOf(a: readonly Paragraph[], b: readonly Paragraph[], similar: Similarity): Anchor[] {
  const headings = byKey(headingKeys(a), headingKeys(b));
  const sure =
    headings.length > 1 ? headings : a.length * b.length > 4_000_000 ? rarePairs(a, b, similar) : headings;
  return increasing(sure);
}

/** Every heading with the path of headings above it: "chapter 2 / article 3". */
function headingKeys(paragraphs: readonly Paragraph[]): Map<string, number | null> {
  const keys = new Map<string, number | null>();
  const above: Partial<Record<LeadingLabel["depth"], string>> = {};
  paragraphs.forEach((one, at) => {
    const { label } = one;
    if (label === null || label.depth === "item") return;
    const number = label.path.map((places) => places[0]).join(".");
    if (label.depth === "part") above.chapter = "";
    above[label.depth] = number;
    const parent = label.depth === "article" ? "" : (above.part ?? "");
    const key = `${label.depth === "section" ? "article" : label.depth} ${parent} ${number}`;
    keys.set(key, keys.has(key) ? null : at);
  });
  return keys;
}

function byKey(a: ReadonlyMap<string, number | null>, b: ReadonlyMap<string, number | null>): Anchor[] {
  const pairs: Anchor[] = [];
  for (const [key, at] of a) {
    const other = b.get(key);
    if (at !== null && other !== null && other !== undefined) pairs.push([at, other]);
  }
  return pairs.sort((one, other) => one[0] - other[0]);
}

/** Paragraphs that alone share at least two keys no other paragraph holds, and are alike besides. */
function rarePairs(a: readonly Paragraph[], b: readonly Paragraph[], similar: Similarity): Anchor[] {
  const [inA, inB] = [bearers(a), bearers(b)];
  const votes = new Map<string, number>();
  for (const [key, at] of inA) {
    const other = inB.get(key);
    if (at === null || other === null || other === undefined) continue;
    const pair = `${at} ${other}`;
    votes.set(pair, (votes.get(pair) ?? 0) + 1);
  }
  const pairs: Anchor[] = [];
  for (const [pair, count] of votes) {
    const [one = 0, other = 0] = pair.split(" ").map(Number);
    if (count >= 2 && similar(one, other) > 0.3) pairs.push([one, other]);
  }
  return pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

function bearers(paragraphs: readonly Paragraph[]): Map<string, number | null> {
  const map = new Map<string, number | null>();
  paragraphs.forEach((one, at) => {
    for (const key of new Set(one.units.flat())) map.set(key, map.has(key) ? null : at);
  });
  return map;
}

/** The longest chain in which both sides go forward (patience sorting). */
function increasing(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = [];
  const before: (number | null)[] = [];
  pairs.forEach(([, column], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? null) : null;
    ends[low] = at;
  });
  const chain: Anchor[] = [];
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
