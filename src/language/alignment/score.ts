import { samePlace } from "../structure/label.ts";
import type { Paragraph } from "./features.ts";

/** Where a pairing is worth neither more nor less than leaving both paragraphs alone. */
const level = 0.16;

/** What pairing two paragraphs is worth: their similarity, their lengths, the labels they begin with. */
export function pairScore(a: Paragraph, b: Paragraph, similarity: number): number {
  return similarity - level + lengths(a, b) + labels(a, b);
}

/** Gale and Church's idea in one term: the logarithm of the ratio of lengths is near nought for translations. */
function lengths(a: Paragraph, b: Paragraph): number {
  const ratio = Math.log((a.length + 12) / (b.length + 12));
  return 0.06 - Math.min(0.3, ratio * ratio * 0.28);
}

function labels(a: Paragraph, b: Paragraph): number {
  if (a.label === null && b.label === null) return 0;
  if (a.label === null || b.label === null) return -0.05;
  return samePlace(a.label, b.label) ? 0.22 : -0.3;
}
