import { makeMatcher, type Matcher } from "../../../../language/glossary/matcher.ts";
import { shippedGlossary } from "../../../../language/glossary/shipped.ts";
import type { Lexicon } from "../../../../language/lexicon/lexicon.ts";
import { readLexicon } from "../../../../language/lexicon/shipped.ts";

export interface Checker {
  matcher: Matcher;
  lexicon: Lexicon;
}

let ready: Promise<Checker> | null = null;

/** The glossary and the lexicon, made ready at the first question (some tenths of a second) and once in a process. */
export function theChecker(): Promise<Checker> {
  ready ??= openChecker();
  return ready;
}

async function openChecker(): Promise<Checker> {
  return { matcher: makeMatcher(shippedGlossary), lexicon: await readLexicon() };
}
