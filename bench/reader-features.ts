import { deadlinePhrase } from "../src/language/dates/deadline.ts";
import { timePhrases } from "../src/language/dates/time-phrases.ts";
import { eyes } from "../src/language/reader/eyes.ts";
import { testableFeatures } from "../src/language/reader/read-sentence.ts";
import { referenceIn } from "../src/language/reader/reference.ts";
import { nothingCarried, type Situation } from "../src/language/reader/situation.ts";
import { g7Commitments, labelled, type Labelled } from "./reader-data.ts";

/** A labelled sentence as the models see it, in its place in the document. */
export interface Seen {
  row: Labelled;
  situation: Situation;
  commitment: string[];
  testable: string[];
}

/** The labelled sentences of a language with the features of both models, in document order. */
export function seenSentences(language: Labelled["lang"]): Seen[] {
  const eye = eyes[language];
  let [doc, carried] = ["", nothingCarried];
  return labelled()
    .filter((row) => row.lang === language)
    .map((row) => {
      if (row.doc !== doc) [doc, carried] = [row.doc, nothingCarried];
      const situation = eye.see(row.text, carried);
      carried = eye.carry(situation);
      return { row, situation, commitment: [...situation.holds], testable: testableOf(situation, row.doc) };
    });
}

/** The G7 commitments as the English model sees them, each in its document's order. */
export function seenG7(): { doc: string; commitment: string[] }[] {
  let [doc, carried] = ["", nothingCarried];
  return g7Commitments().map((row) => {
    if (row.doc_id !== doc) [doc, carried] = [row.doc_id, { ...nothingCarried, party: "all" }];
    const situation = eyes.en.see(row.text, carried);
    carried = eyes.en.carry(situation);
    return { doc, commitment: [...situation.holds] };
  });
}

function testableOf(situation: Situation, doc: string): string[] {
  const reference = referenceIn(doc);
  const phrase = deadlinePhrase(timePhrases(situation.text, situation.language, reference), reference);
  return testableFeatures(situation, phrase);
}
