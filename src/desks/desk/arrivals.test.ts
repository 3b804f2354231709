import { describe, expect, test } from "vitest";
import { type Came, linesOf } from "./arrivals.ts";

const came = (entity: string, kind: string, at = "2026-11-20T09:00:00.000Z", party = "birch"): Came => ({
  party,
  at,
  entity,
  kind,
  acts: ["say"],
  epoch: 0,
  index: 0,
});
const many = (count: number, kind: string) =>
  Array.from({ length: count }, (_one, at) => came(`birch/${kind}-${at}`, kind));
/** Every paragraph belongs to one text, every report to one commitment. */
const placeOf = (_id: string, kind: string) =>
  kind === "paragraph" ? "birch/minutes" : kind === "report" ? "aster/c-1" : null;
const brief = (things: Came[]) =>
  linesOf(things, placeOf).map(({ entity, kind, within, counts }) => [entity, kind, within, counts]);

describe("what just came in", () => {
  test("a text with its paragraphs is one line, with their count", () => {
    const text = came("birch/minutes", "text");
    expect(brief([text, ...many(12, "paragraph")])).toEqual([
      ["birch/minutes", "text", null, { paragraph: 12 }],
    ]);
  });

  test("paragraphs without their text are told under it, and one alone is told by its own words", () => {
    expect(brief(many(2, "paragraph"))).toEqual([["birch/minutes", "text", null, { paragraph: 2 }]]);
    expect(brief(many(1, "paragraph"))).toEqual([["birch/paragraph-0", "paragraph", "birch/minutes", {}]]);
  });

  test("a thing that came in again is one line, at its last dispatch, with what was done to it", () => {
    const later = "2026-11-21T09:00:00.000Z";
    const adopted = { ...came("birch/minutes", "text", later), acts: ["adopt", "say"] };
    const things = [came("birch/minutes", "text"), adopted, came("birch/c-1", "commitment")];
    expect(linesOf(things, placeOf)).toMatchObject([
      { entity: "birch/minutes", at: later, earlier: 1, acts: ["adopt"] },
      { entity: "birch/c-1", earlier: 0, acts: [] },
    ]);
  });

  test("a few commitments of one dispatch are named, many are counted, with the reports on them", () => {
    expect(brief(many(4, "commitment"))).toHaveLength(4);
    const reported = [came("aster/c-1", "commitment"), came("birch/r-1", "report")];
    expect(brief([...many(40, "commitment"), ...reported])).toEqual([
      [null, "commitment", null, { commitment: 41, report: 1 }],
    ]);
  });

  test("different parties' things of one moment are not put together", () => {
    const other = came("cedar/c-1", "commitment", "2026-11-20T09:00:00.000Z", "cedar");
    expect(linesOf([came("birch/c-1", "commitment"), other], placeOf).map((one) => one.party)).toEqual([
      "birch",
      "cedar",
    ]);
  });
});
