import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences } from "./difference.ts";

function marked(text: string, other: string, language: string): string {
  return differences(text, other, language)
    .map((run) => (run.same ? run.text : `[${run.text}]`))
    .join("");
}

describe("differences", () => {
  test("only the words that differ are bracketed, in each language", () => {
    expect(marked("shall sign within the year", "shall sign promptly", "en")).toBe(
      "shall sign [within the year]",
    );
    expect(marked("双方将于年内签署协定", "双方将尽快签署协定", "zh-Hans")).toContain("签署协定");
    expect(marked("양측은 연내에 서명한다", "양측은 조속히 서명한다", "ko")).toBe("양측은 [연내에] 서명한다");
    expect(marked("올해 안에 서명한다", "빠른 시일에 서명한다", "ko")).toBe("[올해 안에] 서명한다");
  });

  test("equal texts have no brackets; a text against nothing is one", () => {
    expect(marked("같은 문안", "같은 문안", "ko")).toBe("같은 문안");
    expect(marked("alone", "", "en")).toBe("[alone]");
    expect(marked("", "alone", "en")).toBe("");
  });

  test("joining the runs gives the text again, and what is the same stands in the other in that order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const runs = differences(a, b, "en");
        expect(runs.map((run) => run.text).join("")).toBe(a);
        let from = 0;
        for (const run of runs.filter((one) => one.same)) {
          const at = b.indexOf(run.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + run.text.length;
        }
      }),
    );
  });

  test("two long and wholly different texts are marked as a whole, without comparing every pair", () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(" ");
    expect(differences(long("a"), long("b"), "en")).toEqual([{ text: long("a"), same: false }]);
  });
});
