import { describe, expect, test } from "vitest";
import { shippedGlossary } from "../../../language/glossary/shipped.ts";
import { proposedTerms, shippedTerms } from "./shipped-terms.ts";

describe("terms to start from", () => {
  test.each(["关税", "관세", "customs duty", "Customs  DUTY"])("%s finds the customs duty", (sought) => {
    const { items } = shippedTerms(shippedGlossary, sought, 50);
    expect(items.map(({ name }) => name)).toContain("customs-duty");
  });

  test("a term has its forms under the record's tags, without the sign of a verb", () => {
    const [term] = shippedTerms(shippedGlossary, "customs-duty", 1).items;
    expect(term?.accepted["zh-Hans"]).toEqual(["关税"]);
    const { items, found } = shippedTerms(shippedGlossary, "", 10_000);
    expect(found).toBe(shippedGlossary.length);
    expect(items.flatMap(({ accepted }) => Object.values(accepted).flat()).join("")).not.toContain("~");
  });

  test("a paragraph that defines a term proposes it in every language it has", () => {
    const terms = proposedTerms([
      { en: "Nothing is defined here.", ko: "정의가 없다." },
      {
        en: 'the China-Korea Industrial Park (hereinafter referred to as the "Park")',
        "zh-Hans": "中韩产业园（以下简称“园区”）",
        ko: '한중산업단지(이하 "단지"라 한다)',
      },
    ]);
    expect(terms).toEqual([
      { accepted: { en: ["Park"], "zh-Hans": ["园区"], ko: ["단지"] }, why: "defined", paragraphs: [1] },
    ]);
  });
});
