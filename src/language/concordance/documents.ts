import { paragraphsOf } from "../alignment/documents.ts";
import { alignStretches } from "../alignment/stretches.ts";
import { languages, type Language } from "../language.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { checkUnit, type CheckOptions, type UnitTexts } from "./check.ts";
import type { Finding } from "./finding.ts";
import { sayFinding } from "./messages/messages.ts";

/** A unit of aligned texts with what its versions say differently; `paragraphs` counts from 1. */
export interface CheckedUnit {
  unit: number;
  paragraphs: Partial<Record<Language, number>>;
  texts: UnitTexts;
  confidence: number;
  findings: Pick<Finding, "class" | "severity" | "spans" | "message">[];
}

/** The longest version of a unit that is read for what it says, in UTF-16 units: no paragraph of a treaty is near it. */
export const longestUnit = 1_000_000;

/** Whether a unit is too long to be checked: such a text has lost its line ends. */
export function isTooLong(texts: UnitTexts): boolean {
  return Object.values(texts).some((text) => text.length > longestUnit);
}

/**
 * Aligns two or three versions of a whole text and checks each unit; a paragraph that a version does not have is a
 * finding of its own. Units come in the order of the texts.
 */
export function* checkDocuments(
  texts: UnitTexts,
  lexicon: Lexicon,
  options: CheckOptions,
): Generator<CheckedUnit> {
  const versions: Partial<Record<Language, string[]>> = {};
  for (const language of languages) {
    const text = texts[language];
    if (text !== undefined) versions[language] = paragraphsOf(text);
  }
  const present = languages.filter((language) => versions[language] !== undefined);
  let unit = 0;
  for (const { paragraphs, confidence } of alignStretches(versions, options.matcher, lexicon)) {
    unit += 1;
    const own: UnitTexts = {};
    const numbers: CheckedUnit["paragraphs"] = {};
    for (const language of present) {
      const at = paragraphs[language];
      if (at === undefined) continue;
      own[language] = versions[language]?.[at] ?? "";
      numbers[language] = at + 1;
    }
    const findings = [
      ...missing(own, present, options.reader),
      ...(isTooLong(own) ? [] : checkUnit(own, options)),
    ];
    yield {
      unit,
      paragraphs: numbers,
      texts: own,
      confidence: Math.round(confidence * 100) / 100,
      findings: findings.map(({ class: kind, severity, spans, message }) => ({
        class: kind,
        severity,
        spans,
        message,
      })),
    };
  }
}

/** One finding for a paragraph that some versions have and others lack. */
function missing(own: UnitTexts, present: readonly Language[], reader: Language): Finding[] {
  const here = present.filter((language) => own[language] !== undefined);
  if (here.length === present.length) return [];
  const spans: Finding["spans"] = {};
  for (const language of here) spans[language] = [0, own[language]?.length ?? 0];
  const absent = present.filter((language) => own[language] === undefined);
  const odd = present.length === 3 ? ((here.length === 1 ? here : absent)[0] ?? null) : null;
  const finding = {
    class: "missing" as const,
    severity: "critical" as const,
    code: "unit-missing" as const,
    spans,
    odd,
  };
  return [{ ...finding, message: sayFinding(finding, own, reader) }];
}
