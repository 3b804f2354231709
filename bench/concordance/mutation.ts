import type { Language } from "../../src/language/language.ts";
import type { Random } from "./random.ts";

/** A text with one planted fault; `start` to `end` is what was changed, in the changed text (empty after a deletion). */
export interface Planted {
  text: string;
  start: number;
  end: number;
}

/** A kind of fault: plants one at random, or says that the text offers no place for it. */
export interface Mutation {
  name: string;
  plant: (text: string, language: Language, random: Random) => Planted | null;
}

/** The text with `[start, end)` replaced. */
export function replace(text: string, start: number, end: number, by: string): Planted {
  return { text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length };
}

/** One match of a pattern, drawn at random. */
export function drawMatch(text: string, pattern: RegExp, random: Random): RegExpMatchArray | null {
  return random.pick([...text.matchAll(pattern)]);
}

/** Swaps of writings, in one language: each writing with what may wrongly stand in its place. */
export type Swaps = Record<Language, readonly (readonly [RegExp, readonly string[]])[]>;

/** A mutation that draws one place where a writing of the table stands and puts another there. */
export function swapping(name: string, swaps: Swaps): Mutation {
  return {
    name,
    plant(text, language, random) {
      const places = swaps[language].flatMap(([pattern, others]) =>
        [...text.matchAll(pattern)].map((match) => ({ match, others })),
      );
      const place = random.pick(places);
      if (place === null) return null;
      const other = random.pick(place.others.filter((one) => one !== place.match[0]));
      if (other === null) return null;
      const start = place.match.index ?? 0;
      const by = other.replace(/\$1/g, place.match[1] ?? "");
      const kept = /^[A-Z]/.test(place.match[0]) ? by.charAt(0).toUpperCase() + by.slice(1) : by;
      return replace(text, start, start + place.match[0].length, kept);
    },
  };
}
