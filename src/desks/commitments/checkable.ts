import { deadlinePhrase } from "../../language/dates/deadline.ts";
import { timePhrases } from "../../language/dates/time-phrases.ts";
import type { Language } from "../../language/language.ts";
import { eyes } from "../../language/reader/eyes.ts";
import { probability, shippedWeights } from "../../language/reader/model.ts";
import { testableFeatures } from "../../language/reader/read-sentence.ts";
import { nothingCarried } from "../../language/reader/situation.ts";
import { eachSentence } from "../../language/sentences/sentences.ts";
import type { Words } from "./item.ts";

/** From here on a wording counts as one of which it could be told whether it was kept. */
const CHECKABLE = 0.5;

/**
 * Whether it could be told, from the wording alone, that it was kept: an act with an amount, a date or a named
 * instrument, not "continue" or "deepen". One checkable sentence in one language is enough. Null where no language is
 * one that is read. `on` is the day from which relative dates count.
 */
export function isCheckable(wording: Words, on: string): boolean | null {
  const read = Object.entries(wording).flatMap(([tag, text]) => {
    const language = languageNamed(tag);
    return language === null ? [] : [scoreOf(text, language, on)];
  });
  return read.length === 0 ? null : read.some((score) => score >= CHECKABLE);
}

/** The most checkable sentence's probability, 0 to 1. That the text is a commitment is taken as given. */
function scoreOf(text: string, language: Language, on: string): number {
  let best = 0;
  for (const sentence of eachSentence(text)) {
    const phrase = deadlinePhrase(timePhrases(sentence.text, language, on), on);
    const seen = eyes[language].see(sentence.text, nothingCarried);
    best = Math.max(best, probability(testableFeatures(seen, phrase), shippedWeights[language].testable));
  }
  return best;
}

function languageNamed(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split("-");
  return primary === "en" || primary === "zh" || primary === "ko" ? primary : null;
}
