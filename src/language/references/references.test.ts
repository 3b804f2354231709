import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { languages, type Language } from "../language.ts";
import { placesOf } from "./label.ts";
import { readReferences } from "./read.ts";

type Case = Partial<Record<Language, string>> & { places: number[][] };

const cases = readFileSync(path.join(import.meta.dirname, "cases/same.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const written = cases.flatMap((one) =>
  languages.flatMap((language) => {
    const text = one[language];
    return text === undefined ? [] : [{ language, text, places: one.places }];
  }),
);

test.each(written)("$text names its places", ({ language, text, places }) => {
  const read = readReferences(text, language).flatMap((one) => one.parts.map((part) => part.places));
  expect(read).toHaveLength(places.length);
  read.forEach((own, at) => {
    expect(places[at]?.some((place) => own.includes(place))).toBe(true);
  });
});

test("labels of four scripts name one place; a letter may be a Roman numeral as well", () => {
  expect([placesOf("b"), placesOf("2"), placesOf("二"), placesOf("나")]).toEqual([[2], [2], [2], [2]]);
  expect(placesOf("(i)")).toEqual([9, 1]);
  expect([placesOf("二十四"), placesOf("XXIV"), placesOf("하")]).toEqual([[24], [24], [14]]);
  expect(placesOf("?")).toEqual([]);
});
