import type { Span } from "../language.ts";
import { eyes } from "./eyes.ts";
import type { Situation } from "./situation.ts";
import { matchesIn } from "../matches.ts";

/** A part shorter than this has no object of its own ("deepen and broaden"). */
const shortest = { en: 28, zh: 6, ko: 10 } as const;
const most = 6;

/**
 * The stretches into which a commitment divides: one for each coordinated act with an object of its own that could
 * be assessed alone. Means to one end ("by doing a and b", "including …") do not divide. Never empty.
 */
export function partsOf(seen: Situation): Span[] {
  const eye = eyes[seen.language];
  const first = seen.clauses.find((clause) => eye.binding.has(clause.kind));
  const start = seen.language === "en" ? (first?.trigger.end ?? 0) : 0;
  const cuts = [...cutsByClause(seen), ...cutsByWords(seen.text, start, eye.divides)].sort((a, b) => a - b);
  return stretches(seen.text, start, cuts, shortest[seen.language]).slice(0, most);
}

/** Where a further binding predicate begins. */
function cutsByClause(seen: Situation): number[] {
  if (seen.language !== "en") return [];
  const strong = seen.clauses.filter((clause) => isStrong(clause.kind) && clause.party !== "third");
  return strong.slice(1).map((clause) => clause.start);
}

function isStrong(kind: string): boolean {
  return kind === "commit" || kind === "will" || kind === "call" || kind === "state-commitment";
}

function cutsByWords(text: string, start: number, divides: RegExp): number[] {
  const means = /\b(?:including|by|through) \w+ing\b|, including\b/.exec(text.slice(start));
  const end = means === null ? text.length : start + means.index;
  const acts = text.slice(start, end);
  let past = 0;
  return matchesIn(divides, acts).flatMap((match) => {
    const [from, to] = [past, match.index];
    if (goesOnWithAim(acts.slice(from, to), match[0])) return [];
    past = match.index + match[0].length;
    return [start + past];
  });
}

const aim =
  /(?<!\b(?:continue|continues|work|hard|together|closely|strive|begin|start|seek|aim|agree|ready|how)) to [a-z]+ /;

/** "to address risks and boost trade": what hangs on an aim, with no mark before "and", is part of the aim. */
function goesOnWithAim(before: string, joint: string): boolean {
  return (joint === ", " || joint === " and ") && aim.test(before);
}

/** `after` is where the first act begins: what introduces it makes no part longer. */
function stretches(text: string, after: number, cuts: number[], shortest: number): Span[] {
  const parts: Span[] = [];
  let [start, measured] = [0, after];
  for (const cut of cuts) {
    if (cut - measured < shortest || text.length - cut < shortest) continue;
    parts.push({ start, end: cut });
    [start, measured] = [cut, cut];
  }
  return [...parts, { start, end: text.length }];
}
