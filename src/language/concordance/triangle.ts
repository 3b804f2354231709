import { languages, type Language } from "../language.ts";
import type { Difference, FindingClass, Spans } from "./finding.ts";

/** Differences of the same thing, between whichever pairs of versions show it. */
export interface Closed {
  differences: Difference[];
  /** The version the two others agree against; null where two versions are all there is, or the third does not decide. */
  odd: Language | null;
  spans: Spans;
}

/**
 * Closes the triangle of three versions: a difference that two pairs show at the same words of one version names that
 * version as the odd one out. A difference of wording that only one pair shows is dropped, unless `oddByThird` says which
 * of the two the third version speaks against; one of amounts is kept.
 */
export function closeTriangle(
  differences: readonly Difference[],
  versions: readonly Language[],
  oddByThird: (group: readonly Difference[]) => Language | null = () => null,
): Closed[] {
  const groups = grouped(differences);
  return groups
    .map((group) => ({
      differences: group,
      odd: versions.length < 3 ? null : (oddOf(group) ?? oddByThird(group)),
      spans: unite(group),
    }))
    .filter((one) => versions.length < 3 || one.odd !== null || !needsThird(one.differences));
}

/** How many groups at one place are looked at; keeps a text of one repeated difference linear. */
const tries = 40;

function grouped(differences: readonly Difference[]): Difference[][] {
  const groups: Difference[][] = [];
  const atPlace = new Map<string, Difference[][]>();
  for (const one of differences) {
    const places = placesOf(one);
    const near = places.flatMap((place) => atPlace.get(place)?.slice(-tries) ?? []);
    const home = near.find((group) => group.slice(-tries).some((other) => sameThing(one, other)));
    const group = home ?? [];
    group.push(one);
    if (home === undefined) groups.push(group);
    for (const place of places) {
      const list = atPlace.get(place);
      if (list === undefined) atPlace.set(place, [group]);
      else if (list.at(-1) !== group) list.push(group);
    }
  }
  return groups;
}

/** Where a difference may meet another of its family: stretches of 64 units in each version, or no words at all. */
function placesOf(one: Difference): string[] {
  return [...new Set(one.between)].flatMap((language) => {
    const span = one.spans[language];
    const name = `${familyOf(one)} ${language}`;
    if (span === undefined) return [`${name} none`];
    const [first, last] = [span[0] >> 6, Math.min(span[1] >> 6, (span[0] >> 6) + 8)];
    return Array.from({ length: last - first + 1 }, (_one, at) => `${name} ${first + at}`);
  });
}

const family: Partial<Record<FindingClass, string>> = {
  unit: "number",
  date: "number",
  "day-kind": "number",
  name: "term",
};

function familyOf(one: Difference): string {
  return family[one.class] ?? one.class;
}

/** Two pairs that share a version show the same thing where they point at the same words of it, or neither has words there. */
function sameThing(one: Difference, other: Difference): boolean {
  if (familyOf(one) !== familyOf(other) || one.between.join() === other.between.join()) return false;
  return languages.some((language) => {
    if (!one.between.includes(language) || !other.between.includes(language)) return false;
    const [a, b] = [one.spans[language], other.spans[language]];
    if (a === undefined || b === undefined) return a === b;
    return a[0] < b[1] && b[0] < a[1];
  });
}

function oddOf(group: readonly Difference[]): Language | null {
  const pairs = new Set(group.map((one) => one.between.join()));
  if (pairs.size !== 2) return null;
  const counts = languages.filter((language) => group.every((one) => one.between.includes(language)));
  return counts[0] ?? null;
}

const wording = new Set<FindingClass>(["modality", "negation", "connective", "exception", "term"]);

function needsThird(group: readonly Difference[]): boolean {
  const pairs = new Set(group.map((one) => one.between.join()));
  return pairs.size === 1 && group.every((one) => wording.has(one.class));
}

function unite(group: readonly Difference[]): Spans {
  const spans: Spans = {};
  for (const one of group) {
    for (const language of languages) {
      const span = one.spans[language];
      if (span !== undefined && spans[language] === undefined) spans[language] = span;
    }
  }
  return spans;
}
