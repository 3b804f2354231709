import type { Span } from "../language.ts";
import type { Unit } from "./units.ts";

/**
 * What a writing says about its number: < less, <= not more, > more, >= not less, within a period; before or after
 * a date or the end of a period.
 */
export type Bound = "<" | "<=" | ">" | ">=" | "within" | "before" | "after";

/** A number; a label inside a reference (the 3, 2 and b of Article 3.2(b)); or the label of a list item within a text. */
export type NumberRole = "number" | "reference" | "label";

/** The level a label of a reference names, where a word beside it says so. */
export type ReferenceLevel = "chapter" | "article" | "paragraph";

export type Strength = "strong" | "firm" | "weak";

/**
 * A number as a text writes it.
 *
 * `keys` are the values it may stand for, the likeliest first ("7 pm" is 7 and 19). A *strong* mention
 * (digits, or several numeral characters) asks to be found in the other version; a *weak* one (一, 두, half) only
 * answers; a *firm* one (five, 三年, 세 개월) asks in texts that bind, or where it counts time.
 */
export interface NumberMention extends Span {
  role: NumberRole;
  keys: string[];
  strength: Strength;
  units: Unit[];
  bound: Bound | null;
  /** The number with the words that state its bound ("less than 40 percent"), where these stand beside it. */
  bounded?: Span;
  level?: ReferenceLevel;
  /** In "20 to 30 million" the first number takes the scale of the second. */
  scale: number;
}

/** One writing for one value: 12 significant digits, so that 2.94 million equals 294万. */
export function keyOf(value: number): string {
  if (Number.isInteger(value) && value < 1e11) return String(value);
  if (!Number.isFinite(value)) return "too large";
  return String(Number(value.toPrecision(12)));
}

/** A run of digits longer than a double can hold is compared as it is written. */
export function keyOfDigits(digits: string): string {
  const plain = digits.replace(/[,\s]/g, "");
  return plain.length > 15 && !plain.includes(".") ? plain.replace(/^0+(?=\d)/, "") : keyOf(Number(plain));
}

export function mention(
  span: Span,
  keys: string[],
  strength: NumberMention["strength"],
  units: Unit[] = [],
  scale = 1,
): NumberMention {
  return { role: "number", start: span.start, end: span.end, keys, strength, units, bound: null, scale };
}
