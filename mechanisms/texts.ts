import { z } from "zod";

/** A language as BCP 47 writes it: `zh-Hans`, `ko`, `en`, `fr-CA`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);
export type LanguageTag = z.infer<typeof languageTag>;

const words = z.string().min(1);

/**
 * One text in each language of the interface, and in any further language of the mechanism.
 * Leaving one of the three out is a fault at the door, not a hole on the screen.
 */
export const texts = z.object({ "zh-Hans": words, ko: words, en: words }).catchall(words);
export type Texts = z.infer<typeof texts>;

/** What is shown, with the language it is really in: the value of its `lang` attribute. */
export interface TextIn {
  text: string;
  language: LanguageTag;
}

/**
 * The text for a reader of `wanted`: the exact tag, else one with the same primary subtag (`zh` finds
 * `zh-Hans`), else English (the lookup of RFC 4647, section 3.4, with English as its default).
 */
export function textIn(all: Texts, wanted: LanguageTag): TextIn {
  const language = exact(all, wanted) ?? samePrimary(all, wanted) ?? "en";
  return { text: all[language] ?? all.en, language };
}

function exact(all: Texts, wanted: LanguageTag): LanguageTag | undefined {
  return Object.hasOwn(all, wanted) ? wanted : undefined;
}

function samePrimary(all: Texts, wanted: LanguageTag): LanguageTag | undefined {
  const primary = wanted.split("-")[0];
  return Object.keys(all).find((tag) => tag.split("-")[0] === primary);
}
