import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "./fold.ts";
import { excerptOf, marked } from "./highlight.ts";

const hits = (text: string, query: string) =>
  marked(text, tokensOf(query))
    .filter((one) => one.hit)
    .map((one) => one.text);

describe("what was looked for is marked as it is written", () => {
  test.each([
    ["双方将扩大贸易合作", "贸易", ["贸易"]],
    ["雙方將擴大貿易合作", "贸易", ["貿易"]],
    ["디지털 경제 협력", "디지털경제", ["디지털 경제"]],
    ["한중 경제 협력", "경제 협력", ["경제 협력"]],
    ["A Memorandum of Understanding", "memorandum", ["Memorandum"]],
    ["Li Cheng-gang led", "chenggang", ["Cheng-gang"]],
    ["Café in Québec", "quebec cafe", ["Café", "Québec"]],
    ["ＦＴＡ 2단계", "fta", ["ＦＴＡ"]],
    ["trade and Trade", "trade", ["trade", "Trade"]],
    ["nothing here", "贸易", []],
  ])("%s, %s", (text, query, found) => expect(hits(text, query)).toEqual(found));

  test("nothing is lost and nothing added, whatever the text and the query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        const pieces = marked(text, tokensOf(query));
        expect(pieces.map((one) => one.text).join("")).toBe(text.normalize("NFC"));
      }),
    );
  });

  test("an excerpt begins shortly before the first mark and ends with what was left out", () => {
    const text = `${"前".repeat(100)}贸易${"后".repeat(400)}`;
    const excerpt = excerptOf(marked(text, ["贸易"]));
    expect(excerpt.map((one) => one.hit)).toEqual([false, true, false]);
    expect(excerpt[0]?.text).toBe(`…${"前".repeat(40)}`);
    expect(excerpt[2]?.text.endsWith("后…")).toBe(true);
  });
});
