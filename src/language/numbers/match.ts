import type { NumberMention } from "./mention.ts";
import { compatible } from "./units.ts";

/** Two mentions of one value; `sameUnit` is false where both name a unit and these are different things. */
export interface NumberPair {
  a: NumberMention;
  b: NumberMention;
  sameUnit: boolean;
}

export interface NumberMatch {
  pairs: NumberPair[];
  leftA: NumberMention[];
  leftB: NumberMention[];
}

type Test = (a: NumberMention, b: NumberMention) => boolean;

const firstKey: Test = (a, b) => a.keys[0] === b.keys[0];
const known: Test = (a, b) => a.units.length > 0 && b.units.length > 0;
const strong = (one: NumberMention): boolean => one.strength !== "weak";
const sameRole: Test = (a, b) => a.role === b.role;
const sameUnit: Test = (a, b) => compatible(a.units, b.units);

/** From the surest pairs to the loosest, so that a loose pair never takes what a sure one needs. */
const passes: Test[] = [
  // "Paragraph 3 of Article 3" names the levels from the inside out, 第三条第三款 from the outside in.
  (a, b) => a.level !== undefined && a.level === b.level && firstKey(a, b),
  (a, b) => sameRole(a, b) && firstKey(a, b) && known(a, b) && sameUnit(a, b),
  (a, b) => sameRole(a, b) && firstKey(a, b) && sameUnit(a, b) && strong(a) && strong(b),
  (a, b) => sameRole(a, b) && firstKey(a, b) && sameUnit(a, b) && (strong(a) || strong(b)),
  (a, b) => sameRole(a, b) && sameUnit(a, b) && (strong(a) || strong(b)),
  (a, b) => firstKey(a, b) && (strong(a) || strong(b)),
  (a, b) => strong(a) || strong(b),
  sameUnit,
  () => true,
];

/** How many candidates of one value are looked at; keeps a text of one repeated number linear. */
const tries = 40;

/** Pairs the numbers of two versions by value, one to one, and says which are left over on each side. */
export function matchNumbers(a: readonly NumberMention[], b: readonly NumberMention[]): NumberMatch {
  const byKey = indexByKey(b);
  const takenA = new Set<NumberMention>();
  const takenB = new Set<NumberMention>();
  const pairs: NumberPair[] = [];
  for (const test of passes) {
    for (const one of a) {
      if (takenA.has(one)) continue;
      const other = find(one, byKey, takenB, test);
      if (other === null) continue;
      takenA.add(one);
      takenB.add(other);
      pairs.push({ a: one, b: other, sameUnit: sameUnit(one, other) });
    }
  }
  return {
    pairs,
    leftA: a.filter((one) => !takenA.has(one)),
    leftB: b.filter((one) => !takenB.has(one)),
  };
}

function indexByKey(mentions: readonly NumberMention[]): Map<string, NumberMention[]> {
  const index = new Map<string, NumberMention[]>();
  for (const one of mentions) {
    for (const key of one.keys) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [one]);
      else list.push(one);
    }
  }
  return index;
}

function find(
  one: NumberMention,
  byKey: Map<string, NumberMention[]>,
  taken: Set<NumberMention>,
  test: Test,
): NumberMention | null {
  for (const key of one.keys) {
    const list = byKey.get(key);
    if (list === undefined) continue;
    while (list.length > 0 && taken.has(list[0] as NumberMention)) list.shift();
    for (let at = 0; at < list.length && at < tries; at += 1) {
      const other = list[at] as NumberMention;
      if (!taken.has(other) && mayAnswer(one, other) && test(one, other)) return other;
    }
  }
  return null;
}

const exact = new Set(["month-name", "percent", "percentage-point", "business-day", "weekday"]);

/** 一 in 一方 is no January and no 1%: where a unit is exact, a bare weak numeral is no answer; half and nought are. */
function mayAnswer(a: NumberMention, b: NumberMention): boolean {
  return !bare(a, b) && !bare(b, a);
}

function bare(asking: NumberMention, answer: NumberMention): boolean {
  if (answer.strength !== "weak" || answer.units.length > 0 || answer.keys.length > 1) return false;
  return answer.keys[0] !== "0" && asking.role === "number" && asking.units.some((unit) => exact.has(unit));
}
