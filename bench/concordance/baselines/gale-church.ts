/** A bead of the textbook aligner: how many paragraphs of each text it joins, and where it begins. */
export interface TextbookBead {
  a: number;
  b: number;
  sizeA: number;
  sizeB: number;
}

/** Priors and variance of Gale and Church (1993). */
const priors: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.0099 / 2],
  [0, 1, 0.0099 / 2],
  [2, 1, 0.089 / 2],
  [1, 2, 0.089 / 2],
  [2, 2, 0.011],
];
const variance = 6.8;

/** Plain Gale and Church: dynamic programming over lengths alone, neighbours merged as the textbook has it. */
export function galeChurch(a: readonly number[], b: readonly number[]): TextbookBead[] {
  const ratio = sum(b) / Math.max(1, sum(a));
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Infinity);
  const moves = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let x = 0; x <= a.length; x += 1) {
    for (let y = 0; y <= b.length; y += 1) {
      priors.forEach(([sizeA, sizeB, prior], move) => {
        if (sizeA > x || sizeB > y) return;
        const before = costs[(x - sizeA) * width + y - sizeB] ?? Infinity;
        const cost =
          before + costOf(sum(a.slice(x - sizeA, x)), sum(b.slice(y - sizeB, y)), ratio) - Math.log(prior);
        if (cost >= (costs[x * width + y] ?? Infinity)) return;
        costs[x * width + y] = cost;
        moves[x * width + y] = move;
      });
    }
  }
  return walkBack(moves, width, a.length, b.length);
}

function walkBack(moves: Uint8Array, width: number, lengthA: number, lengthB: number): TextbookBead[] {
  const beads: TextbookBead[] = [];
  let [x, y] = [lengthA, lengthB];
  while (x > 0 || y > 0) {
    const [sizeA, sizeB] = priors[moves[x * width + y] ?? 0] ?? [1, 1, 0];
    [x, y] = [x - sizeA, y - sizeB];
    beads.push({ a: x, b: y, sizeA, sizeB });
  }
  return beads.reverse();
}

function costOf(a: number, b: number, ratio: number): number {
  if (a === 0 && b === 0) return 0;
  const mean = (a + b / ratio) / 2;
  const delta = Math.abs((b - a * ratio) / Math.sqrt(variance * mean));
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-12));
}

/** The normal distribution (Abramowitz and Stegun 26.2.17). */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
