import { describe, expect, test } from "vitest";
import { dateWriter, interfaceLanguages, nameIn, preferredLanguage } from "./languages.ts";
import { messages } from "./messages/messages.ts";

describe("languages of the interface", () => {
  test("a browser's wishes are read in their order, by primary tag; English where none fits", () => {
    expect(preferredLanguage(["fr-FR", "ko-KR", "zh-CN"])).toBe("ko");
    expect(preferredLanguage(["zh-TW"])).toBe("zh-Hans");
    expect(preferredLanguage(["fr"])).toBe("en");
    expect(preferredLanguage([])).toBe("en");
  });

  test("a configured name says which language it is really in", () => {
    expect(nameIn({ ko: "한국", en: "Korea" }, "ko")).toEqual({ text: "한국", lang: "ko" });
    expect(nameIn({ ko: "한국" }, "en")).toEqual({ text: "한국", lang: "ko" });
  });

  test("instants carry date, time and zone in every language", () => {
    const instant = new Date("2020-08-01T06:05:00.000Z");
    for (const { locale } of interfaceLanguages) {
      const written = dateWriter(locale).moment(instant);
      expect(written).toContain("2020");
      expect(written).toMatch(/\d{2}:05 (UTC|GMT|[A-Z]{3,4})/);
    }
  });
});

/** Every leaf of a message file, as text; functions are asked with small values. */
function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function")
    return [String((value as (...given: unknown[]) => unknown)(...sample(value)))];
  return Object.values(value as object).flatMap(leaves);
}

function sample(value: { length: number; toString: () => string }): unknown[] {
  const takesInstant = /date|instant|time|zone/i.test(value.toString()) && /format/.test(value.toString());
  return Array.from({ length: value.length }, () => (takesInstant ? new Date(0) : 2));
}

test.each(interfaceLanguages.map(({ tag }) => tag))(
  "no word of %s is empty or written in another script",
  (tag) => {
    const { day, moment, number, languageName, list, ...words } = messages[tag];
    for (const text of leaves(words)) {
      expect(text.trim()).not.toBe("");
      if (tag === "zh-Hans") expect(text).not.toMatch(/\p{Script=Hangul}/u);
      if (tag !== "zh-Hans") expect(text).not.toMatch(/\p{Script=Han}/u);
      if (tag === "en") expect(text).not.toMatch(/\p{Script=Hangul}/u);
    }
    expect([day, moment, number, languageName, list].every((one) => typeof one === "function")).toBe(true);
  },
);
