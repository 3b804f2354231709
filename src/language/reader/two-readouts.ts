import { likeness, meaningOf, rarity, type Comparison, type Statement } from "./meaning.ts";

/** Two accounts of one meeting side by side; numbers are places in the lists that were handed in. */
export interface TwoReadouts {
  both: { first: number; second: number; likeness: number }[];
  onlyFirst: number[];
  onlySecond: number[];
}

/** Below this two statements are not taken for one. */
const leastLike = 0.24;

/**
 * Puts the statements of two readouts of one meeting side by side, across languages: which both say, which only the
 * one, which only the other. The likeliest pairs are taken first and each statement once. A proposal for a person to
 * confirm: by terms, names, numbers and notions, not by understanding.
 */
export function compareReadouts(
  first: readonly Statement[],
  second: readonly Statement[],
  words: Comparison,
): TwoReadouts {
  const [a, b] = [first, second].map((list) => list.map((one) => meaningOf(one, words))) as [
    Meanings,
    Meanings,
  ];
  const rare = rarity([...a, ...b]);
  const pairs = a
    .flatMap((one, at) =>
      b.map((other, to) => ({ first: at, second: to, likeness: likeness(one, other, rare) })),
    )
    .filter((pair) => pair.likeness >= leastLike)
    .sort((x, y) => y.likeness - x.likeness || x.first - y.first || x.second - y.second);
  const both = takenOnce(pairs);
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

type Meanings = ReturnType<typeof meaningOf>[];

function takenOnce(pairs: TwoReadouts["both"]): TwoReadouts["both"] {
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
