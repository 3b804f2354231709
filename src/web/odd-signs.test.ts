import { describe, expect, test } from "vitest";
import { codePoints, oddSigns, withoutOddSigns } from "./odd-signs.ts";

describe("odd signs", () => {
  test.each([
    ["direction", "pay \u202E05\u202C per cent", "\u202E"],
    ["invisible", "双方\u200B同意", "\u200B"],
    ["invisible", "합의\u3164한다", "\u3164"],
    ["broken", "half \uD83D of a sign", "\uD83D"],
    ["mixed", "the раrties agree", "раrties"],
    ["mixed", "Αnnex 2", "Αnnex"],
  ])("%s is found in %j", (kind, text, sign) => {
    const [found] = oddSigns(text);
    expect(found?.kind).toBe(kind);
    expect(text.slice(found?.start, found?.end)).toBe(sign);
  });

  test.each([
    "双方将于2026年11月26日在青岛举行会议。",
    "양측은 제25차 회의를 서울에서 개최한다.",
    "The café’s “naïve” plan: 5 % — α and β are two options; Москва is a city.",
    "👩🏽 and 한국어 and ＡＢＣ",
    "two\nlines\tand a tab",
  ])("nothing is found in %j", (text) => {
    expect(oddSigns(text)).toEqual([]);
  });

  test("what has no shape can be taken out; a mixed word stays", () => {
    expect(withoutOddSigns("a\u202Eb\u200Bc\uD83D раy")).toBe("abc раy");
    expect(codePoints("\u202E")).toBe("U+202E");
  });
});
