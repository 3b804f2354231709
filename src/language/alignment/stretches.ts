import type { Matcher } from "../glossary/matcher.ts";
import { languages, type Language } from "../language.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { alignVersions, type AlignedUnit } from "./documents.ts";

/** How long texts may be (paragraphs of all versions) to be aligned as a whole, and how long a stretch of longer ones is. */
export interface Reach {
  whole: number;
  stretch: number;
}

const usual: Reach = { whole: 40_000, stretch: 4_000 };
/** A stretch ends at a pair that is at least so sure, between these parts of its length; elsewhere it may yet change. */
const sure = 0.5;
const [earliest, latest] = [0.3, 0.75];

type Versions = Partial<Record<Language, readonly string[]>>;
type Places = Partial<Record<Language, number>>;

/**
 * Aligns versions of any length in bounded memory, the first units after a moment: texts longer than `reach.whole` are
 * aligned a stretch at a time, and the next stretch begins behind the last sure pair of this one. A gap longer than a
 * stretch, and a heading that stands only beyond it, are not seen across.
 */
export function* alignStretches(
  versions: Versions,
  matcher: Matcher,
  lexicon: Lexicon,
  reach: Reach = usual,
): Generator<AlignedUnit> {
  const present = languages.filter((language) => versions[language] !== undefined);
  const from: Places = {};
  for (;;) {
    const rest = present.map((language) => (versions[language]?.length ?? 0) - (from[language] ?? 0));
    const isLast = sum(rest) <= (sum(Object.values(from)) === 0 ? reach.whole : 2 * reach.stretch);
    const window = isLast ? rest : sizes(rest, reach.stretch);
    const own: Versions = {};
    present.forEach((language, at) => {
      const start = from[language] ?? 0;
      own[language] = versions[language]?.slice(start, start + (window[at] ?? 0)) ?? [];
    });
    const units = alignVersions(own, matcher, lexicon);
    const kept = isLast ? units : units.slice(0, endOf(units, present, window));
    for (const unit of kept) yield behind(unit, from);
    if (isLast) return;
    for (const { paragraphs } of kept)
      for (const language of present)
        if (paragraphs[language] !== undefined) from[language] = (from[language] ?? 0) + 1;
  }
}

/** The longest version takes a whole stretch and the others their share of it, so that all end about together. */
function sizes(rest: readonly number[], stretch: number): number[] {
  const longest = Math.max(...rest);
  return rest.map((own) => Math.min(own, Math.ceil((own * stretch) / longest)));
}

/** How many units of a stretch stand: up to a sure pair in its third quarter, or else to the end of that quarter. */
function endOf(
  units: readonly AlignedUnit[],
  present: readonly Language[],
  window: readonly number[],
): number {
  let [firm, loose] = [0, 1];
  const seen = present.map(() => 0);
  for (const [at, { paragraphs, confidence }] of units.entries()) {
    present.forEach((language, place) => {
      if (paragraphs[language] !== undefined) seen[place] = (seen[place] ?? 0) + 1;
    });
    const parts = seen.map((count, place) => count / Math.max(1, window[place] ?? 1));
    if (parts.some((part) => part > latest)) break;
    loose = at + 1;
    const isWhole = present.every((language) => paragraphs[language] !== undefined);
    if (isWhole && confidence >= sure && parts.every((part) => part >= earliest)) firm = at + 1;
  }
  return firm > 0 ? firm : loose;
}

function behind({ paragraphs, confidence }: AlignedUnit, from: Places): AlignedUnit {
  const moved: Places = {};
  for (const language of languages) {
    const at = paragraphs[language];
    if (at !== undefined) moved[language] = at + (from[language] ?? 0);
  }
  return { paragraphs: moved, confidence };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
