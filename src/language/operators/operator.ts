import type { Span } from "../language.ts";

/** Small words that carry the logic of a provision, by what they do. */
export type OperatorKind =
  | "duty"
  | "permission"
  | "prohibition"
  | "no-duty"
  | "aim"
  | "future"
  | "negation"
  | "or"
  | "and"
  | "listing"
  | "exception"
  | "concession"
  | "condition"
  | "any"
  | "all"
  | "each"
  | "less"
  | "not-more"
  | "more"
  | "not-less"
  | "before"
  | "after";

/**
 * How surely a writing is an operator: a *strong* one is unmistakable and asks for its like; a *weak* one answers, weak
 * ones first; a *spare* one answers and needs no answer itself ("nothing" may stand against two negations).
 */
export type Weight = "strong" | "weak" | "spare";

/** An operator as a text writes it. */
export interface Operator extends Span {
  kind: OperatorKind;
  weight: Weight;
}

/** A writing and what it says: several kinds where one word does two things (不得: prohibition and negation). */
export interface OperatorRule {
  pattern: RegExp;
  kinds: readonly OperatorKind[];
  weight: Weight;
  /** Kinds it may answer for besides. */
  answers?: readonly OperatorKind[];
}

/** The same rule, answering for further kinds. */
export function answering(rule: OperatorRule, ...answers: OperatorKind[]): OperatorRule {
  return { ...rule, answers };
}

/** Words that only contain an operator: taken, and nothing said. */
export function idle(pattern: RegExp): OperatorRule {
  return { pattern, kinds: [], weight: "weak" };
}

export function strong(pattern: RegExp, ...kinds: OperatorKind[]): OperatorRule {
  return { pattern, kinds, weight: "strong" };
}

export function weak(pattern: RegExp, ...kinds: OperatorKind[]): OperatorRule {
  return { pattern, kinds, weight: "weak" };
}

export function spare(pattern: RegExp, ...kinds: OperatorKind[]): OperatorRule {
  return { pattern, kinds, weight: "spare" };
}
