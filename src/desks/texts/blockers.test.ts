import { describe, expect, test } from "vitest";
import { blockersOf } from "./blockers.ts";
import type { LanguagesOfText } from "./languages-of-text.ts";
import { both, field, paragraph, text } from "./sample.ts";
import type { EntitySeen } from "./view.ts";

const MECHANISM = ["zh-Hans", "ko"];
const BOTH_AUTHENTIC: LanguagesOfText = { authentic: MECHANISM, courtesy: [], prevailing: null };
const agreed = { zh: { a: "x", b: "x" }, ko: { a: "y", b: "y" } };
const head = { sort: both("minutes"), authentic: both(MECHANISM) };

function codes(
  fields: Parameters<typeof text>[0],
  paragraphs: EntitySeen[],
  languages = BOTH_AUTHENTIC,
): string[] {
  const known = new Map(paragraphs.map((one) => [one.id, one]));
  const shown = paragraphs.map((one) => one.id);
  return blockersOf(text(fields), known, languages, MECHANISM, shown).map((one) => one.code);
}

const ready = { ...head, order: both(["a/1"]) };

describe("what stands between a text and its adoption", () => {
  test("nothing, where all is agreed in every language", () => {
    expect(codes(ready, [paragraph("a/1", agreed)])).toEqual([]);
  });

  test.each([
    ["words that differ", { ...agreed, ko: { a: "x", b: "y" } }, {}, ["bracketed"]],
    ["a language nobody has tabled", { zh: agreed.zh }, {}, ["to-follow"]],
    [
      "an authentic language that one side has not spoken in",
      { ...agreed, ko: { a: "y" } },
      {},
      ["one-side-only"],
    ],
    ["a reserve of either side", agreed, { reserve: field({ b: ["budget"] }) }, ["reserve"]],
    ["a lifted reserve does not", agreed, { reserve: field({ b: [] }) }, []],
    [
      "a paragraph that one side proposes",
      agreed,
      { included: field({ a: true }) },
      ["no-paragraph", "paragraph-proposed"],
    ],
    [
      "a paragraph that one side leaves out",
      agreed,
      { included: field({ a: true, b: false }) },
      ["no-paragraph", "paragraph-disputed"],
    ],
  ])("%s", (_, words, other, expected) => {
    expect(codes(ready, [paragraph("a/1", words, other)])).toEqual(expected);
  });

  test("in a courtesy language it is enough that nobody differs", () => {
    const one = paragraph("a/1", { ...agreed, ko: { a: "y" } });
    expect(codes(ready, [one], { authentic: ["zh-Hans"], courtesy: ["ko"], prevailing: null })).toEqual([]);
  });

  test("a courtesy version may follow, but what is said of it must not differ", () => {
    const languages = { authentic: ["zh-Hans"], courtesy: ["ko"], prevailing: null };
    expect(codes(ready, [paragraph("a/1", { zh: agreed.zh })], languages)).toEqual([]);
    const differing = paragraph("a/1", { ...agreed, ko: { a: "x", b: "y" } });
    expect(codes(ready, [differing], languages)).toEqual(["bracketed"]);
  });

  test("what all leave out is not asked about", () => {
    const gone = paragraph("a/2", { zh: { a: "x", b: "y" } }, { included: both(false) });
    expect(codes({ ...head, order: both(["a/1", "a/2"]) }, [paragraph("a/1", agreed), gone])).toEqual([]);
  });

  test("an order on which the sides differ; meanwhile the words are asked about all the same", () => {
    const one = paragraph("a/1", { ...agreed, ko: { a: "x", b: "y" } });
    const fields = { ...head, order: field({ a: ["a/1"], b: [] }) };
    expect(codes(fields, [one])).toEqual(["field-bracketed", "bracketed"]);
    expect(codes(head, [])).toEqual(["field-silent", "no-paragraph"]);
  });

  test("a paragraph that stands in the text and in no order", () => {
    const stray = paragraph("a/2", agreed);
    expect(codes(ready, [paragraph("a/1", agreed), stray])).toEqual(["paragraph-unordered"]);
  });
});
