import type { Span } from "../language.ts";
import { matchesIn } from "../matches.ts";
import type { Facts } from "./facts.ts";

/** English letters for which one character of a language stands, on average. */
const letters = { en: 1, zh: 2.9, ko: 2 };
/** How far the lengths of two sentences may be apart (logarithm of their ratio) and still be taken for the same sentence. */
const farthest = 0.8;
const most = 40;

const ends: Record<Facts["language"], RegExp> = {
  en: /(?<!\b(?:No|Art|Nos|Arts|e\.g|i\.e|U\.S))\.(?=\s+["(]?[A-Z])|;/g,
  zh: /[。；;]/g,
  ko: /(?<=[다요음함])\.(?=\s|$)|;/g,
};

/**
 * Two versions cut into the same sentences, so that what one sentence says too much is not taken for what another says
 * too little: null where they have not as many sentences, or these are not of like lengths.
 */
export function sentencewise(a: Facts, b: Facts): (readonly [Facts, Facts])[] | null {
  const [inA, inB] = [sentencesOf(a), sentencesOf(b)];
  if (inA.length < 2 || inA.length !== inB.length || inA.length > most) return null;
  const alike = inA.every((one, at) => {
    const other = inB[at];
    if (other === undefined) return false;
    const [long, short] = [
      (one.end - one.start) * letters[a.language],
      (other.end - other.start) * letters[b.language],
    ];
    return Math.abs(Math.log((long + 20) / (short + 20))) < farthest;
  });
  if (!alike) return null;
  return inA.map((one, at) => [within(a, one), within(b, inB[at] ?? one)]);
}

const known = new WeakMap<Facts, Span[]>();

function sentencesOf(facts: Facts): Span[] {
  const read = known.get(facts) ?? cut(facts);
  known.set(facts, read);
  return read;
}

function cut(facts: Facts): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of matchesIn(ends[facts.language], facts.folded)) {
    const next = end.index + end[0].length;
    if (facts.folded.slice(next).trim() === "") break;
    spans.push({ start, end: next });
    start = next;
  }
  spans.push({ start, end: facts.folded.length });
  return spans;
}

function within(facts: Facts, { start, end }: Span): Facts {
  const inside = <T extends Span>(all: readonly T[]): T[] =>
    all.filter((one) => one.start >= start && one.start < end);
  return { ...facts, operators: inside(facts.operators) };
}
