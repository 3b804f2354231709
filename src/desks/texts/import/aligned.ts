import { alignVersions } from "../../../language/alignment/documents.ts";
import type { Matcher } from "../../../language/glossary/matcher.ts";
import { languages } from "../../../language/language.ts";
import type { Lexicon } from "../../../language/lexicon/lexicon.ts";
import { tags } from "../../concordance/unit-findings.ts";

/** Paragraphs that belong together, by their place in each version; a version that has none is left out. */
export interface AlignedParagraphs {
  places: Record<string, number>;
  /** How sure that is, 0 to 1; 0 where there is nothing to compare. */
  confidence: number;
}

type Versions = Readonly<Record<string, readonly string[]>>;

/**
 * Aligns the versions of a text, each under the record's language tag, in their order and without merging. A version in
 * a language that cannot be compared is laid beside the others by its numbers, and never counts as sure.
 */
export function alignedParagraphs(
  versions: Versions,
  { matcher, lexicon }: { matcher: Matcher; lexicon: Lexicon },
): AlignedParagraphs[] {
  const read = languages.flatMap((language) => {
    const version = versions[tags[language]];
    return version === undefined ? [] : [[language, version] as const];
  });
  const units = read.length === 0 ? [] : alignVersions(Object.fromEntries(read), matcher, lexicon);
  const aligned = units.map(({ paragraphs, confidence }) => ({
    places: Object.fromEntries(
      languages.flatMap((one) => (paragraphs[one] === undefined ? [] : [[tags[one], paragraphs[one]]])),
    ) as Record<string, number>,
    confidence,
  }));
  const known = new Set(read.map(([language]) => tags[language]));
  return Object.keys(versions)
    .filter((tag) => !known.has(tag))
    .reduce((all, tag) => besideByNumber(all, tag, versions[tag]?.length ?? 0), aligned);
}

function besideByNumber(
  units: readonly AlignedParagraphs[],
  tag: string,
  count: number,
): AlignedParagraphs[] {
  return Array.from({ length: Math.max(units.length, count) }, (_one, at) => {
    const { places, confidence } = units[at] ?? { places: {}, confidence: 0 };
    return at < count ? { places: { ...places, [tag]: at }, confidence: 0 } : { places, confidence };
  });
}
