import { describe, expect, test } from "vitest";
import { orderInCopy, wordingInCopy } from "./alternat.ts";

const NAMES: Record<string, { id: string; names: string[] }[]> = {
  en: [
    { id: "north", names: ["Republic of Northland", "Northland"] },
    { id: "south", names: ["Kingdom of the South", "South"] },
    { id: "west", names: ["Western Union"] },
  ],
  "zh-Hans": [
    { id: "north", names: ["中华人民共和国", "中国"] },
    { id: "south", names: ["大韩民国", "韩国"] },
  ],
  ko: [
    { id: "north", names: ["중화인민공화국", "중국", "나라"] },
    { id: "south", names: ["대한민국", "한국"] },
  ],
};

function copy(text: string, language: string, holder = "south"): string {
  return wordingInCopy(text, language, NAMES[language] ?? [], holder);
}

describe("each side stands first in its own copy", () => {
  test.each([
    ["en", "Northland and the South shall meet.", "The South and Northland shall meet."],
    [
      "en",
      "The Government of the Republic of Northland and the Government of the Kingdom of the South agree.",
      "The Government of the Kingdom of the South and the Government of the Republic of Northland agree.",
    ],
    [
      "en",
      "Northland, the South and the Western Union met.",
      "The South, Northland and the Western Union met.",
    ],
    ["en", "It binds Northland and the South.", "It binds the South and Northland."],
    ["zh-Hans", "中华人民共和国政府和大韩民国政府达成谅解。", "大韩民国政府和中华人民共和国政府达成谅解。"],
    ["zh-Hans", "中国、韩国双方", "韩国、中国双方"],
    ["ko", "중국과 한국은 협력한다.", "한국과 중국은 협력한다."],
    ["ko", "중화인민공화국 정부와 대한민국 정부는", "대한민국 정부와 중화인민공화국 정부는"],
    ["ko", "나라와 한국은 만난다.", "한국과 나라는 만난다."],
  ])("%s: %s", (language, given, expected) => {
    expect(copy(given, language)).toBe(expected);
  });

  test.each([
    ["en", "The South shall report to Northland."],
    ["en", "the Northland-South agreement"],
    ["en", "Southern and Northland's"],
    ["zh-Hans", "中韩两国"],
    ["ko", "한중 양국은 한국에서 만난다."],
    ["ko", "한국과 중국은 협력한다."],
  ])("%s: %s stays as it is", (language, given) => {
    expect(copy(given, language)).toBe(given);
  });

  test("the copy of the side that stands first already is the text itself, in every language", () => {
    for (const [language, given] of [
      ["en", "Northland and the South"],
      ["zh-Hans", "中国和韩国"],
      ["ko", "중국과 한국은"],
    ] as const) {
      expect(copy(given, language, "north")).toBe(given);
    }
  });

  test("the copy of a copy is the text again where two sides are listed", () => {
    const given = "중국과 한국은 나라와 한국이";
    const south = copy(given, "ko");
    expect(copy(south, "ko", "north")).toBe(given);
  });

  test("signatures and versions stand in the same order", () => {
    const parties = [{ id: "north" }, { id: "south" }, { id: "west" }];
    expect(orderInCopy(parties, "west").map((one) => one.id)).toEqual(["west", "north", "south"]);
  });

  test("names are words, not patterns", () => {
    const odd = [
      { id: "a", names: ["A (I.)"] },
      { id: "b", names: ["B+C"] },
    ];
    expect(wordingInCopy("和 A (I.)和B+C 达成", "zh-Hans", odd, "b")).toBe("和 B+C和A (I.) 达成");
  });
});
