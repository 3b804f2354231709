import type { Reference } from "../dates/time-phrase.ts";
import { conceptIndexes, readSentences, sentenceRowSchema, type SentenceRow } from "./read-sentences.ts";
import type { Reading } from "./read-sentence.ts";
import { eachDraft, type Draft } from "./read-text.ts";
import { referenceIn, referenceOf } from "./reference.ts";

/**
 * The drafts of a document as JSON lines, one by one as they are found. The day from which relative deadlines count
 * is the one given, else the one in the file's name, else the first full date of the text.
 */
export function* linesOfDocument(text: string, name: string, given: Reference): Generator<string> {
  const reference = given ?? referenceIn(name) ?? referenceOf(text);
  for (const draft of eachDraft(text, conceptIndexes(), reference)) yield lineOfDraft(draft);
}

function lineOfDraft(draft: Draft): string {
  return JSON.stringify({
    start: draft.start,
    end: draft.end,
    text: draft.text,
    lang: draft.language,
    commitment: rounded(draft.commitment),
    testable: rounded(draft.testable),
    collective: draft.collective,
    actors: draft.actors,
    deadline: draft.deadline,
    themes: draft.themes,
    count: draft.count,
    triggers: draft.triggers.map(({ start, end }) => draft.text.slice(start, end)),
  });
}

export type SentenceLines = { ok: true; lines: string[] } | { ok: false; line: number };

/** A line for each row of a JSONL file of sentences, in order; the first row that is none is named by its line. */
export function linesOfSentences(jsonl: string, indexes = conceptIndexes()): SentenceLines {
  const rows: SentenceRow[] = [];
  for (const [at, line] of jsonl
    .replace(/^\ufeff/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const row = rowOf(line);
    if (row === null) return { ok: false, line: at + 1 };
    rows.push(row);
  }
  const readings = readSentences(rows, indexes);
  return { ok: true, lines: readings.map((reading, at) => lineOf(rows[at]?.id ?? at, reading)) };
}

function rowOf(line: string): SentenceRow | null {
  try {
    return sentenceRowSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function lineOf(id: string | number, reading: Reading): string {
  const { decision, collective, count, deadline, themes } = reading;
  const [commitment, testable] = [rounded(reading.commitment), rounded(reading.testable)];
  return JSON.stringify({ id, commitment, decision, testable, collective, count, deadline, themes });
}

/** Four decimals, and never across the threshold. */
function rounded(value: number): number {
  return Math.floor(value * 10_000) / 10_000;
}
