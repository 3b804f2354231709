import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act, Horizon } from "./act.ts";
import { type EntityState, foldEntity } from "./entity.ts";
import { type Story, type Told, story } from "./story.ts";

const hex = (letter: string) => letter.repeat(64);
const folded = (acts: readonly Act[], horizon: Horizon, id = "a/1") =>
  foldEntity(id, acts, { horizon, assentRequired: true });

function opened(participants = ["a", "b"]): Story {
  const told = story("a/1");
  told.tell("a", { act: "open", participants });
  return told;
}

/** Every order in which two logs can arrive. */
function interleavings<T>(left: readonly T[], right: readonly T[]): T[][] {
  if (left.length === 0) return [[...right]];
  if (right.length === 0) return [[...left]];
  const [l, ...ls] = left as [T, ...T[]];
  const [r, ...rs] = right as [T, ...T[]];
  return [
    ...interleavings(ls, right).map((rest) => [l, ...rest]),
    ...interleavings(left, rs).map((rest) => [r, ...rest]),
  ];
}

const TOLD: Told[] = [
  { act: "say", field: "wording.en", value: "one" },
  { act: "say", field: "wording.en", value: "two" },
  { act: "adopt", digest: hex("a") },
  { act: "adopt", digest: hex("b") },
  { act: "decline", digest: hex("a") },
];

function pairs<T>(options: readonly T[]): T[][] {
  return options.flatMap((one) => options.map((two) => [one, two]));
}

describe("the fold", () => {
  test("every interleaving and duplication of two small logs gives one state, over all 625 pairs of logs", () => {
    let tried = 0;
    for (const left of pairs(TOLD)) {
      for (const right of pairs(TOLD)) {
        const told = opened();
        for (const said of left) told.tell("a", said);
        for (const said of right) told.tell("b", said);
        const wanted = folded(told.acts, told.horizon());
        const a = told.acts.filter((act) => act.at.party === "a");
        const b = told.acts.filter((act) => act.at.party === "b");
        for (const order of interleavings(a, b)) {
          expect(folded([...order, ...order.slice(0, 2)], told.horizon())).toEqual(wanted);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(625 * 10);
  });

  for (const size of [3, 15]) {
    test(`random histories of ${size} parties give one state in any order`, () => {
      const parties = Array.from({ length: size }, (_, index) => `p${index}`);
      const step = fc.record({ party: fc.constantFrom(...parties), said: fc.constantFrom(...TOLD) });
      const history = fc.array(step, { maxLength: 40 }).chain((steps) => {
        const told = story("p0/1");
        told.tell("p0", { act: "open", participants: parties });
        for (const { party, said } of steps) told.tell(party, said);
        const shuffled = fc.shuffledSubarray(told.acts, { minLength: told.acts.length });
        return fc.tuple(fc.constant(told), shuffled, fc.subarray(told.acts));
      });
      fc.assert(
        fc.property(history, ([told, order, again]) => {
          const wanted = folded(told.acts, told.horizon(), "p0/1");
          expect(folded([...order, ...again], told.horizon(), "p0/1")).toEqual(wanted);
        }),
        { numRuns: 300, seed: 24 },
      );
    });
  }

  test("an adoption without a verified assent folds to nothing and says why", () => {
    const told = opened();
    told.tell("a", { act: "adopt", digest: hex("a") });
    const act = told.acts[1] as Act;
    const state = folded([told.acts[0] as Act, { ...act, assent: "invalid" }], told.horizon());
    expect(state?.idle).toEqual([{ at: act.at, reason: "assent-invalid" }]);
    expect(state?.units).toEqual({});
  });
});

interface Vector {
  title: string;
  entity: string;
  acts: Act[];
  horizon: Horizon;
  expect: EntityState | null;
}

describe("fold vectors", () => {
  const folder = path.join(import.meta.dirname, "vectors");
  for (const file of readdirSync(folder).filter((one) => one.endsWith(".json"))) {
    const vector = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Vector;
    test(vector.title, () => {
      expect(folded(vector.acts, vector.horizon, vector.entity)).toEqual(vector.expect);
      expect(folded([...vector.acts].reverse(), vector.horizon, vector.entity)).toEqual(vector.expect);
    });
  }
});

test("a field or a unit may be named like a part of the language", () => {
  const told = opened();
  const at = told.tell("a", { act: "say", field: "constructor", value: "one" });
  told.tell("b", { act: "publish", unit: "toString", digest: hex("a") });
  const state = folded(told.acts, told.horizon());
  expect(Object.keys(state?.positions ?? {})).toEqual(["constructor"]);
  expect(state?.positions["constructor"]?.["a"]).toMatchObject({ state: "said", value: "one", at });
  expect(state?.idle.map((one) => one.reason)).toEqual(["not-settled"]);
  expect(Object.keys(Object)).toEqual([]);
});
