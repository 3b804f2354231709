import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../../documents/docx.ts";
import { dossierWords } from "../messages/dossier/messages.ts";
import { committeeWords } from "../messages/messages.ts";
import { dossierDocx } from "./dossier-docx.ts";
import { sampleDossier } from "./sample.ts";

const languages = ["zh-Hans", "ko", "en"] as const;

/** The lines of the Word file, read back. */
function linesOf(language: (typeof languages)[number]): string[] {
  const read = readDocx(dossierDocx(sampleDossier, language));
  return read.ok ? read.text.split("\n").filter((line) => line !== "") : [];
}

describe("a dossier as a Word file, read back", () => {
  test("begins with what it is and that it is a demonstration", () => {
    const [title, remark] = linesOf("en");
    expect(title).toBe("Dossier: 29th meeting");
    expect(remark).toMatch(/^A demonstration\. .* as of 1 September 2026\./);
  });

  test("tells an open point with each side's last word, silence as silence, and what was compiled", () => {
    const lines = linesOf("en");
    const at = lines.indexOf(`build a harbour [${dossierWords.en.observed}]`);
    expect(lines.slice(at - 1, at + 4)).toEqual([
      "1. Ports",
      `build a harbour [${dossierWords.en.observed}]`,
      "raised 3 times since 2018 · due 31 December 2020 · late",
      "China: 3 February 2021, report: under way",
      `Korea: ${committeeWords.en.silence}`,
    ]);
    expect(lines).toContain(committeeWords.en.shown(1, 4));
  });

  test.each(languages)("has every section in its order, in %s", (language) => {
    const words = committeeWords[language];
    const lines = linesOf(language);
    const places = Object.values(words.sections).map((one) =>
      lines.findIndex((line) => line.startsWith(one) && /\d[)）]$/.test(line)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(lines).toContain(words.none.unanswered);
  });

  test("marks words in another language than the reader's, and says on each page whose dossier it is", () => {
    const file = unzipSync(dossierDocx(sampleDossier, "zh-Hans"));
    const part = (name: string) => new TextDecoder().decode(file[`word/${name}.xml`]);
    expect(part("document")).toMatch(/<w:lang w:val="en-[A-Z]{2}"[^>]*\/>(?:(?!<w:r>).)*build a harbour/);
    expect(part("footer1")).toContain("第29次会议");
    expect(part("footer1")).toContain("A demonstration.");
  });
});
