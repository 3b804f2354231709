import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/language/language.ts";

export type Genre = "legal" | "news" | "house";

/** One aligned unit of the development sets; nothing of it enters the project. */
export interface Row {
  id: string;
  doc: string;
  genre: Genre;
  texts: Partial<Record<Language, string>>;
}

const folder = path.resolve(import.meta.dirname, "../../../shared/language");

const files: readonly (readonly [string, Genre])[] = [
  ["cc4", "legal"],
  ["china-asean-framework", "legal"],
  ["un-charter", "legal"],
  ["ntrex", "news"],
];

/** Rows whose faults professionals' own work holds and a person confirmed (real-errors.dev.jsonl): not clean. */
const confirmedFaults = [
  ...["83", "166", "214", "231", "268", "763"].map((line) => `ntrex-${line}`),
  ...["第三条#5", "第三条#6", "第六条#5", "第六条#6", "第六条#7", "第六条#29", "第六条#30"].map(
    (place) => `cafta-framework-${place}`,
  ),
];

/** Here one version has the sentence that another has in the next element: no pair. */
const misaligned = ["cc4-cc-by-nd-4.0-s3a1", "cc4-cc-by-nd-4.0-s3a1A"];

export function corpusIsThere(): boolean {
  return existsSync(path.join(folder, "parallel"));
}

/** 45 provisions in the style of a trade agreement, written for this project in three languages. */
export function readHouseSet(): Row[] {
  const file = path.resolve(import.meta.dirname, "treaty-style.jsonl");
  return readLines(file).map((row) => ({ ...(row as Row), genre: "house" }));
}

export function readCorpus(): Row[] {
  return files
    .flatMap(([name, genre]) =>
      readLines(path.join(folder, "parallel", `${name}.jsonl`)).map((row) => ({ ...(row as Row), genre })),
    )
    .filter((row) => !confirmedFaults.includes(row.id) && !misaligned.includes(row.id));
}

export interface RealError {
  id: string;
  types: string[];
  texts: Partial<Record<Language, string>>;
  corrected?: Partial<Record<Language, string>>;
  counts_as_error: boolean;
}

export function readRealErrors(): RealError[] {
  return readLines(path.join(folder, "real-errors.dev.jsonl")) as RealError[];
}

function readLines(file: string): unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

export const languagePairs: readonly (readonly [Language, Language])[] = [
  ["en", "zh"],
  ["en", "ko"],
  ["zh", "ko"],
];

/** Every unit as its pairs of two languages. */
export function pairsOf(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) =>
    languagePairs.flatMap(([a, b]) => {
      const [first, second] = [row.texts[a], row.texts[b]];
      if (first === undefined || second === undefined) return [];
      return [{ ...row, id: `${row.id} ${a}-${b}`, texts: { [a]: first, [b]: second } }];
    }),
  );
}
