/** What alignment knows of words: Chinese words with English word beginnings. Loaded by whoever needs it. */
export interface Lexicon {
  /** The English word beginnings a Chinese word may mean; undefined for a word that is not in the lexicon. */
  meanings: (word: string) => readonly string[] | undefined;
  /** Every Chinese word with its meanings. */
  entries: () => Iterable<readonly [string, readonly string[]]>;
}

/** No lexicon at all: alignment then leans on numbers, names, labels and the glossary. */
export const emptyLexicon: Lexicon = { meanings: () => undefined, entries: () => [] };

/** Reads the lines "word beginning beginning …" of a reduced CC-CEDICT; meanings are split when they are asked for. */
export function makeLexicon(lines: string): Lexicon {
  const raw = new Map<string, string>();
  for (const line of lines.split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) raw.set(line.slice(0, space), line.slice(space + 1));
  }
  const split = new Map<string, readonly string[]>();
  function meanings(word: string): readonly string[] | undefined {
    const known = split.get(word);
    if (known !== undefined) return known;
    const made = raw.get(word)?.split(" ");
    if (made !== undefined) split.set(word, made);
    return made;
  }
  function* entries(): Iterable<readonly [string, readonly string[]]> {
    for (const [word, rest] of raw) yield [word, rest.split(" ")];
  }
  return { meanings, entries };
}

/** The beginning that inflected and derived forms of an English word share; the same cut as in the lexicon's file. */
export function beginning(word: string): string {
  const plain = word.replace(/(?:'s|s)$/, "").replace(/(?:ies|ied)$/, "y");
  return plain.length > 6 ? plain.slice(0, 6) : plain.replace(/(?:ed|ing|e)$/, "");
}
