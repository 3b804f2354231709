import type { Mark } from "../../marks.ts";
import type { Checked, Finding } from "./findings.ts";

/** The findings that stand, numbered as the margin numbers them. */
export function standing(checked: Checked | null): readonly Finding[] {
  return (checked?.findings ?? []).filter(({ waived }) => waived === null);
}

/** The marks of one language, if what is shown is exactly what was looked at. */
export function marksOn(checked: Checked | null, language: string, shown: string): readonly Mark[] {
  if (checked === null || checked.texts[language] !== shown) return NONE;
  return standing(checked).flatMap(({ spans, severity }, at) => {
    const span = spans[language];
    return span === undefined ? [] : [{ number: at + 1, severity, span }];
  });
}

const NONE: readonly Mark[] = [];
