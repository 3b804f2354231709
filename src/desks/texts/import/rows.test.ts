import { expect, test } from "vitest";
import { canJoin, draftsOf, rowsOf, withJoined, withSplit, withWords } from "./rows.ts";

const versions = { en: ["One.", "Two."], ko: ["하나.", "셋."] };
const rows = rowsOf(
  [
    { places: { en: 0, ko: 0 }, confidence: 0.9 },
    { places: { en: 1 }, confidence: 0 },
    { places: { ko: 1 }, confidence: 0 },
  ],
  versions,
);

test("what has a partner it surely belongs to, or none at all, needs no look", () => {
  expect(rows.map((row) => row.sure)).toEqual([true, true, true]);
  expect(rowsOf([{ places: { en: 0, ko: 1 }, confidence: 0.1 }], versions)[0]?.sure).toBe(false);
});

test("words are mended in their own place alone", () => {
  const mended = withWords(rows, 0, "ko", "하나");
  expect(mended.map((row) => row.words)).toEqual([{ en: "One.", ko: "하나" }, { en: "Two." }, { ko: "셋." }]);
});

test("rows without a language in common become one; others stay apart", () => {
  expect(canJoin(rows, 0)).toBe(false);
  expect(withJoined(rows, 0)).toEqual(rows);
  expect(canJoin(rows, 1)).toBe(true);
  expect(withJoined(rows, 1).map((row) => row.words)).toEqual([
    { en: "One.", ko: "하나." },
    { en: "Two.", ko: "셋." },
  ]);
  expect(canJoin(rows, 2)).toBe(false);
});

test("a row is taken apart into the language that stays and the rest, and put together again", () => {
  const split = withSplit(rows, 0, "en");
  expect(split.map((row) => Object.keys(row.words))).toEqual([["en"], ["ko"], ["en"], ["ko"]]);
  expect(withJoined(split, 0).map((row) => row.words)).toEqual(rows.map((row) => row.words));
  expect(withSplit(rows, 1, "en")).toEqual(rows);
});

test("the rows taken become paragraphs in order, after what the text has; no word is written that was not given", () => {
  let made = 0;
  const left = rows.map((row, at) => ({ ...row, taken: at !== 1 }));
  const drafts = draftsOf(left, {
    text: "china/t",
    opening: "text",
    order: ["china/t.p0"],
    fresh: () => `china/t.p${(made += 1)}`,
  });
  expect(drafts[0]).toEqual({
    entity: "china/t",
    field: "order",
    value: ["china/t.p0", "china/t.p1", "china/t.p2"],
    kind: "text",
  });
  expect(drafts.filter((one) => one.entity === "china/t.p2").map((one) => [one.field, one.value])).toEqual([
    ["text", "china/t"],
    ["included", true],
    ["wording.ko", "셋."],
  ]);
  expect(drafts).toHaveLength(1 + 4 + 3);
});
