import { makeLinker, readParagraph, type Paragraph } from "../alignment/features.ts";
import { similarityOf, type Similarity } from "../alignment/similarity.ts";
import { languages, type Language } from "../language.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { likeness, meaningOf, rarity, type Comparison, type Statement } from "./meaning.ts";

/** Two accounts of one meeting side by side; numbers are places in the lists that were handed in. */
export interface TwoReadouts {
  both: Pair[];
  onlyFirst: number[];
  onlySecond: number[];
}

interface Pair {
  first: number;
  second: number;
  /** 0 to 1. */
  likeness: number;
}

/** Below this two statements are not taken for one. */
const leastLike = 0.31;
/** Words alone pair nothing: below this there must be no talk of one and the same thing. */
const leastMeaning = 0.1;

/**
 * Puts the statements of two readouts of one meeting side by side, across languages: which both say, which only the
 * one, which only the other. The likeliest pairs are taken first and each statement once. A proposal for a person to
 * confirm: by terms, names, numbers, notions and words, not by understanding. Words count half, and only where terms
 * or notions meet too.
 */
export function compareReadouts(
  first: readonly Statement[],
  second: readonly Statement[],
  words: Comparison,
  lexicon: Lexicon,
): TwoReadouts {
  const both = takenOnce(pairsOf(first, second, words, lexicon));
  return {
    both: both.sort((x, y) => x.first - y.first),
    onlyFirst: rest(
      first.length,
      both.map((pair) => pair.first),
    ),
    onlySecond: rest(
      second.length,
      both.map((pair) => pair.second),
    ),
  };
}

/** All pairs alike enough, the likeliest first. */
function pairsOf(
  first: readonly Statement[],
  second: readonly Statement[],
  words: Comparison,
  lexicon: Lexicon,
): Pair[] {
  const a = first.map((one) => meaningOf(one, words));
  const b = second.map((one) => meaningOf(one, words));
  const [rare, inWords] = [rarity([...a, ...b]), wordsShared(first, second, words, lexicon)];
  return a
    .flatMap((one, at) =>
      b.flatMap((other, to) => {
        const meant = likeness(one, other, rare);
        if (meant < leastMeaning) return [];
        return [{ first: at, second: to, likeness: (meant + inWords(at, to) / 2) / 1.5 }];
      }),
    )
    .filter((pair) => pair.likeness >= leastLike)
    .sort((x, y) => y.likeness - x.likeness || x.first - y.first || x.second - y.second);
}

/** How many of their words two statements share, as paragraphs are aligned; the lexicon leads from language to language. */
function wordsShared(
  first: readonly Statement[],
  second: readonly Statement[],
  { terms }: Comparison,
  lexicon: Lexicon,
): Similarity {
  const [ofFirst, ofSecond] = [mostly(first), mostly(second)];
  const linker = makeLinker(terms, lexicon, [ofFirst, ofSecond]);
  const read = (list: readonly Statement[], other: Language): Paragraph[] =>
    list.map(({ text, language }, at) => readParagraph(text, at, language, other, linker));
  return similarityOf(read(first, ofSecond), read(second, ofFirst));
}

/** The language in which most of an account is written. */
function mostly(statements: readonly Statement[]): Language {
  const count = (language: Language): number => statements.filter((one) => one.language === language).length;
  return [...languages].sort((a, b) => count(b) - count(a))[0] ?? "en";
}

function takenOnce(pairs: readonly Pair[]): Pair[] {
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  return pairs.filter((pair) => {
    if (firsts.has(pair.first) || seconds.has(pair.second)) return false;
    firsts.add(pair.first);
    seconds.add(pair.second);
    return true;
  });
}

function rest(length: number, taken: number[]): number[] {
  const gone = new Set(taken);
  return Array.from({ length }, (_, at) => at).filter((at) => !gone.has(at));
}
