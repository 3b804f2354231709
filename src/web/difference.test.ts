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
  });

  test("equal texts have no brackets; a text against nothing is one", () => {
    expect(marked("같은 문안", "같은 문안", "ko")).toBe("같은 문안");
    expect(marked("alone", "", "en")).toBe("[alone]");
    expect(marked("", "alone", "en")).toBe("");
  });

  test("joining the runs gives the text again, and what is same stands in both equally often", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const here = differences(a, b, "en");
        const there = differences(b, a, "en");
        const same = (runs: typeof here) =>
          runs.reduce((sum, run) => sum + (run.same ? run.text.length : 0), 0);
        expect(here.map((run) => run.text).join("")).toBe(a);
        expect(same(here)).toBe(same(there));
      }),
    );
  });

  test("two long and wholly different texts do not make a reader wait", () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(" ");
    const started = performance.now();
    expect(differences(long("a"), long("b"), "en").some((run) => !run.same)).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
