import type { Matcher, TermMention } from "../../glossary/matcher.ts";
import { mentionsCharacter } from "../../glossary/matcher.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { difference } from "./difference.ts";

/** Terms by concept: a concept one version has too few of, where the other has too many of another of its class. */
export function compareTerms(a: Facts, b: Facts, matcher: Matcher): Difference[] {
  return [...forbidden(a, b), ...forbidden(b, a), ...replaced(a, b, matcher)];
}

function forbidden(here: Facts, there: Facts): Difference[] {
  return here.terms
    .filter((one) => one.forbidden)
    .map((one) => difference("term", "major", "term-forbidden", here, there, one, null));
}

function replaced(a: Facts, b: Facts, matcher: Matcher): Difference[] {
  const lostInB = surplus(a, b, matcher);
  const lostInA = surplus(b, a, matcher);
  const found: Difference[] = [];
  const taken = new Set<TermMention>();
  const free = new Set(lostInA);
  for (const one of lostInB) {
    const other = partner(one, free, matcher, a, b);
    if (other === null) continue;
    free.delete(other);
    taken.add(one).add(other);
    found.push(differ(a, b, one, other, matcher));
  }
  return [...found, ...narrowed(a, b, lostInB, taken, matcher), ...narrowed(b, a, lostInA, taken, matcher)];
}

/**
 * Terms here that the other version never writes, where it writes the wider term of which this one is made: non-Party
 * against 缔约方, compulsory licence against 许可.
 */
function narrowed(
  here: Facts,
  there: Facts,
  surplusHere: readonly TermMention[],
  taken: Set<TermMention>,
  matcher: Matcher,
): Difference[] {
  const answers = mentionsOf(there);
  return surplusHere.flatMap((one) => {
    if (taken.has(one) || one.concepts.some((concept) => answers.has(concept))) return [];
    const other = there.terms
      .slice(0, tries)
      .find((candidate) => !taken.has(candidate) && isWider(candidate, one, here, matcher));
    if (other === undefined) return [];
    taken.add(one).add(other);
    return [differ(here, there, one, other, matcher)];
  });
}

/** Whether `one` adds something to a writing of what `wider` names. */
function isWider(wider: TermMention, one: TermMention, here: Facts, matcher: Matcher): boolean {
  const written = here.folded.slice(one.start, one.end).toLowerCase();
  return wider.concepts.every((concept) => {
    const known = matcher.concepts[concept];
    if (known === undefined) return false;
    return one.concepts.every((own) => {
      const mine = matcher.concepts[own];
      if (mine?.class !== known.class) return false;
      return known[here.language].some(
        (form) =>
          !mine[here.language].includes(form) &&
          form.length < written.length &&
          written.endsWith(form.toLowerCase()),
      );
    });
  });
}

/** Mentions here of concepts that the other version writes less often; of several, those farthest from any there. */
function surplus(here: Facts, there: Facts, matcher: Matcher): TermMention[] {
  const asked = mentionsOf(here);
  const answers = mentionsOf(there);
  const short = new Map<number, ReadonlySet<TermMention>>();
  for (const [concept, wants] of asked) {
    const has = answers.get(concept) ?? [];
    const known = matcher.concepts[concept];
    const isShort =
      has.length < wants.length &&
      (has.length > 0 ||
        known === undefined ||
        !mentionsCharacter(known, besidesTerms(there), there.language));
    if (isShort) short.set(concept, new Set(unmatched(wants, has, here, there)));
  }
  return here.terms.filter(
    (one) => !one.forbidden && one.concepts.every((concept) => short.get(concept)?.has(one)),
  );
}

const bare = new WeakMap<Facts, string>();

/** The text without its terms: 特权 and 권한 say another thing than the right (权, 권) they are written with. */
function besidesTerms(facts: Facts): string {
  const known = bare.get(facts);
  if (known !== undefined) return known;
  let [text, at] = ["", 0];
  for (const { start, end } of facts.terms) {
    text += `${facts.folded.slice(at, start)} `;
    at = end;
  }
  text += facts.folded.slice(at);
  bare.set(facts, text);
  return text;
}

/** How many mentions of one concept are laid against each other; of more, all may be the one too many. */
const mostMentions = 12;

/** Of many mentions here and fewer there, in their order: those that are left when the others stand as near as may be. */
function unmatched(
  wants: readonly TermMention[],
  has: readonly TermMention[],
  here: Facts,
  there: Facts,
): readonly TermMention[] {
  if (has.length === 0 || wants.length > mostMentions) return wants;
  const place = (one: TermMention, facts: Facts): number => one.start / facts.folded.length;
  // At j: what the mentions here so far cost against the first j there, and which of those here are left.
  let row: { cost: number; left: TermMention[] }[] = Array.from({ length: has.length + 1 }, (_one, j) => ({
    cost: j === 0 ? 0 : Infinity,
    left: [],
  }));
  for (const one of wants) {
    const next: typeof row = [];
    for (let j = 0; j <= has.length; j += 1) {
      const skip = row[j] ?? { cost: Infinity, left: [] };
      const other = has[j - 1];
      const before = row[j - 1];
      const pair =
        other === undefined || before === undefined
          ? Infinity
          : before.cost + Math.abs(place(one, here) - place(other, there));
      next.push(
        pair < skip.cost && before !== undefined
          ? { cost: pair, left: before.left }
          : { cost: skip.cost, left: [...skip.left, one] },
      );
    }
    row = next;
  }
  return row[has.length]?.left ?? wants;
}

const mentions = new WeakMap<Facts, Map<number, TermMention[]>>();

function mentionsOf(facts: Facts): Map<number, TermMention[]> {
  const known = mentions.get(facts);
  if (known !== undefined) return known;
  const map = new Map<number, TermMention[]>();
  mentions.set(facts, map);
  for (const one of facts.terms) {
    for (const concept of one.concepts) {
      const list = map.get(concept);
      if (list === undefined) map.set(concept, [one]);
      else list.push(one);
    }
  }
  return map;
}

/** How many mentions are looked at for one; keeps a text of many repeated terms linear. */
const tries = 200;

/** In a long unit two terms are no counterparts that stand farther apart than this part of it. */
const farthest = 0.4;
/** Letters of both versions from which a unit is long; a Chinese character counts for nearly three, a Korean syllable for two. */
const longText = 600;

function partner(
  one: TermMention,
  free: ReadonlySet<TermMention>,
  matcher: Matcher,
  a: Facts,
  b: Facts,
): TermMention | null {
  let best: TermMention | null = null;
  let nearest = sizeOf(a) + sizeOf(b) > longText ? farthest : Infinity;
  let looked = 0;
  for (const other of free) {
    if ((looked += 1) > tries) break;
    if (!siblings(one, other, matcher)) continue;
    const distance = Math.abs(one.start / a.folded.length - other.start / b.folded.length);
    if (distance < nearest) [best, nearest] = [other, distance];
  }
  return best;
}

function sizeOf(facts: Facts): number {
  return facts.folded.length * { en: 1, zh: 2.9, ko: 2 }[facts.language];
}

function siblings(one: TermMention, other: TermMention, matcher: Matcher): boolean {
  return one.concepts.some((first) =>
    other.concepts.some(
      (second) => first !== second && matcher.concepts[first]?.class === matcher.concepts[second]?.class,
    ),
  );
}

const names = new Set([
  "state",
  "place",
  "ministry",
  "intl-org",
  "un-organ",
  "customs-office",
  "currency",
  "intl-instrument",
]);

function differ(a: Facts, b: Facts, one: TermMention, other: TermMention, matcher: Matcher): Difference {
  const concept = matcher.concepts[one.concepts[0] ?? -1];
  const opposite = one.concepts.some((first) =>
    other.concepts.some((second) => matcher.concepts[first]?.antonym === matcher.concepts[second]?.id),
  );
  if (opposite) return difference("term", "critical", "antonym-differs", a, b, one, other);
  if (concept !== undefined && names.has(concept.class))
    return difference("name", "major", "name-differs", a, b, one, other);
  return difference("term", "major", "term-differs", a, b, one, other);
}
