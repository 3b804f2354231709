import { makeLinker, placedUnits, type Linker, type Unit } from "../alignment/features.ts";
import type { Matcher } from "../glossary/matcher.ts";
import type { Language } from "../language.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Facts } from "./facts.ts";

/** Words of two versions that say the same, each at its place. */
export interface Link {
  startA: number;
  endA: number;
  startB: number;
  endB: number;
}

/** How many places of the other version a word may stand for; what stands everywhere links nothing. */
const mostPlaces = 4;

/** Words of one version linked with their translations in the other, in the order of the first. */
export function linksBetween(a: Facts, b: Facts, linker: Linker): Link[] {
  const places = new Map<string, Unit[]>();
  for (const unit of placedUnits(b.folded, b.language, a.language, linker)) {
    for (const key of unit.keys) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [unit]);
      else if (list.length <= mostPlaces) list.push(unit);
    }
  }
  const links: Link[] = [];
  const own = placedUnits(a.folded, a.language, b.language, linker);
  const turns = turnsOf(own);
  for (const [at, unit] of own.entries()) {
    const partner =
      inTurn(unit, places, turns[at]) ?? nearest(unit, places, a.folded.length, b.folded.length);
    if (partner !== null) {
      links.push({ startA: unit.start, endA: unit.end, startB: partner.start, endB: partner.end });
    }
  }
  return links.sort((one, other) => one.startA - other.startA);
}

interface Turn {
  at: number;
  of: number;
}

/** The how-manieth unit of its first key each unit is, and of how many. */
function turnsOf(units: readonly Unit[]): Turn[] {
  const totals = new Map<string, number>();
  const turns = units.map(({ keys: [key = ""] }) => {
    const at = totals.get(key) ?? 0;
    totals.set(key, at + 1);
    return { key, at };
  });
  return turns.map(({ key, at }) => ({ at, of: totals.get(key) ?? 0 }));
}

/** Where both versions write a word as often, its first stands for the first and its last for the last. */
function inTurn(
  unit: Unit,
  places: ReadonlyMap<string, readonly Unit[]>,
  turn: Turn | undefined,
): Unit | null {
  if (turn === undefined || turn.of < 2) return null;
  for (const key of unit.keys) {
    const candidates = places.get(key);
    if (candidates?.length === turn.of) return candidates[turn.at] ?? null;
  }
  return null;
}

function nearest(
  unit: Unit,
  places: ReadonlyMap<string, readonly Unit[]>,
  lengthA: number,
  lengthB: number,
): Unit | null {
  let best: Unit | null = null;
  let least = Infinity;
  for (const key of unit.keys) {
    const candidates = places.get(key) ?? [];
    if (candidates.length > mostPlaces) continue;
    for (const one of candidates) {
      const distance = Math.abs(one.start / lengthB - unit.start / lengthA);
      if (distance < least) [best, least] = [one, distance];
    }
  }
  return best;
}

const linkers = new WeakMap<Lexicon, WeakMap<Matcher, Map<string, Linker>>>();

/** The linker of two languages, made once for a lexicon and a glossary. */
export function linkerOf(matcher: Matcher, lexicon: Lexicon, a: Language, b: Language): Linker {
  const byMatcher = linkers.get(lexicon) ?? new WeakMap<Matcher, Map<string, Linker>>();
  linkers.set(lexicon, byMatcher);
  const byPair = byMatcher.get(matcher) ?? new Map<string, Linker>();
  byMatcher.set(matcher, byPair);
  const linker = byPair.get(`${a} ${b}`) ?? makeLinker(matcher, lexicon, [a, b]);
  byPair.set(`${a} ${b}`, linker);
  return linker;
}
