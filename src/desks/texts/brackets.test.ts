import { describe, expect, test } from "vitest";
import { countBrackets, reservesOn } from "./brackets.ts";
import { both, field, paragraph } from "./sample.ts";

const LANGUAGES = ["zh-Hans", "ko"];

describe("counts of a text", () => {
  test("every paragraph stands in one way in each language, and the counts add up", () => {
    const paragraphs = [
      paragraph("a/1", { zh: { a: "x", b: "x" }, ko: { a: "x", b: "y" } }),
      paragraph("a/2", { zh: { a: "x" }, ko: {} }),
      paragraph("a/3", { zh: { a: "x", b: "y" }, ko: { a: "x", b: "y" } }),
    ];
    const { brackets, languages } = countBrackets(paragraphs, LANGUAGES);
    expect(brackets).toBe(3);
    expect(languages).toEqual([
      { language: "zh-Hans", paragraphs: 3, agreed: 1, open: 1, bracketed: 1, toFollow: 0, unreadable: 0 },
      { language: "ko", paragraphs: 3, agreed: 0, open: 0, bracketed: 2, toFollow: 1, unreadable: 0 },
    ]);
  });

  test("a paragraph that one side leaves out is a bracket; one that all leave out is not counted", () => {
    const disputed = paragraph("a/1", {}, { included: field({ a: true, b: false }) });
    const gone = paragraph("a/2", { zh: { a: "x", b: "y" } }, { included: both(false) });
    expect(countBrackets([disputed, gone], LANGUAGES)).toMatchObject({ brackets: 1, disputed: 1 });
    expect(countBrackets([disputed, gone], LANGUAGES).languages[0]?.paragraphs).toBe(1);
  });

  test("a reserve stands until its side says an empty list", () => {
    const reserved = paragraph("a/1", {}, { reserve: field({ a: ["budget"], b: [] }) });
    expect(reservesOn(reserved)).toEqual([{ party: "a", reason: "budget" }]);
    expect(countBrackets([reserved], LANGUAGES).reserves).toBe(1);
    expect(reservesOn(paragraph("a/1", {}, { reserve: both([]) }))).toEqual([]);
  });
});
