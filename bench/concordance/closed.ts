import { checkUnit, type CheckOptions, type UnitTexts } from "../../src/language/concordance/check.ts";
import type { Difference } from "../../src/language/concordance/finding.ts";
import type { Check } from "./measure.ts";

/** What a reader of two or three versions is shown, after the triangle is closed, in the shape the measures take. */
export function closedCheck(options: Omit<CheckOptions, "reader">): Check {
  return (texts: UnitTexts): Difference[] =>
    checkUnit(texts, { ...options, reader: "en" }).map((one) => ({
      class: one.class,
      severity: one.severity,
      code: one.code,
      spans: one.spans,
      between: [one.odd ?? "en", one.odd ?? "en"],
    }));
}
