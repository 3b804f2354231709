import type { Reference } from "../dates/time-phrase.ts";
import type { Language, Span } from "../language.ts";
import { eachSentence } from "../sentences/sentences.ts";
import type { ConceptIndex } from "./concepts.ts";
import { atTheStart, readSentence, type Progress, type Reading } from "./read-sentence.ts";

/** A commitment drafted from a source: its place (UTF-16 units), its words, and what was read in them. */
export interface Draft extends Span, Reading {
  text: string;
}

/** All drafts of a source at once, for those who keep them; see `eachDraft`. */
export function readText(
  source: string,
  indexes: Record<Language, ConceptIndex>,
  reference: Reference,
): Draft[] {
  return [...eachDraft(source, indexes, reference)];
}

/**
 * Reads a whole source: every sentence with a commitment in it becomes a draft with offsets into the source, handed
 * over as it is found, so that nothing grows with the length. `reference` is the day from which relative deadlines
 * count. Sentences in other scripts are passed over.
 */
export function* eachDraft(
  source: string,
  indexes: Record<Language, ConceptIndex>,
  reference: Reference,
): Generator<Draft> {
  let progress: Progress = atTheStart;
  for (const { start, end, text, language } of eachSentence(source)) {
    if (language === null) continue;
    const read = readSentence(text, indexes[language], reference, progress);
    progress = read.progress;
    if (read.reading.decision) yield { start, end, text, ...read.reading };
  }
}
