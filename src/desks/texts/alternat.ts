import { type Mention, mentionsIn } from "./alternat-mentions.ts";
import { withParticle } from "./korean-particles.ts";

/** A party's names in one language, the long one first. */
export interface PartyNames {
  id: string;
  names: readonly string[];
}

/**
 * The parties in the order of one side's own copy: that side first, the others in their given order. The rule of the
 * alternat: each side stands first in the copy it keeps (named in the Regulation of Vienna of 1815, Article VII).
 */
export function orderInCopy<T extends { id: string }>(parties: readonly T[], holder: string): T[] {
  return [...parties.filter((one) => one.id === holder), ...parties.filter((one) => one.id !== holder)];
}

/**
 * The wording of one language as it stands in one side's own copy: wherever the text lists the parties one after another
 * ("A and B", 甲方和乙方, 갑과 을), the holder comes first and the others keep their order. Nothing else changes: a single
 * mention, and a name grown together with others (China-Korea, 中韩, 한중), stay as they are.
 */
export function wordingInCopy(
  text: string,
  language: string,
  parties: readonly PartyNames[],
  holder: string,
): string {
  const runs = mentionsIn(text, language, parties);
  return runs.reduceRight((copy, run) => rewritten(copy, language, run, holder), text);
}

/** One list of parties with the holder moved to its front; what joins them stays where it was. */
function rewritten(text: string, language: string, run: readonly Mention[], holder: string): string {
  const inCopy = orderInCopy(
    run.map((one) => ({ ...one, id: one.party })),
    holder,
  );
  if (inCopy[0]?.id === run[0]?.party) return text;
  return run.reduceRight((copy, place, at) => {
    const mention = inCopy[at];
    if (mention === undefined) return copy;
    const words = inPlace(mention.words, text.slice(0, place.start), language);
    const after = copy.slice(place.end);
    return copy.slice(0, place.start) + words + (language === "ko" ? withParticle(words, after) : after);
  }, text);
}

/** An English article is written large where it opens a sentence, and small elsewhere. */
function inPlace(words: string, before: string, language: string): string {
  if (language !== "en" || !/^the\b/i.test(words)) return words;
  const opens = /(?:^|[.!?;:]|\n)\s*$/.test(before);
  return (opens ? "T" : "t") + words.slice(1);
}
