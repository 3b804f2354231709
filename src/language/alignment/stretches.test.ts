import { expect, test } from "vitest";
import { makeMatcher } from "../glossary/matcher.ts";
import { shippedGlossary } from "../glossary/shipped.ts";
import { readLexicon } from "../lexicon/shipped.ts";
import { alignVersions } from "./documents.ts";
import { alignStretches } from "./stretches.ts";

const matcher = makeMatcher(shippedGlossary);
const lexicon = await readLexicon();

/** Provisions that differ by a number and a term, every fiftieth missing from one version. */
function provisions(count: number) {
  const terms = [
    ["customs duties", "关税"],
    ["rules of origin", "原产地规则"],
    ["safeguard measures", "保障措施"],
  ] as const;
  const [en, zh]: [string[], string[]] = [[], []];
  for (let at = 0; at < count; at += 1) {
    const [one, other] = terms[at % terms.length] ?? ["", ""];
    if (at % 50 !== 7) en.push(`The Parties shall review ${one} within ${at + 11} days.`);
    if (at % 50 !== 31) zh.push(`缔约双方应在${at + 11}日内审议${other}。`);
  }
  return { en, zh };
}

test("a text aligned a stretch at a time is aligned as it is as a whole", () => {
  const versions = provisions(600);
  const whole = alignVersions(versions, matcher, lexicon);
  const parts = [...alignStretches(versions, matcher, lexicon, { whole: 300, stretch: 80 })];
  expect(parts.map((one) => one.paragraphs)).toEqual(whole.map((one) => one.paragraphs));
});

test("every paragraph comes once, in order, where nothing is alike or a version ends early", () => {
  const en = Array.from({ length: 500 }, (_one, at) => `Paragraph ${at % 7} of the text.`);
  const zh = Array.from({ length: 90 }, (_one, at) => `文本第${at % 5}段。`);
  const units = [...alignStretches({ en, zh, ko: [] }, matcher, lexicon, { whole: 100, stretch: 40 })];
  expect(units.flatMap((one) => one.paragraphs.en ?? [])).toEqual(en.map((_one, at) => at));
  expect(units.flatMap((one) => one.paragraphs.zh ?? [])).toEqual(zh.map((_one, at) => at));
});
