import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../language.ts";
import { sentencesOf } from "../sentences/sentences.ts";
import { timePhrases } from "../dates/time-phrases.ts";
import { conceptIndexes, readSentences } from "./read-sentences.ts";
import { linesOfSentences } from "./lines.ts";
import { readText } from "./read-text.ts";

const indexes = conceptIndexes();

/** Words that the grammars stop at, marks that split and nest, and what no text should hold. */
const morsel = fc.oneof(
  fc.constantFrom(
    ..."双方 同意 将 要 愿 ， 。 ； ： “ ” 《 》 2027年 底 前 内 年内 中方 指出 强调 一是 양국은 하기로 했습니다. 것입니다 까지 2030년 부터 말 한국은 The two sides agreed to will by the end of 2025 within days , . ; ( [ President We - • U.S. \n \t".split(
      " ",
    ),
  ),
  fc.constantFrom(
    "\ud800",
    "\udc00",
    "\u0000",
    "\u202e",
    "\ufeff",
    "İ",
    "ﬃ",
    "𝒜",
    "👩‍👩‍👧",
    "﷽",
    "\r\n",
    "\n\n",
    " ",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ maxLength: 8 }),
);
const soup = fc
  .tuple(fc.array(morsel, { maxLength: 60 }), fc.constantFrom("", " "))
  .map(([parts, between]) => parts.join(between));

test("6,000 made-up texts are read: spans hold, scores are scores, nothing throws", () => {
  fc.assert(
    fc.property(soup, (text) => {
      for (const one of readText(text, indexes, "2024-05-01")) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(one.commitment >= 0.5 && one.commitment <= 1 && one.themes.length === 3).toBe(true);
        for (const span of [...one.parts, ...one.triggers])
          expect(0 <= span.start && span.start <= span.end && span.end <= one.text.length).toBe(true);
        expect(one.count).toBe(one.parts.length);
      }
    }),
    { seed: 24, numRuns: 6000 },
  );
});

test("2,000 made-up sentences cover their text and keep their order", () => {
  fc.assert(
    fc.property(soup, (text) => {
      let past = 0;
      for (const one of sentencesOf(text)) {
        expect(one.start >= past && text.slice(one.start, one.end) === one.text).toBe(true);
        expect(
          text
            .slice(past, one.start)
            .replace(/[\u0000-\u0020\u200b]/g, "")
            .trim(),
        ).toBe("");
        past = one.end;
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test("1,000 made-up phrases of time end after they begin", () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...languages), (text, language) => {
      for (const one of timePhrases(text, language, "2024-02-29")) {
        expect(text.slice(one.start, one.end)).toBe(one.phrase);
        if (one.from !== null && one.to !== null) expect(one.from <= one.to).toBe(true);
      }
    }),
    { seed: 29, numRuns: 1000 },
  );
});

test("1,000 made-up files of rows are answered row by row or refused by their line", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(soup, fc.boolean()), { maxLength: 4 }), (rows) => {
      const lines = rows.map(([text, whole]) => (whole ? JSON.stringify({ id: 1, doc: "d", text }) : text));
      const read = linesOfSentences(lines.join("\n"), indexes);
      if (read.ok) expect(read.lines.every((line) => typeof JSON.parse(line) === "object")).toBe(true);
      else expect(read.line).toBeGreaterThan(0);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test("a line of 1 MB, of words, of one letter or of nested marks, is read in seconds", () => {
  const lines = [
    "The two sides agreed to continue work ".repeat(27_000),
    "双方同意，".repeat(200_000),
    "양국은 협력하고 ".repeat(110_000),
    "a".repeat(1_000_000),
    "（《“".repeat(330_000),
    "2024年1月1日至".repeat(110_000),
    "by by by by ".repeat(83_000),
    "\n".repeat(1_000_000),
    " and, that, which, ".repeat(52_000),
  ];
  for (const line of lines) {
    const started = performance.now();
    readText(line, indexes, "2024-01-01");
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});

test("a row of 1 MB is read in seconds too", () => {
  const started = performance.now();
  const text = "The leaders agreed to meet by the end of 2025 and President A, ".repeat(16_000);
  const [read] = readSentences([{ id: 1, doc: "d", text }], indexes);
  expect(read?.decision).toBe(true);
  expect(performance.now() - started).toBeLessThan(20_000);
});
