import { describe, expect, test } from "vitest";
import { textIn, texts } from "./texts.ts";

const harbour = { "zh-Hans": "港口", ko: "항구", en: "harbour", fr: "port" };

describe("a text in several languages", () => {
  test("is refused where one of the interface's languages is missing or empty", () => {
    expect(texts.safeParse({ "zh-Hans": "港口", en: "harbour" }).success).toBe(false);
    expect(texts.safeParse({ ...harbour, ko: "" }).success).toBe(false);
    expect(texts.parse(harbour)).toEqual(harbour);
  });

  test.each([
    ["fr", "port", "fr"],
    ["zh", "港口", "zh-Hans"],
    ["zh-Hans", "港口", "zh-Hans"],
    ["ko-KR", "항구", "ko"],
    ["ru", "harbour", "en"],
    ["constructor", "harbour", "en"],
  ])("a reader of %s is shown %s, marked %s", (wanted, text, language) => {
    expect(textIn(harbour, wanted)).toEqual({ text, language });
  });
});
