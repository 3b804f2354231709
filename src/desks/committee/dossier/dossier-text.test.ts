import { describe, expect, test } from "vitest";
import { committeeWords } from "../messages/messages.ts";
import { dossierText } from "./dossier-text.ts";
import { sampleDossier as shown } from "./sample.ts";

describe("a dossier as text", () => {
  const text = dossierText(shown, "en");

  test("says that it is a demonstration, of what it is, and as of when", () => {
    expect(text.split("\n").slice(0, 2)).toEqual(["A demonstration.", "Dossier: 29th meeting"]);
    expect(text).toContain("2026-09-01");
  });

  test("tells each side's last word, and silence as silence", () => {
    expect(text).toContain("China: 2021-02-03 report: under way");
    expect(text).toContain(`Korea: ${committeeWords.en.silence}`);
  });

  test("marks what is late, how often it came up, what was compiled, and what is not listed", () => {
    expect(text).toContain("raised 3 times since 2018 · due 2020-12-31 · late");
    expect(text).toContain("(observer:jetc-24-09) [public sources]");
    expect(text).toContain(committeeWords.en.shown(1, 4));
  });

  test("has every section in its order, an empty one with a sentence, in each language", () => {
    for (const language of ["zh-Hans", "ko", "en"] as const) {
      const words = committeeWords[language];
      const written = dossierText(shown, language);
      const places = Object.values(words.sections).map((one) => written.indexOf(`## ${one} (`));
      expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
      expect(written).toContain(words.none.unanswered);
      expect(written).toContain("typhoon");
    }
  });
});
