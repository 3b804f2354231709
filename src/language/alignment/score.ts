import { samePlace } from "../structure/label.ts";
import type { Paragraph } from "./features.ts";

/** Where a pairing is worth neither more nor less than leaving both paragraphs alone. */
const level = 0.16;

/** What labels that do not match, and a label against none, take from a pairing. */
export interface LabelCost {
  differs: number;
  lacks: number;
}

/**
 * Where both texts label about as many paragraphs, labels decide; where one of them has lost its labels, or numbers its
 * paragraphs in another way, they only advise.
 */
export function labelCost(a: readonly Paragraph[], b: readonly Paragraph[]): LabelCost {
  const [one, other] = [labelled(a), labelled(b)];
  const alike = Math.min(one, other) >= 4 && Math.abs(one - other) <= 0.15 * Math.max(one, other);
  return alike ? { differs: 0.9, lacks: 0.5 } : { differs: 0.3, lacks: 0.05 };
}

function labelled(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter((one) => one.label !== null).length;
}

/** What pairing two paragraphs is worth: their similarity, their lengths, the labels they begin with. */
export function pairScore(a: Paragraph, b: Paragraph, similarity: number, cost: LabelCost): number {
  return similarity - level + lengths(a, b) + labels(a, b, cost);
}

/** Gale and Church's idea in one term: the logarithm of the ratio of lengths is near nought for translations. */
function lengths(a: Paragraph, b: Paragraph): number {
  const ratio = Math.log((a.length + 12) / (b.length + 12));
  return 0.06 - Math.min(0.3, ratio * ratio * 0.28);
}

function labels(a: Paragraph, b: Paragraph, cost: LabelCost): number {
  if (a.label === null && b.label === null) return 0;
  if (a.label === null || b.label === null) return -cost.lacks;
  return samePlace(a.label, b.label) ? 0.22 : -cost.differs;
}
