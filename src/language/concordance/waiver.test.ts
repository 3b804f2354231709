import { expect, test } from "vitest";
import { waiverKey, withoutWaived } from "./waiver.ts";

const finding = {
  class: "number" as const,
  code: "number-differs" as const,
  spans: { en: [3, 5] as [number, number] },
};

test("a waiver holds in the next draft though the paragraph is renumbered, respaced or full-width", () => {
  const key = waiverKey(finding, { en: "By 50 percent.", zh: "40%。" });
  expect(waiverKey(finding, { en: "By 50  percent.", zh: "４０%。" })).toBe(key);
  const moved = { ...finding, spans: { en: [6, 8] as [number, number] } };
  expect(waiverKey(moved, { en: "2. By 50 percent.", zh: "40%。" })).toBe(key);
});

test("a changed word, another class or another version ends it", () => {
  const texts = { en: "By 50 percent.", zh: "40%。" };
  const key = waiverKey(finding, texts);
  expect(waiverKey(finding, { ...texts, zh: "41%。" })).not.toBe(key);
  expect(waiverKey({ ...finding, class: "date" }, texts)).not.toBe(key);
  expect(withoutWaived([finding], texts, new Set([key]))).toEqual([]);
  expect(withoutWaived([finding], { ...texts, en: "By 51 percent." }, new Set([key]))).toEqual([finding]);
});
