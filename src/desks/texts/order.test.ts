import { describe, expect, test } from "vitest";
import { insertedAfter, moved, shownOrder } from "./order.ts";
import { field, text } from "./sample.ts";

function shown(a: string[], b: string[], strays: string[] = [], draft?: unknown): string[] {
  return shownOrder(text({ order: field({ a, b }) }), "a", draft, strays);
}

describe("one order for all that any side lists", () => {
  test.each([
    ["ours, where theirs is the same", ["1", "2"], ["1", "2"], ["1", "2"]],
    [
      "theirs stands after what precedes it there",
      ["1", "2", "3"],
      ["1", "x", "2", "3"],
      ["1", "x", "2", "3"],
    ],
    ["and first where nothing precedes it", ["1", "2"], ["x", "1"], ["x", "1", "2"]],
    ["only theirs", [], ["1", "2"], ["1", "2"]],
    ["several in a row keep their order", ["1"], ["1", "x", "y"], ["1", "x", "y"]],
    ["another sequence of the same keeps ours", ["1", "2"], ["2", "1"], ["1", "2"]],
  ])("%s", (_, a, b, expected) => {
    expect(shown(a, b)).toEqual(expected);
  });

  test("a draft goes before our position; what nobody lists stands at the end", () => {
    expect(shown(["1", "2"], ["1", "2"], ["s"], ["2", "1"])).toEqual(["2", "1", "s"]);
    expect(shown(["1"], ["1"], ["1"])).toEqual(["1"]);
  });
});

describe("moving and inserting", () => {
  test("a paragraph moves by places and stops at the ends", () => {
    expect(moved(["1", "2", "3"], "1", 1)).toEqual(["2", "1", "3"]);
    expect(moved(["1", "2", "3"], "1", -1)).toEqual(["1", "2", "3"]);
    expect(moved(["1", "2", "3"], "1", 9)).toEqual(["2", "3", "1"]);
    expect(moved(["1"], "unknown", 1)).toEqual(["1"]);
  });

  test("a new one stands after another, or at the end", () => {
    expect(insertedAfter(["1", "2"], "x", "1")).toEqual(["1", "x", "2"]);
    expect(insertedAfter(["1"], "x", null)).toEqual(["1", "x"]);
    expect(insertedAfter(["1"], "x", "unknown")).toEqual(["1", "x"]);
  });
});
