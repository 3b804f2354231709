import type { Language } from "../../language.ts";
import type { DifferenceCode } from "../finding.ts";

/** The sentences of one language; the compiler wants every code in every language. */
export interface Messages {
  languages: Record<Language, string>;
  versions: { before: string; after: string };
  quote: (language: string, words: string) => string;
  nothing: string;
  alone: (language: string) => string;
  says: Record<DifferenceCode, (quotes: string) => string>;
}
