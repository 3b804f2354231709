import { z } from "zod";
import { languages, type Language } from "../language.ts";
import { languageOf } from "../sentences/language.ts";
import { indexOf, sharedConcepts, type Concept, type ConceptIndex } from "./concepts.ts";
import { atTheStart, readSentence, type Progress, type Reading } from "./read-sentence.ts";
import { referenceIn } from "./reference.ts";

/** One row of a file of sentences, in document order. */
export const sentenceRowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  doc: z.union([z.string(), z.number()]).default(""),
  lang: z.string().nullish(),
  text: z.string(),
});

export type SentenceRow = z.infer<typeof sentenceRowSchema>;

/** The indexes of shared notions and a mechanism's own terms, one for each language. */
export function conceptIndexes(terms: Concept[] = []): Record<Language, ConceptIndex> {
  const all = [...terms, ...sharedConcepts];
  return { en: indexOf(all, "en"), zh: indexOf(all, "zh"), ko: indexOf(all, "ko") };
}

/**
 * Reads sentences that are already cut, each after those of its document before it; one reading for each row, in
 * order. The day of reference is the day in the document's name, else none. A row whose language is not named is
 * told by its script.
 */
export function readSentences(rows: SentenceRow[], indexes: Record<Language, ConceptIndex>): Reading[] {
  const progress = new Map<string, Progress>();
  return rows.map((row) => {
    const document = String(row.doc);
    const language = languageNamed(row.lang) ?? languageOf(row.text) ?? "en";
    const before = progress.get(document) ?? atTheStart;
    const read = readSentence(row.text, indexes[language], referenceIn(document), before);
    progress.set(document, read.progress);
    return read.reading;
  });
}

/** The language of a tag (BCP 47: "zh-Hans", "ko-KR"), where it is one of the three. */
function languageNamed(tag: string | null | undefined): Language | null {
  const first = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((one) => one === first) ?? null;
}
