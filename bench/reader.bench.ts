import { languages, type Language } from "../src/language/language.ts";
import type { Bench, Row } from "./bench.ts";
import { haveLabels } from "./reader-data.ts";
import { deadlines } from "./reader-deadlines.ts";
import { pairsTold } from "./reader-pairs.ts";
import { f1, precision, recall, share, spread, tally } from "./reader-scores.ts";
import { speedOf, type Speed } from "./reader-speed.ts";
import {
  countsRight,
  g7Found,
  leaveDocumentsOut,
  oneLineRule,
  themesRight,
  type Validation,
} from "./reader-validation.ts";

const leastF1 = { en: 0.85, zh: 0.82, ko: 0.88 } as const;
const leastDeadlines = 0.95;
const leastThemes = 0.75;
const leastSpeed = 2_000_000;
/** No slower per byte at 100 times the length, as far as the noise of the same run lets one tell. */
const leastRatio = 1;
/** On a machine so uneasy that the noise is more, only this much is granted. */
const mostNoise = 0.05;

/** The reader against labels (whole documents left out), against cases of deadlines, and against the clock. */
export const bench: Bench = {
  name: "reader",
  run: async () => {
    if (!haveLabels)
      console.log("The labelled sentences are not here: the rows that need them are left out.");
    const labelled = haveLabels
      ? [...languages.flatMap(commitmentRows), ...languages.flatMap(themeRows), g7Row()]
      : [];
    return [
      ...labelled,
      ...languages.flatMap(deadlineRows),
      ...(await pairRows()),
      ...languages.flatMap(speedRows),
    ];
  },
};

function commitmentRows(language: Language): Row[] {
  const validation = leaveDocumentsOut(language);
  const counts = tally(validation.pairs);
  const always = f1(tally(validation.pairs.map(([, is]) => [true, is])));
  const line = f1(tally(oneLineRule(language)));
  const value = f1(counts);
  return [
    row(
      `${language} commitment, F1, documents left out (baseline: one-line rule)`,
      value,
      line,
      `at least ${leastF1[language]}`,
      value >= leastF1[language],
    ),
    row(`${language} commitment, F1, the same (baseline: always yes)`, value, always, null, null),
    row(`${language} commitment, precision`, precision(counts), null, null, null),
    row(`${language} commitment, recall`, recall(counts), null, null, null),
    ...spreadRows(language, validation),
    row(
      `${language} collective told right (baseline: always all)`,
      share(validation.collective.map((one) => one.right)),
      null,
      null,
      null,
    ),
    testableRow(language, validation),
    countRow(language),
  ];
}

function countRow(language: Language): Row {
  const { told, one } = countsRight(language);
  return row(
    `${language} how many commitments, told right (baseline: always one)`,
    share(told),
    share(one),
    null,
    null,
  );
}

function spreadRows(language: Language, { perDocument }: Validation): Row[] {
  const values = perDocument.map(({ pairs }) => f1(tally(pairs)));
  const { least, median, greatest } = spread(values);
  return [
    row(`${language} F1 by document: least of ${values.length}`, least, null, null, null),
    row(`${language} F1 by document: median`, median, null, null, null),
    row(`${language} F1 by document: greatest`, greatest, null, null, null),
  ];
}

function testableRow(language: Language, { testable }: Validation): Row {
  const always = f1(tally(testable.map(([, is]) => [true, is])));
  return row(
    `${language} testable, F1 among commitments (baseline: always yes)`,
    f1(tally(testable)),
    always,
    null,
    null,
  );
}

function themeRows(language: Language): Row[] {
  const { offered, commonest } = themesRight(language);
  const value = share(offered);
  return [
    row(
      `${language} theme among three offered (baseline: the three commonest)`,
      value,
      share(commonest),
      `at least ${leastThemes}`,
      value >= leastThemes,
    ),
  ];
}

function g7Row(): Row {
  return row(
    "en G7 commitments found by a model fitted without them (baseline: always yes)",
    share(g7Found()),
    1,
    null,
    null,
  );
}

function deadlineRows(language: Language): Row[] {
  return (["open", "aside"] as const).map((half) => {
    const { cases, right, bareYear } = deadlines(language, half);
    const value = right / cases;
    const name = `${language} deadlines, ${cases} cases ${half === "aside" ? "kept aside" : "written against"} (baseline: end of the first year named)`;
    return row(name, value, bareYear / cases, `at least ${leastDeadlines}`, value >= leastDeadlines);
  });
}

async function pairRows(): Promise<Row[]> {
  const told = await pairsTold();
  return told.flatMap(({ name, tally: counts }) => [
    row(
      `two readouts, ${name}: precision of ${counts.hit + counts.extra} pairs`,
      precision(counts),
      null,
      null,
      null,
    ),
    row(
      `two readouts, ${name}: recall of ${counts.hit + counts.missed} pairs`,
      recall(counts),
      null,
      null,
      null,
    ),
  ]);
}

function speedRows(language: Language): Row[] {
  const speed = speedOf(language);
  const { bytesPerSecond, segmenter } = speed;
  const fast = bytesPerSecond >= leastSpeed;
  return [
    {
      ...row(
        `${language} read, of processor time (baseline: Intl.Segmenter cutting sentences)`,
        bytesPerSecond,
        segmenter,
        `at least ${leastSpeed}`,
        fast,
      ),
      unit: "bytes/s",
    },
    lengthRow(language, speed),
  ];
}

function lengthRow(language: Language, { ratioAtHundredfold, quartiles, noise }: Speed): Row {
  const [low, high] = quartiles.map((one) => one.toFixed(2));
  return row(
    `${language} speed at 100 times the length over speed at once (half the turns ${low} to ${high})`,
    ratioAtHundredfold,
    1,
    `at least ${leastRatio}, noise ${noise.toFixed(3)}`,
    ratioAtHundredfold >= leastRatio - Math.min(noise, mostNoise),
  );
}

function row(
  name: string,
  value: number,
  baseline: number | null,
  goal: string | null,
  met: boolean | null,
): Row {
  const ratio = baseline === null || baseline === 0 ? null : value / baseline;
  return { name, value, unit: "", baseline, ratio, goal, met };
}
