import { expect, test } from "vitest";
import { makeMatcher } from "../../../language/glossary/matcher.ts";
import { shippedGlossary } from "../../../language/glossary/shipped.ts";
import { readLexicon } from "../../../language/lexicon/shipped.ts";
import { alignedParagraphs } from "./aligned.ts";

const checker = { matcher: makeMatcher(shippedGlossary), lexicon: await readLexicon() };

test("versions are aligned under the record's tags, and what one lacks stands alone", () => {
  const units = alignedParagraphs(
    {
      "zh-Hans": ["双方回顾了合作进展。", "双方将于2025年举行三次会议。", "双方支持产业园建设。"],
      ko: ["양측은 협력의 진전을 돌아보았다.", "양측은 산업단지 건설을 지원한다."],
    },
    checker,
  );
  expect(units.map((one) => one.places)).toEqual([
    { "zh-Hans": 0, ko: 0 },
    { "zh-Hans": 1 },
    { "zh-Hans": 2, ko: 1 },
  ]);
});

test("one version alone is its paragraphs; one in a language that is not read goes by its numbers and is not sure", () => {
  expect(alignedParagraphs({ en: ["One.", "Two."] }, checker).map((one) => one.places)).toEqual([
    { en: 0 },
    { en: 1 },
  ]);
  expect(alignedParagraphs({ en: ["One."], fr: ["Un.", "Deux."] }, checker)).toEqual([
    { places: { en: 0, fr: 0 }, confidence: 0 },
    { places: { fr: 1 }, confidence: 0 },
  ]);
  expect(alignedParagraphs({ fr: ["Un."] }, checker)).toEqual([{ places: { fr: 0 }, confidence: 0 }]);
});
