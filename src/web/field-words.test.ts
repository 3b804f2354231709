import { expect, test } from "vitest";
import { inPlainWords } from "./field-words.ts";

test.each([
  ["words", "words"],
  [{ on: "2026-12-31", words: "within the year" }, "2026-12-31 · within the year"],
  [[{ end: "delivered" }, ["a", "b"]], "delivered · a · b"],
  [{ deep: [{ of: null }] }, "–"],
  [null, "–"],
  [undefined, "–"],
  [7, "7"],
])("what %j holds is said without its form", (value, words) => {
  expect(inPlainWords(value)).toBe(words);
});
