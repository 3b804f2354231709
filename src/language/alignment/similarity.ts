import type { Paragraph } from "./features.ts";

/** Compares a paragraph of one text with one of the other; made for two texts, so that common words weigh little. */
export type Similarity = (a: number, b: number) => number;

interface Weighed {
  /** Keys of the paragraph, and for each unit its keys and weight. */
  keys: Set<string>;
  units: { keys: readonly string[]; weight: number }[];
  total: number;
}

/**
 * Similarity from 0 to 1: the weight of the units of each paragraph that the other one holds too, over all weight; a
 * unit weighs the more, the fewer paragraphs of the other text hold it.
 */
export function similarityOf(a: readonly Paragraph[], b: readonly Paragraph[]): Similarity {
  const [inA, inB] = [frequencies(a), frequencies(b)];
  const first = a.map((one) => weigh(one, inB, b.length));
  const second = b.map((one) => weigh(one, inA, a.length));
  return (x, y) => {
    const [one, other] = [first[x], second[y]];
    if (one === undefined || other === undefined) return 0;
    const all = one.total + other.total;
    return all === 0 ? 0 : (shared(one, other) + shared(other, one)) / all;
  };
}

function frequencies(paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of paragraphs) {
    for (const key of new Set(one.units.flat())) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function weigh(paragraph: Paragraph, others: ReadonlyMap<string, number>, size: number): Weighed {
  const seen = new Set<string>();
  const units: Weighed["units"] = [];
  let total = 0;
  for (const keys of paragraph.units) {
    const name = keys[0] ?? "";
    if (seen.has(name)) continue;
    seen.add(name);
    const rarest = keys.reduce((least, key) => Math.min(least, others.get(key) ?? Infinity), Infinity);
    const strong = name.startsWith("#") || name.startsWith("@") || name.startsWith("~");
    // What the other text never holds is mostly noise of the lexicon, unless it is a number, a term or a name.
    const weight =
      rarest === Infinity ? (strong ? 0.6 : 0.12) : Math.log(1 + size / rarest) * (strong ? 1.6 : 1);
    units.push({ keys, weight });
    total += weight;
  }
  return { keys: new Set(paragraph.units.flat()), units, total };
}

function shared(one: Weighed, other: Weighed): number {
  let sum = 0;
  for (const unit of one.units) if (unit.keys.some((key) => other.keys.has(key))) sum += unit.weight;
  return sum;
}
