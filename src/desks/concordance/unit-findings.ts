import { checkUnit, type UnitTexts } from "../../language/concordance/check.ts";
import type { Finding } from "../../language/concordance/finding.ts";
import { waiverKey } from "../../language/concordance/waiver.ts";
import type { Matcher } from "../../language/glossary/matcher.ts";
import type { Language } from "../../language/language.ts";
import type { Lexicon } from "../../language/lexicon/lexicon.ts";

/** The tags under which the record keeps the languages that the checker reads. */
export const tags: Record<Language, string> = { en: "en", zh: "zh-Hans", ko: "ko" };

/** A finding whose spans stand under the record's language tags, with the key under which it can be waived. */
export interface UnitFinding extends Pick<Finding, "class" | "severity" | "code" | "message"> {
  /** `[start, end)` in UTF-16 units of the text as it was sent; a version without words for it is left out. */
  spans: Record<string, [number, number]>;
  /** The version that the two others agree against. */
  odd: string | null;
  key: string;
}

/**
 * What the versions of one unit (a paragraph, a clause) say differently, the gravest first. `texts` stand under the
 * record's language tags; versions in languages that are not read (all but English, Chinese and Korean) are let be.
 */
export function unitFindings(
  texts: Readonly<Record<string, string>>,
  reader: string,
  checker: { matcher: Matcher; lexicon: Lexicon },
): UnitFinding[] {
  const versions = versionsOf(texts);
  return checkUnit(versions, { ...checker, reader: languageOfTag(reader) }).map((one) => ({
    class: one.class,
    severity: one.severity,
    code: one.code,
    message: one.message,
    spans: Object.fromEntries(Object.entries(one.spans).map(([own, span]) => [tags[own as Language], span])),
    odd: one.odd === null ? null : tags[one.odd],
    key: waiverKey(one, versions),
  }));
}

function versionsOf(texts: Readonly<Record<string, string>>): UnitTexts {
  const versions: UnitTexts = {};
  for (const language of ["en", "zh", "ko"] as const) {
    const text = texts[tags[language]];
    if (text !== undefined) versions[language] = text;
  }
  return versions;
}

function languageOfTag(tag: string): Language {
  return tag === "zh-Hans" ? "zh" : tag === "ko" ? "ko" : "en";
}
