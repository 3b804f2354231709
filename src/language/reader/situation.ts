import type { Language, Span } from "../language.ts";

/** Who a sentence binds: all participants together, one side, someone who is no participant. */
export type Party = "all" | "side" | "third";

/** A predicate that may bind, with its stretch of the sentence, whom it binds, and the words that say so. */
export interface Clause extends Span {
  kind: string;
  party: Party;
  who: string | null;
  trigger: Span;
}

/** What the next sentence inherits: who was speaking, who was bound, whether a list is running. */
export interface Carried {
  /** The one side whose words are being reported; null in the text's own voice. */
  speaker: string | null;
  /** Whom the last sentence with a subject bound, and its words for them. */
  party: Party | null;
  who: string | null;
  /** How many sentences ago all sides last agreed to act; sentences without a subject go on from there. */
  sinceAgreed: number;
  /** A stem ending in a colon that the next items complete: did it commit? */
  stem: "commits" | "other" | null;
}

/** A sentence as the reader sees it: its words, what stands before it, and what was made of them. */
export interface Situation {
  text: string;
  language: Language;
  clauses: Clause[];
  /** Names of rules that hold, each a feature of the model. */
  holds: Set<string>;
  before: Carried;
}

export const nothingCarried: Carried = { speaker: null, party: null, who: null, sinceAgreed: 99, stem: null };

/** Words that speak for or against a commitment being testable. */
export interface Signal {
  name: string;
  pattern: RegExp;
}

/**
 * A language's way of seeing: a sentence in its place, what the next one inherits, the kinds of predicate that
 * bind (the one that decides first), where a commitment divides, and what makes it testable.
 */
export interface Eye {
  see: (text: string, before: Carried) => Situation;
  carry: (seen: Situation) => Carried;
  binding: ReadonlySet<string>;
  /** The clause that decides whom the sentence binds. */
  deciding: (clauses: Clause[]) => Clause | undefined;
  divides: RegExp;
  signals: Signal[];
}
