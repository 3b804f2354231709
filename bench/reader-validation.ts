import { probability } from "../src/language/reader/model.ts";
import { isCollective } from "../src/language/reader/read-sentence.ts";
import { conceptIndexes, readSentences } from "../src/language/reader/read-sentences.ts";
import type { Theme } from "../src/language/reader/themes.ts";
import type { Labelled } from "./reader-data.ts";
import { seenG7, seenSentences, type Seen } from "./reader-features.ts";
import { fitCommitment, fitTestable } from "./reader-fit.ts";

type Pair = readonly [said: boolean, is: boolean];

/** What leaving one document out after the other says of a language. */
export interface Validation {
  perDocument: { doc: string; pairs: Pair[] }[];
  pairs: Pair[];
  testable: Pair[];
  collective: { right: boolean; all: boolean }[];
}

/** Fits on all documents but one and tells that one; the rules themselves were written with all of them at hand. */
export function leaveDocumentsOut(language: Labelled["lang"]): Validation {
  const sentences = seenSentences(language);
  const docs = [...new Set(sentences.map((one) => one.row.doc))];
  const folds = docs.map((doc) => {
    const [left, rest] = [
      sentences.filter((one) => one.row.doc === doc),
      sentences.filter((one) => one.row.doc !== doc),
    ];
    const [commitment, testable] = [fitCommitment(language, rest), fitTestable(rest)];
    return { doc, pairs: told(left, commitment), testable: toldTestable(left, testable) };
  });
  return {
    perDocument: folds.map(({ doc, pairs }) => ({ doc, pairs })),
    pairs: folds.flatMap((fold) => fold.pairs),
    testable: folds.flatMap((fold) => fold.testable),
    collective: collectiveRight(sentences),
  };
}

function told(sentences: Seen[], weights: Record<string, number>): Pair[] {
  return sentences
    .filter((one) => one.row.commitment !== null)
    .map((one) => [probability(one.commitment, weights) >= 0.5, one.row.commitment === true]);
}

function toldTestable(sentences: Seen[], weights: Record<string, number>): Pair[] {
  return sentences
    .filter((one) => one.row.commitment === true && one.row.testable !== null)
    .map((one) => [probability(one.testable, weights) >= 0.5, one.row.testable === true]);
}

function collectiveRight(sentences: Seen[]): Validation["collective"] {
  return sentences
    .filter((one) => one.row.commitment === true && one.row.collective !== null)
    .map((one) => ({
      right: isCollective(one.situation) === one.row.collective,
      all: one.row.collective === true,
    }));
}

/** Of the commitments that are found, how often the count is one an annotator gave; and of always "one". */
export function countsRight(language: Labelled["lang"]): { told: boolean[]; one: boolean[] } {
  const rows = seenSentences(language).map((one) => one.row);
  const readings = readSentences(rows, conceptIndexes());
  const found = rows
    .map((row, at) => ({ counts: [row.count].flat(), reading: readings[at], yes: row.commitment === true }))
    .filter(({ yes, reading }) => yes && reading?.decision === true);
  return {
    told: found.map(({ counts, reading }) => counts.includes(reading?.count ?? 0)),
    one: found.map(({ counts }) => counts.includes(1)),
  };
}

/** The baselines: always yes, and one line of words. */
const oneLine: Record<Labelled["lang"], RegExp> = {
  en: /\b(?:will|shall|agree[sd]?|commit(?:s|ted|ment)?|pledged?)\b/i,
  zh: /同意|商定|决定|将/,
  ko: /기로|것입니다|겠습니다/,
};

export function oneLineRule(language: Labelled["lang"]): Pair[] {
  return seenSentences(language)
    .filter((one) => one.row.commitment !== null)
    .map((one) => [oneLine[language].test(one.row.text), one.row.commitment === true]);
}

/** Whether one of the labelled themes is among the three offered; and among the three commonest, as baseline. */
export function themesRight(language: Labelled["lang"]): { offered: boolean[]; commonest: boolean[] } {
  const rows = seenSentences(language).map((one) => one.row);
  const readings = readSentences(rows, conceptIndexes());
  const labelled = rows
    .map((row, at) => ({ row, offered: readings[at]?.themes ?? [] }))
    .filter(({ row }) => row.commitment === true && row.themes.length > 0);
  const common = commonestOf(labelled.map(({ row }) => row.themes));
  const among = (themes: Theme[], list: readonly Theme[]): boolean =>
    themes.some((theme) => list.includes(theme));
  return {
    offered: labelled.map(({ row, offered }) => among(row.themes, offered)),
    commonest: labelled.map(({ row }) => among(row.themes, common)),
  };
}

function commonestOf(lists: Theme[][]): Theme[] {
  const counts = new Map<Theme, number>();
  for (const theme of lists.flat()) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([theme]) => theme);
}

/** Which of the G7 commitments are found by a model that was fitted without any of them. */
export function g7Found(): boolean[] {
  const weights = fitCommitment("en", seenSentences("en"), false);
  return seenG7().map((one) => probability(one.commitment, weights) >= 0.5);
}
