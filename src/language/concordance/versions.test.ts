import { expect, test } from "vitest";
import { makeMatcher } from "../glossary/matcher.ts";
import { shippedGlossary } from "../glossary/shipped.ts";
import type { Language } from "../language.ts";
import { compareVersions } from "./versions.ts";

const options = { matcher: makeMatcher(shippedGlossary), reader: "en" as const };

const changes: readonly (readonly [Language, string, string, string, string])[] = [
  ["en", "Each Party shall notify.", "Each Party should notify.", "modality", "should"],
  ["en", "by 40 percent", "by 50 percent", "number", "50 percent"],
  ["en", "It shall not apply.", "It shall apply.", "negation", ""],
  ["zh", "各方应通知。", "各方可通知。", "modality", "可"],
  ["zh", "不得超过40%", "不得超过50%", "number", "50%"],
  ["ko", "30일 이내에 통보하여야 한다.", "30영업일 이내에 통보하여야 한다.", "day-kind", "30영업일"],
  ["ko", "상품 또는 서비스", "상품 및 서비스", "connective", "및"],
];

test.each(changes)("%s: %s -> %s is a change of %s", (language, before, after, kind, words) => {
  const found = compareVersions(before, after, language, options).find((one) => one.class === kind);
  expect(found).toBeDefined();
  if (words !== "") expect(after.slice(...(found?.after ?? [0, 0]))).toBe(words);
});

test("a mere rewording is no change", () => {
  expect(
    compareVersions("Each Party shall promptly notify.", "Each Party shall notify promptly.", "en", options),
  ).toEqual([]);
});
