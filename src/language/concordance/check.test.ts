import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeMatcher } from "../glossary/matcher.ts";
import { shippedGlossary } from "../glossary/shipped.ts";
import { languages, type Language } from "../language.ts";
import { readLexicon } from "../lexicon/shipped.ts";
import { checkUnit, type UnitTexts } from "./check.ts";

const options = {
  matcher: makeMatcher(shippedGlossary),
  lexicon: await readLexicon(),
  reader: "en" as const,
};

function casesOf<T>(name: string): T[] {
  const text = readFileSync(path.join(import.meta.dirname, "cases", name), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

interface Planted {
  what: string;
  class: string;
  severity: string;
  odd: Language | null;
  texts: UnitTexts;
  at: UnitTexts;
}

test.each(casesOf<Planted>("found.jsonl"))("$what is found at its words", (planted) => {
  const findings = checkUnit(planted.texts, options);
  const found = findings.find((one) => one.class === planted.class);
  expect(found, JSON.stringify(findings)).toMatchObject({ severity: planted.severity, odd: planted.odd });
  for (const language of languages) {
    const words = planted.at[language];
    if (words === undefined) continue;
    const [start, end] = found?.spans[language] ?? [0, 0];
    expect(planted.texts[language]?.slice(start, end)).toBe(words);
  }
});

interface Clean {
  why: string;
  texts: UnitTexts;
}

test.each(casesOf<Clean>("clean.jsonl"))("no alarm: $why", ({ texts }) => {
  expect(checkUnit(texts, options)).toEqual([]);
});

test("the sentence is in the reader's language and quotes each version's words", () => {
  const texts = { en: "50 percent", zh: "40%" };
  const said = (reader: Language) => checkUnit(texts, { ...options, reader })[0]?.message;
  expect(said("en")).toBe("The numbers have different values: English “50 percent”; Chinese “40%”.");
  expect(said("zh")).toBe("数值不一致：英文“50 percent”; 中文“40%”。");
  expect(said("ko")).toBe("숫자의 값이 다릅니다: 영어본 “50 percent”; 중국어본 “40%”.");
});

test("spans are UTF-16 units, also behind signs of two units", () => {
  const [found] = checkUnit({ en: "𝒜𝒜 50 percent", zh: "𝒜 40%" }, options);
  expect(found?.spans).toEqual({ en: [5, 15], zh: [3, 6] });
});
