import { bias } from "../src/language/reader/model.ts";
import type { Labelled } from "./reader-data.ts";
import { seenG7, type Seen } from "./reader-features.ts";
import { fit, type Fitted, type Row } from "./reader-logistic.ts";
import { commitmentPriors, testablePriors } from "./reader-priors.ts";

/** How hard weights are held at their priors; chosen once, for all languages, where leaving documents out was stable. */
const penalty = 2;
const biasPenalty = 4;
/** A G7 commitment counts a tenth: positives only, older, and not labelled under our guide. */
const g7Weight = 0.1;

/** The commitment model of a language from these sentences (and, in English, the G7 commitments). */
export function fitCommitment(
  language: Labelled["lang"],
  sentences: Seen[],
  withG7 = language === "en",
): Fitted {
  const rows: Row[] = sentences
    .filter((one) => one.row.commitment !== null)
    .map((one) => ({ features: one.commitment, yes: one.row.commitment === true }));
  const g7 = withG7
    ? seenG7().map(({ commitment }) => ({ features: commitment, yes: true, weight: g7Weight }))
    : [];
  return fit([...rows, ...g7], drawnTo(commitmentPriors[language]));
}

/** The testable model, from the commitments among these sentences. */
export function fitTestable(sentences: Seen[]): Fitted {
  const rows = sentences
    .filter((one) => one.row.commitment === true && one.row.testable !== null)
    .map((one) => ({ features: one.testable, yes: one.row.testable === true }));
  return fit(rows, drawnTo(testablePriors));
}

function drawnTo(priors: Record<string, number>): Parameters<typeof fit>[1] {
  return {
    known: Object.keys(priors),
    prior: (name) => priors[name] ?? 0,
    penalty: (name) => (name === bias ? biasPenalty : penalty),
  };
}
