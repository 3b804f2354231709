import { bias } from "../src/language/reader/model.ts";

/** One labelled row: its features (each present once), whether it is a yes, and how much it counts. */
export interface Row {
  features: string[];
  yes: boolean;
  weight?: number;
}

export type Fitted = Record<string, number>;

export interface Regression {
  /** Features that have a weight even where no row shows them. */
  known: string[];
  /** What a weight is drawn to. */
  prior: (feature: string) => number;
  /** How hard it is drawn there (the L2 penalty). */
  penalty: (feature: string) => number;
}

const steps = 400;
const stride = 0.5;

/**
 * Logistic regression with an L2 penalty around given priors (the mode of the posterior under Gaussian priors), by
 * full-batch gradient steps scaled per weight (Adagrad: Duchi, Hazan and Singer 2011). Deterministic.
 */
export function fit(rows: Row[], regression: Regression): Fitted {
  const names = [...new Set([bias, ...regression.known, ...rows.flatMap((row) => row.features)])];
  const index = new Map(names.map((name, at) => [name, at]));
  const sparse = rows.map((row) => [0, ...new Set(row.features.map((name) => index.get(name) ?? 0))]);
  const priors = names.map(regression.prior);
  const penalties = names.map(regression.penalty);
  const weights = Float64Array.from(priors);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let step = 0; step < steps; step += 1) {
    const slopes = weights.map((weight, at) => (penalties[at] ?? 0) * (weight - (priors[at] ?? 0)));
    addErrors(slopes, rows, sparse, weights);
    for (const [at, slope] of slopes.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (stride * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Adds each row's prediction error to the slopes of the features it shows. */
function addErrors(slopes: Float64Array, rows: Row[], sparse: number[][], weights: Float64Array): void {
  for (const [at, row] of rows.entries()) {
    const present = sparse[at] ?? [];
    const sum = present.reduce((total, one) => total + (weights[one] ?? 0), 0);
    const error = (1 / (1 + Math.exp(-sum)) - (row.yes ? 1 : 0)) * (row.weight ?? 1);
    for (const one of present) slopes[one] = (slopes[one] ?? 0) + error;
  }
}
