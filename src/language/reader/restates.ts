import type { Language } from "../language.ts";
import { likeness, meaningOf, rarity, type Comparison, type Statement } from "./meaning.ts";

/** A commitment that is already on record, in any language. */
export interface KnownCommitment extends Statement {
  id: string;
}

/** A known commitment that a draft may restate, and how alike they are (0 to 1). */
export interface Restatement {
  id: string;
  likeness: number;
}

/** Below this two sentences are not offered as one promise. */
const leastLike = 0.24;

/**
 * For each draft the known commitments it may restate, the likeliest first, at most three; empty where none is like
 * it. Pure, and a proposal only: a person says whether it is so.
 */
export function restatements(
  drafts: readonly { text: string; language: Language }[],
  known: readonly KnownCommitment[],
  words: Comparison,
): Restatement[][] {
  const meanings = known.map((one) => meaningOf(one, words));
  const said = drafts.map((draft) => meaningOf(draft, words));
  const rare = rarity([...meanings, ...said]);
  return said.map((meaning) =>
    known
      .map((one, at) => ({ id: one.id, likeness: likeness(meaning, meanings[at] ?? new Map(), rare) }))
      .filter((one) => one.likeness >= leastLike)
      .sort((a, b) => b.likeness - a.likeness || a.id.localeCompare(b.id))
      .slice(0, 3),
  );
}
