import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../../mechanisms/china-korea/china-korea.ts";
import { shippedGlossary } from "../../../language/glossary/shipped.ts";
import { shownMechanism, termsWith } from "./shown.ts";

describe("a mechanism as its page shows it", () => {
  const shown = shownMechanism(chinaKorea, "2026-11-23");

  test("offices have the name of the day, holidays begin with the year", () => {
    const trade = (day: string) =>
      shownMechanism(chinaKorea, day).offices.find((one) => one.id === "korea-motie")?.names["ko"];
    expect([trade("2025-09-30"), trade("2025-10-01")]).toEqual(["산업통상자원부", "산업통상부"]);
    expect(shown.holidays.every((one) => one.to >= "2026-01-01")).toBe(true);
    expect(shown.holidays.length).toBeGreaterThan(10);
  });

  test("only its own series, with the turn and what they prepare", () => {
    const review = shown.series.find((one) => one.id === "director-review");
    expect(review).toMatchObject({ cycle: ["china", "korea"], prepares: { en: "Joint committee" } });
    expect(shown.series.map((one) => one.id)).not.toContain("leaders-summit");
  });

  test("every workstream has the themes it is home to", () => {
    expect(shown.workstreams.flatMap((one) => one.themes)).toHaveLength(chinaKorea.themes.length);
  });
});

describe("the glossary", () => {
  const { languages } = chinaKorea;

  test.each(["관세", "关税", "Customs Duty"])("finds a term by its words in any language: %s", (text) => {
    const { terms } = termsWith(shippedGlossary, text, languages, 50);
    expect(terms.find((one) => one.id === "customs-duty")?.forms).toMatchObject({
      "zh-Hans": ["关税"],
      ko: ["관세"],
    });
  });

  test("says how many there are beyond what it lists, and shows no sign of the matcher's", () => {
    const all = termsWith(shippedGlossary, "", languages, 20);
    expect(all.terms).toHaveLength(20);
    expect(all.total).toBe(shippedGlossary.length);
    const every = termsWith(shippedGlossary, "", languages, 10_000);
    expect(JSON.stringify(every.terms.map((one) => one.forms))).not.toContain('"~');
  });
});
