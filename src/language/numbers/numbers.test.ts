import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { languages, type Language } from "../language.ts";
import { foldWidth } from "../writing/fold.ts";
import { keyOf, keyOfDigits } from "./mention.ts";
import { readNumbers } from "./read.ts";

interface Case {
  text: string;
  asks: string[];
}

function casesOf<T>(name: string): T[] {
  const lines = readFileSync(path.join(import.meta.dirname, "cases", name), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

for (const language of languages) {
  test.each(casesOf<Case>(`${language}.jsonl`))(`${language} $text`, ({ text, asks }) => {
    const read = readNumbers(foldWidth(text), language).filter((one) => one.strength === "strong");
    expect(read.map((one) => one.keys[0])).toEqual(asks);
  });
}

interface BoundCase {
  language: Language;
  text: string;
  bound: string;
}

test.each(casesOf<BoundCase>("bounds.jsonl"))("$text says $bound", ({ language, text, bound }) => {
  const bounds = readNumbers(foldWidth(text), language).map((one) => one.bound);
  expect(bounds.filter((one) => one !== null)).toContain(bound);
});

test("values are compared with twelve digits, longer runs as they are written", () => {
  expect(keyOf(2.94e6)).toBe(keyOf(294 * 1e4));
  expect(keyOfDigits("12345678901234567890")).toBe("12345678901234567890");
  expect(keyOf(Number.MAX_VALUE * 10)).toBe("too large");
});

test("every span lies within its text and holds the number", () => {
  for (const language of languages) {
    for (const { text } of casesOf<Case>(`${language}.jsonl`)) {
      for (const { start, end } of readNumbers(foldWidth(text), language)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  }
});
