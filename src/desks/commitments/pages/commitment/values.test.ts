import { describe, expect, test } from "vitest";
import type { DraftView } from "../../../../web/answers.ts";
import { reportDraftsAbout } from "./report-drafts.ts";
import { readAnswer, readClosing, readDue, readOrigin, readRating, readWords } from "./values.ts";

describe("values as they come from anywhere", () => {
  test.each([null, undefined, 7, "x", [], {}])("%j is read as nothing, and breaks no page", (value) => {
    expect([readClosing, readAnswer, readRating, readOrigin].map((read) => read(value))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(readWords(value)).toEqual([]);
  });

  test("a date without a day keeps its words; parts of another type are left out", () => {
    expect(readDue({ on: null, words: "soon", reason: 7 })).toEqual({ on: null, words: "soon" });
    expect(readDue({ on: 2027 })).toEqual({ on: null });
    expect(readDue("2027")).toBeNull();
  });

  test("an end needs its kind and its day", () => {
    expect(readClosing({ end: "overtaken", on: "2027-01-01", by: "x" })).toMatchObject({ by: "x" });
    expect(readClosing({ end: "delivered" })).toBeNull();
  });
});

test("reports at home are found by what they are about, whole", () => {
  const draft = (entity: string, field: string, value: unknown): DraftView => ({
    entity,
    field,
    value,
    kind: "report",
    ofKind: "report",
    circulated: false,
    office: "o",
    updatedAt: "",
  });
  const drafts = [
    draft("a/r1", "words.ko", "하나"),
    draft("a/r1", "about", "a/c1"),
    draft("a/r2", "about", "a/c2"),
  ];
  expect(reportDraftsAbout(drafts, "a/c1")).toEqual([
    { entity: "a/r1", values: { "words.ko": "하나", about: "a/c1" } },
  ]);
});
