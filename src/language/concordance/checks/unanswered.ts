import { placedUnits, type Linker } from "../../alignment/features.ts";
import { mentionsForm, type Matcher, type TermMention } from "../../glossary/matcher.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { isNormative } from "../register.ts";
import { difference } from "./difference.ts";

/** How far from the term's own place, as a part of the text, another of its class may stand in the other version. */
const apart = 0.6;

/**
 * Terms that nothing in the other version answers, neither a writing of their concept nor a word that the lexicon links to
 * them, while another term of their class stands about there: 强制许可 against "licence", where "licence" is written often
 * enough to answer for itself. In texts that bind only; elsewhere wording is free. `taken` are terms already found to differ.
 */
export function findUnanswered(
  a: Facts,
  b: Facts,
  matcher: Matcher,
  linker: () => Linker,
  taken: readonly Difference[],
): Difference[] {
  if (!isNormative([a, b])) return [];
  return [...oneWay(a, b, matcher, linker, taken), ...oneWay(b, a, matcher, linker, taken)];
}

function oneWay(
  here: Facts,
  there: Facts,
  matcher: Matcher,
  linker: () => Linker,
  taken: readonly Difference[],
): Difference[] {
  const written = new Set(there.terms.flatMap((one) => one.concepts));
  const candidates = here.terms.filter(
    (one) =>
      !taken.some((other) => other.spans[here.as]?.[0] === one.start) &&
      isUnwritten(one, written) &&
      !free.has(matcher.concepts[one.concepts[0] ?? -1]?.class ?? "") &&
      there.terms.some((other) => stands(other, one, here, there, matcher)) &&
      !isInside(one, there, matcher),
  );
  if (candidates.length === 0) return [];
  const linked = linkedPlaces(here, there, linker());
  const seen = new Set<number>();
  return candidates.flatMap((one) => {
    const [concept = -1] = one.concepts;
    if (seen.has(concept) || linked(one)) return [];
    seen.add(concept);
    return [difference("term", "minor", "term-only-here", here, there, one, null)];
  });
}

/**
 * Classes of words for what is done, willed or required, and how: 激励 for encouraging, subject to for 遵守, "authority" left out
 * beside "right". Translators are free with these, while a thing or a name keeps its name.
 */
const free = new Set(
  "compliance consent directness form ip-act ip-holder legal-position tariff-act verb-control verb-cooperate verb-give verb-make verb-say".split(
    " ",
  ),
);

/** A term of one meaning whose concept the other version does not write. */
function isUnwritten(one: TermMention, written: ReadonlySet<number>): boolean {
  const [concept] = one.concepts;
  return !one.forbidden && one.concepts.length === 1 && concept !== undefined && !written.has(concept);
}

/** A longer word of the other version holds a writing of it. */
function isInside(one: TermMention, there: Facts, matcher: Matcher): boolean {
  const known = matcher.concepts[one.concepts[0] ?? -1];
  return known !== undefined && mentionsForm(known, there.folded, there.language);
}

function stands(other: TermMention, one: TermMention, here: Facts, there: Facts, matcher: Matcher): boolean {
  const place = (mention: TermMention, facts: Facts): number => mention.start / facts.folded.length;
  if (Math.abs(place(one, here) - place(other, there)) > apart) return false;
  const kind = matcher.concepts[one.concepts[0] ?? -1]?.class;
  return other.concepts.some((concept) => matcher.concepts[concept]?.class === kind);
}

/** Whether more than half of the words of a term are linked with some word of the other version. */
function linkedPlaces(here: Facts, there: Facts, linker: Linker): (one: TermMention) => boolean {
  const keys = new Set(
    placedUnits(there.folded, there.language, here.language, linker).flatMap((unit) => unit.keys),
  );
  const units = placedUnits(here.folded, here.language, there.language, linker).filter(
    (unit) => unit.keys.length > 0 && !(unit.keys[0] ?? "").startsWith("@"),
  );
  return (one) => {
    const own = units.filter((unit) => unit.start < one.end && unit.end > one.start);
    const known = own.filter((unit) => unit.keys.some((key) => keys.has(key)));
    return known.length > own.length / 2;
  };
}
