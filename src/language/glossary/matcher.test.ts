import { expect, test } from "vitest";
import { conceptSchema, glossarySchema, type Concept } from "./concept.ts";
import { inflect } from "./inflect.ts";
import { findTerms, makeMatcher } from "./matcher.ts";
import { proposeTerms } from "./propose.ts";
import { shippedGlossary } from "./shipped.ts";

const concepts: Concept[] = [
  {
    id: "wholesale",
    class: "trade-level",
    en: ["wholesale"],
    zh: ["批发"],
    ko: ["도매"],
    source: "made here",
  },
  {
    id: "remedy",
    class: "redress",
    en: ["trade remedy"],
    zh: ["贸易救济"],
    ko: ["무역구제"],
    forbidden: { zh: ["贸易补偿"] },
    source: "made here",
  },
  { id: "us", class: "state", en: ["US"], zh: ["美国"], ko: ["미국"], source: "made here" },
  { id: "submit", class: "verb", en: ["~submit"], zh: ["提交"], ko: ["제출"], source: "made here" },
];
const matcher = makeMatcher(concepts);

function found(text: string, language: "en" | "zh" | "ko"): (string | undefined)[] {
  return findTerms(matcher, text, language).map((one) => matcher.concepts[one.concepts[0] ?? -1]?.id);
}

test("terms are found with their inflections, the longest first", () => {
  expect(found("Trade remedies are submitted wholesale; tell us.", "en")).toEqual([
    "remedy",
    "submit",
    "wholesale",
  ]);
  expect(found("US trade remedy", "en")).toEqual(["us", "remedy"]);
  expect(found("应提交批发价格", "zh")).toEqual(["submit", "wholesale"]);
  expect(found("도매 가격을 제출하여야 한다", "ko")).toEqual(["wholesale", "submit"]);
});

test("a forbidden form is told", () => {
  expect(findTerms(matcher, "贸易补偿", "zh")).toMatchObject([{ forbidden: true, start: 0, end: 4 }]);
});

test("English plurals and verb forms", () => {
  expect(inflect("remedy")).toEqual(["remedy", "remedies"]);
  expect(inflect("~submit")).toEqual(["submit", "submits", "submitted", "submitting"]);
});

test("each shipped concept is whole, has a source, and an antonym that exists", () => {
  expect(glossarySchema.safeParse(shippedGlossary).success).toBe(true);
  const ids = new Set(shippedGlossary.map((one) => one.id));
  expect(ids.size).toBe(shippedGlossary.length);
  for (const one of shippedGlossary) {
    expect(conceptSchema.parse(one).source.length, one.id).toBeGreaterThan(3);
    if (one.antonym !== undefined) expect(ids, one.id).toContain(one.antonym);
    for (const language of ["en", "zh", "ko"] as const)
      expect(one[language].length, one.id).toBeGreaterThan(0);
  }
});

test("a document proposes the terms it defines, and short units rendered in two ways", () => {
  const proposals = proposeTerms([
    {
      en: 'The Joint Committee (hereinafter referred to as "the Committee") shall meet.',
      zh: "联合委员会（以下简称“委员会”）应举行会议。",
      ko: "공동위원회(이하 “위원회”라 한다)는 회합한다.",
    },
    { en: "Commander", ko: "사령원" },
    { en: "Commander", ko: "사령관" },
    { en: "Definitions", zh: "定义" },
    { en: "Definitions", zh: "定义" },
  ]);
  expect(proposals).toMatchObject([
    { why: "defined", forms: { zh: ["委员会"], ko: ["위원회"] }, rows: [0] },
    { why: "rendered-differently", forms: { en: ["Commander"], ko: ["사령원", "사령관"] }, rows: [1, 2] },
    { why: "repeated", forms: { en: ["Definitions"], zh: ["定义"] } },
  ]);
});
