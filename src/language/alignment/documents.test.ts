import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeMatcher } from "../glossary/matcher.ts";
import { shippedGlossary } from "../glossary/shipped.ts";
import { readLexicon } from "../lexicon/shipped.ts";
import { alignVersions, paragraphsOf } from "./documents.ts";

const matcher = makeMatcher(shippedGlossary);
const lexicon = await readLexicon();

interface Case {
  what: string;
  texts: Partial<Record<"en" | "zh" | "ko", string[]>>;
  /** Paragraphs of en, zh and ko that belong together, by their place; null where a version has none. */
  units: (number | null)[][];
}

const cases = readFileSync(path.join(import.meta.dirname, "cases/documents.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

test.each(cases)("$what", ({ texts, units }) => {
  const aligned = alignVersions(texts, matcher, lexicon).map(({ paragraphs }) =>
    (["en", "zh", "ko"] as const).flatMap((language) =>
      texts[language] === undefined ? [] : [paragraphs[language] ?? null],
    ),
  );
  expect(aligned).toEqual(units);
});

test("paragraphs are lines; empty ones and any kind of line end are no matter", () => {
  expect(paragraphsOf("a\r\n\r\nb\rc\u2029d\n  \n")).toEqual(["a", "b", "c", "d"]);
  expect(paragraphsOf("")).toEqual([]);
});

test("every paragraph comes once, in order, whatever the texts are", () => {
  const en = Array.from({ length: 300 }, (_one, at) => `Paragraph ${at % 7} of the text.`);
  const zh = Array.from({ length: 280 }, (_one, at) => `文本第${at % 5}段。`);
  const units = alignVersions({ en, zh }, matcher, lexicon);
  expect(units.flatMap((one) => one.paragraphs.en ?? [])).toEqual(en.map((_one, at) => at));
  expect(units.flatMap((one) => one.paragraphs.zh ?? [])).toEqual(zh.map((_one, at) => at));
});
