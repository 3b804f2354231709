import { readFileSync } from "node:fs";
import path from "node:path";
import { deadlinePhrase } from "../src/language/dates/deadline.ts";
import { timePhrases, type DatedLanguage } from "../src/language/dates/time-phrases.ts";

interface Case {
  text: string;
  reference: string;
  phrase: string;
  from: string | null;
  to: string | null;
}

export interface DeadlineScore {
  cases: number;
  /** Phrase and both days right. */
  right: number;
  /** The baseline: the first year named, to its last day. */
  bareYear: number;
}

/** The open half of the cases, which the grammars were written against, and the half kept aside. */
export function deadlines(language: DatedLanguage, half: "open" | "aside"): DeadlineScore {
  const file = path.resolve(import.meta.dirname, `../src/language/dates/cases/${language}.${half}.jsonl`);
  const cases = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
  return {
    cases: cases.length,
    right: cases.filter((one) => isRight(one, language)).length,
    bareYear: cases.filter((one) => yearEnd(one.text) === one.to).length,
  };
}

function isRight(one: Case, language: DatedLanguage): boolean {
  const found = deadlinePhrase(timePhrases(one.text, language, one.reference), one.reference);
  return found?.phrase === one.phrase && found.from === one.from && found.to === one.to;
}

function yearEnd(text: string): string | null {
  const year = /(?:19|20)\d\d/.exec(text)?.[0];
  return year === undefined ? null : `${year}-12-31`;
}
