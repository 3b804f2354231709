import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, cutByMarks } from "./marks.ts";

function mark(number: number, start: number, end: number): Mark {
  return { number, severity: "critical", span: [start, end] };
}

describe("marks on a run of text", () => {
  test("cut it where they begin and end, overlaps included", () => {
    const pieces = cutByMarks("not more than 50 days", 0, [mark(1, 4, 16), mark(2, 14, 21)]);
    expect(pieces.map(({ text, marks }) => [text, marks.map(({ number }) => number)])).toEqual([
      ["not ", []],
      ["more than ", [1]],
      ["50", [1, 2]],
      [" days", [2]],
    ]);
  });

  test("a run in the middle of its text gets the part of a mark that lies on it", () => {
    expect(cutByMarks("more", 4, [mark(1, 0, 6)]).map(({ text, marks }) => [text, marks.length])).toEqual([
      ["mo", 1],
      ["re", 0],
    ]);
  });

  test("the pieces join to the run again, whatever the marks", () => {
    const anyMark = fc.tuple(fc.integer(), fc.integer()).map(([start, end]) => mark(1, start, end));
    fc.assert(
      fc.property(fc.string(), fc.nat(50), fc.array(anyMark), (run, offset, marks) => {
        const joined = cutByMarks(run, offset, marks).map(({ text }) => text);
        expect(joined.join("")).toBe(run);
      }),
    );
  });
});
