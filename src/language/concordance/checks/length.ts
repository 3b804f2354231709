import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { difference } from "./difference.ts";

/** English letters for which one character of a language stands, on average. */
const letters = { en: 1, zh: 2.9, ko: 2 };
const shortest = 70;
const farthest = 1.05;

/** A version that is far longer than the other: part of the paragraph seems to be missing (Gale and Church's ratio). */
export function compareLength(a: Facts, b: Facts): Difference[] {
  const [one, other] = [
    a.text.trim().length * letters[a.language],
    b.text.trim().length * letters[b.language],
  ];
  if (Math.max(one, other) < shortest || Math.abs(Math.log((one + 20) / (other + 20))) < farthest) return [];
  const [longer, shorter] = one > other ? [a, b] : [b, a];
  return [
    difference(
      "missing",
      "major",
      "sentence-missing",
      longer,
      shorter,
      { start: 0, end: longer.text.length },
      null,
    ),
  ];
}
