import { expect, test } from "vitest";
import { makeMatcher } from "../glossary/matcher.ts";
import { shippedGlossary } from "../glossary/shipped.ts";
import type { Language } from "../language.ts";
import { readFacts } from "./facts.ts";
import type { Difference } from "./finding.ts";
import { spokenAgainst } from "./witness.ts";

const matcher = makeMatcher(shippedGlossary);

function read(texts: Record<Language, string>) {
  return (["en", "zh", "ko"] as const).map((language) => readFacts(texts[language], language, matcher));
}

function differ(code: Difference["code"], spans: Difference["spans"]): Difference {
  return { class: "term", severity: "major", code, spans, between: ["en", "zh"] };
}

test("of and against or, the third version speaks against the one it does not count like", () => {
  const facts = read({
    en: "Goods and services shall be covered.",
    zh: "应涵盖货物或服务。",
    ko: "상품 및 서비스를 포함하여야 한다.",
  });
  expect(spokenAgainst(differ("connective-differs", {}), facts)).toBe("zh");
});

test("of two terms, it speaks against the one it does not hold", () => {
  const facts = read({
    en: "Each Party shall report wholesale prices.",
    zh: "各方应报告零售价格。",
    ko: "각 당사국은 도매가격을 보고하여야 한다.",
  });
  const spans: Difference["spans"] = { en: [24, 40], zh: [5, 9] };
  expect(spokenAgainst(differ("term-differs", spans), facts)).toBe("zh");
});

test("where it holds neither or both, and outside texts that bind, it does not decide", () => {
  const neither = read({
    en: "Each Party shall report wholesale prices.",
    zh: "各方应报告零售价格。",
    ko: "각 당사국은 이를 보고하여야 한다.",
  });
  const spans: Difference["spans"] = { en: [24, 40], zh: [5, 9] };
  expect(spokenAgainst(differ("term-differs", spans), neither)).toBe(null);
  const news = read({ en: "Tom and Ann sang.", zh: "汤姆或安唱了歌。", ko: "톰과 앤은 노래했다." });
  expect(spokenAgainst(differ("connective-differs", {}), news)).toBe(null);
});
