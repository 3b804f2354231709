import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { languages, type Language } from "../language.ts";
import { conceptIndexes, readSentences, type SentenceRow } from "./read-sentences.ts";

const indexes = conceptIndexes();

interface Case {
  doc: string;
  text: string;
  commitment: boolean;
}

function casesOf(language: Language, folder: string): Case[] {
  const file = path.join(import.meta.dirname, "cases", folder, `${language}.jsonl`);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

function rowsOf(language: Language, texts: string[], doc = "made-2024-05-01"): SentenceRow[] {
  return texts.map((text, at) => ({ id: at, doc, lang: language, text }));
}

describe("sentences of our own, labelled under the annotation guide", () => {
  const sets = languages.flatMap((language) => [
    { language, set: "first three rounds", folder: "" },
    { language, set: "fourth round", folder: "round-4" },
    { language, set: "fifth round", folder: "round-5" },
  ]);
  test.each(sets)("$language, $set: at least 19 of 20 are told right", ({ language, folder }) => {
    const cases = casesOf(language, folder);
    const rows = cases.map((one, at) => ({ id: at, doc: one.doc, lang: language, text: one.text }));
    const wrong = readSentences(rows, indexes).filter((one, at) => one.decision !== cases[at]?.commitment);
    expect(wrong.length).toBeLessThanOrEqual(cases.length / 20);
  });
});

describe("who is bound is resolved before what is promised", () => {
  test("双方要 in a speaker's words is a wish, 双方同意 in the text's voice an agreement that goes on", () => {
    const texts = [
      "主席强调，两国关系发展良好。",
      "双方要扩大贸易投资合作。",
      "双方同意加快自贸协定谈判。",
      "着力提升贸易便利化水平。",
      "王毅参加会谈。",
    ];
    const read = readSentences(rowsOf("zh", texts), indexes);
    expect(read.map((one) => one.decision)).toEqual([false, false, true, true, false]);
    expect(read[3]).toMatchObject({ collective: true, actors: ["双方"] });
  });

  test("the last Korean predicate decides, and a dropped subject is inherited", () => {
    const texts = [
      "한국은 이집트의 교통 인프라 사업에 참여하고 있습니다.",
      "개발 경험을 나누고 인력 양성에 힘을 보탤 것입니다.",
      "우리는 평화가 중요하다는 데 인식을 같이했습니다.",
      "우리는 평화가 중요하다는 데 공감하고, 대화를 이어 나가기로 했습니다.",
    ];
    const read = readSentences(rowsOf("ko", texts), indexes);
    expect(read.map((one) => [one.decision, one.collective])).toEqual([
      [false, null],
      [true, false],
      [false, null],
      [true, true],
    ]);
  });

  test("a project cannot promise, a government can", () => {
    const texts = [
      "The Agreement will strengthen our economies.",
      "Japan will double its assistance by 2027.",
      "Both sides will convene the working group annually.",
    ];
    const read = readSentences(rowsOf("en", texts), indexes);
    expect(read.map((one) => [one.decision, one.collective])).toEqual([
      [false, null],
      [true, false],
      [true, true],
    ]);
    expect(read[1]?.deadline).toEqual({ phrase: "by 2027", from: "2024-05-01", to: "2027-12-31" });
    expect(read[1]?.actors).toEqual(["Japan"]);
  });
});

test("a coordinated promise divides, its means do not", () => {
  const texts = [
    "The two leaders agreed to establish a joint research centre in Seoul, and to expand student exchanges by 2027.",
    "The two leaders agreed to expand student exchanges by simplifying visas and funding scholarships.",
  ];
  const read = readSentences(rowsOf("en", texts), indexes);
  expect(read.map((one) => one.count)).toEqual([2, 1]);
  const [first = { start: 0, end: 0 }] = read[0]?.parts ?? [];
  expect(texts[0]?.slice(first.start, first.end)).toContain("research centre");
});

test("every row is answered in order, whatever it holds", () => {
  const odd = [
    "",
    "   ",
    "\ud800",
    "123",
    "日本語の文です。",
    "a".repeat(200_000),
    "\u0000\u202e",
    "؟".repeat(50),
  ];
  const read = readSentences(
    rowsOf("en", odd).map(({ id, doc, text }) => ({ id, doc, text })),
    indexes,
  );
  expect(read).toHaveLength(odd.length);
  expect(read.every((one) => one.commitment >= 0 && one.commitment <= 1 && !one.decision)).toBe(true);
});
