import { type EntitySeen, commonValue, fieldOf, saidBy, wordingField } from "./view.ts";

/** The words of a paragraph in each language, by its tag; a language without words is left out. */
export type WordsByLanguage = Readonly<Record<string, string>>;

/**
 * The words our side has in hand in each language: the draft, else what nobody differs on, else our position, else any
 * other side's.
 */
export function wordsInHand(
  paragraph: EntitySeen,
  languages: readonly string[],
  own: string,
  drafts: Readonly<Record<string, { value: unknown }>>,
): WordsByLanguage {
  return worded(languages, (language) => {
    const field = fieldOf(paragraph, wordingField(language));
    const others = paragraph.participants.map((party) => saidBy(field, party));
    return [drafts[wordingField(language)]?.value, commonValue(field), saidBy(field, own), ...others];
  });
}

/** The words on which nobody who has spoken differs: what an adoption would adopt. */
export function wordsInCommon(paragraph: EntitySeen, languages: readonly string[]): WordsByLanguage {
  return worded(languages, (language) => [commonValue(fieldOf(paragraph, wordingField(language)))]);
}

function worded(
  languages: readonly string[],
  candidates: (language: string) => readonly unknown[],
): WordsByLanguage {
  const found = languages.flatMap((language) => {
    const words = candidates(language).find((one) => typeof one === "string" && one.trim() !== "");
    return typeof words === "string" ? [[language, words] as const] : [];
  });
  return Object.fromEntries(found);
}
