import { day } from "../dates/calendar.ts";
import type { Reference } from "../dates/time-phrase.ts";
import { timePhrases } from "../dates/time-phrases.ts";
import { eachSentence } from "../sentences/sentences.ts";

/** The day a document's name gives (2022-05-21, 20221209); of a bare year its first day; else null. */
export function referenceIn(name: string): Reference {
  const full = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(name);
  if (full !== null) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(name);
  return year === null ? null : day(Number(year[1]), 1, 1);
}

/** The first full date a text states near its beginning: the day of the meeting or of the press text. */
export function referenceOf(text: string): Reference {
  for (const { text: sentence, language } of eachSentence(text.slice(0, 3000))) {
    if (language === null) continue;
    const dated = timePhrases(sentence, language, null).find(
      (one) => one.from !== null && one.from === one.to,
    );
    if (dated !== undefined) return dated.from;
  }
  return null;
}
