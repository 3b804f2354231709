import type { Period } from "./periods.ts";
import type { Reading, Reference } from "./time-phrase.ts";

/** How the words around a period tie an act to it; `span` waits for a second period ("from 2024 to 2026"). */
export type Tie = "in" | "by" | "before" | "from" | "after" | "span";

/**
 * One way to write a period. A weak form (a bare year) is read only where a word ties something to it; a range
 * (2026-2030) is itself the time of the act, whatever stands around it.
 */
export interface Form {
  pattern: RegExp;
  read: (groups: (string | undefined)[], reference: Reference) => Period | null;
  kind: "plain" | "weak" | "range";
}

/** A phrase of time that is no period: a length, a meeting, "soon", "every year". */
export interface Rule {
  pattern: RegExp;
  read: (groups: (string | undefined)[], reference: Reference) => Reading | null;
}

/**
 * A language's grammar of time. `anchors` finds where a period may begin; leads stand before one and tails
 * after it; `joins` stands between two that make a span; `selfEnding` tells periods of which "before" means "by".
 */
export interface Grammar {
  anchors: RegExp;
  forms: Form[];
  leads: [RegExp, Tie][];
  tails: [RegExp, Tie][];
  joins: RegExp;
  selfEnding: RegExp;
  /** False where no rule can match: a quick look before the rules are tried. */
  ruleWords: RegExp;
  rules: Rule[];
}

/** A form from the source of its expression; groups are read by number. */
export function form(source: string, read: Form["read"], kind: Form["kind"] = "plain", flags = ""): Form {
  return { pattern: new RegExp(source, `y${flags}`), read, kind };
}

export function lead(source: string, tie: Tie, flags = ""): [RegExp, Tie] {
  return [new RegExp(`(?:${source})$`, flags), tie];
}

export function tail(source: string, tie: Tie, flags = ""): [RegExp, Tie] {
  return [new RegExp(source, `y${flags}`), tie];
}

export function rule(source: string, read: Rule["read"], flags = ""): Rule {
  return { pattern: new RegExp(source, `g${flags}`), read };
}
