import type { Paragraph } from "./features.ts";
import { labelCost, pairScore, type LabelCost } from "./score.ts";
import type { Similarity } from "./similarity.ts";
import { anchorsOf } from "./anchors.ts";

/** A paragraph of each text that belong together, or one that the other text does not have (null). */
export interface Bead {
  a: number | null;
  b: number | null;
  /** How sure the pairing is, 0 to 1; 0 for a paragraph without a partner. */
  confidence: number;
}

/** What leaving a paragraph without a partner costs; two of these stand against one poor pairing. */
const gap = -0.18;

/** Cells of one table of the dynamic programme; a larger stretch is walked in a band around its diagonal. */
const mostCells = 1_500_000;
const band = 160;

/**
 * Aligns two texts paragraph by paragraph, in order and one to one: paragraphs are never merged, so that one that is
 * missing shows as missing. Headings with the same number are fixed points; between them dynamic programming
 * weighs numbers, terms, names, words, labels and length.
 */
export function alignParagraphs(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  similar: Similarity,
): Bead[] {
  const beads: Bead[] = [];
  const cost = labelCost(a, b);
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...anchorsOf(a, b, similar), [a.length, b.length] as const]) {
    beads.push(...alignStretch(a, b, similar, cost, [fromA, atA], [fromB, atB]));
    if (atA < a.length) beads.push({ a: atA, b: atB, confidence: 1 });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return beads;
}

type Range = readonly [number, number];

/** Needleman-Wunsch over one stretch; rows are paragraphs of a, columns those of b that lie in the band. */
function alignStretch(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  similar: Similarity,
  cost: LabelCost,
  [fromA, toA]: Range,
  [fromB, toB]: Range,
): Bead[] {
  const [rows, columns] = [toA - fromA, toB - fromB];
  if (rows <= 0) return range(columns).map((at) => ({ a: null, b: fromB + at, confidence: 0 }));
  if (columns <= 0) return range(rows).map((at) => ({ a: fromA + at, b: null, confidence: 0 }));
  const half = rows * columns <= mostCells ? columns : band;
  const width = Math.min(columns, 2 * half) + 1;
  const offset = (row: number): number =>
    Math.max(0, Math.min(columns + 1 - width, Math.round((row * columns) / rows) - half));
  const scores = new Float32Array((rows + 1) * width).fill(-1e9);
  const moves = new Uint8Array((rows + 1) * width);
  for (let row = 0; row <= rows; row += 1) {
    const shift = offset(row);
    const shiftAbove = row === 0 ? 0 : offset(row - 1);
    for (let at = 0; at < width; at += 1) {
      const column = shift + at;
      if (column > columns) break;
      if (row === 0 && column === 0) {
        scores[0] = 0;
        continue;
      }
      const cell = row * width + at;
      const above = column - shiftAbove;
      const inAbove = row > 0 && above >= 0 && above < width;
      const left = at > 0 ? (scores[cell - 1] ?? -1e9) + gap : -1e9;
      const up = inAbove ? (scores[(row - 1) * width + above] ?? -1e9) + gap : -1e9;
      let diagonal = -1e9;
      if (row > 0 && column > 0 && above - 1 >= 0 && above - 1 < width) {
        const [one, other] = [a[fromA + row - 1], b[fromB + column - 1]];
        const before = scores[(row - 1) * width + above - 1] ?? -1e9;
        if (one !== undefined && other !== undefined) {
          diagonal = before + pairScore(one, other, similar(fromA + row - 1, fromB + column - 1), cost);
        }
      }
      const best = Math.max(left, up, diagonal);
      scores[cell] = best;
      moves[cell] = best === diagonal ? 3 : best === up ? 2 : 1;
    }
  }
  return walkBack(moves, width, rows, columns, offset, fromA, fromB, similar);
}

function walkBack(
  moves: Uint8Array,
  width: number,
  rows: number,
  columns: number,
  offset: (row: number) => number,
  fromA: number,
  fromB: number,
  similar: Similarity,
): Bead[] {
  const beads: Bead[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const move = row === 0 ? 1 : column === 0 ? 2 : moves[row * width + column - offset(row)];
    if (move === 3) {
      const [one, other] = [fromA + row - 1, fromB + column - 1];
      beads.push({ a: one, b: other, confidence: Math.min(1, similar(one, other) * 2.5) });
      row -= 1;
      column -= 1;
    } else if (move === 2) {
      beads.push({ a: fromA + row - 1, b: null, confidence: 0 });
      row -= 1;
    } else {
      beads.push({ a: null, b: fromB + column - 1, confidence: 0 });
      column -= 1;
    }
  }
  return beads.reverse();
}

function range(size: number): number[] {
  return Array.from({ length: Math.max(0, size) }, (_one, at) => at);
}
