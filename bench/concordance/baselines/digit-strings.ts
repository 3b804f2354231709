import type { UnitTexts } from "../../../src/language/concordance/check.ts";
import { languages } from "../../../src/language/language.ts";
import { foldWidth } from "../../../src/language/writing/fold.ts";

/** What every checker in the field does: the runs of digits of two versions, compared as strings. */
export function digitStringsDiffer(texts: UnitTexts): boolean {
  const versions = languages.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [digitStrings(text)];
  });
  return versions.some((one) => one !== versions[0]);
}

function digitStrings(text: string): string {
  const runs = foldWidth(text).match(/\d+(?:[.,]\d+)*/g) ?? [];
  return runs
    .map((run) => run.replaceAll(",", ""))
    .sort()
    .join(" ");
}
