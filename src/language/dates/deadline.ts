import type { Bound, Reference, TimePhrase } from "./time-phrase.ts";

/** When something is due, as the text says it and as days; empty where the words give no measure. */
export interface Deadline {
  phrase: string;
  from: string | null;
  to: string | null;
}

/** What binds most first: an end before a period, a period before a meeting, a meeting before "soon". */
const rank: Record<Bound, number> = { by: 0, in: 1, event: 2, recurring: 3, soon: 4, from: 5 };

/**
 * The phrase of a sentence that says when its act is due, or null. What ended before the reference day is
 * history and no deadline. Of several, the one that binds most; of equals, the first.
 */
export function deadlinePhrase(phrases: TimePhrase[], reference: Reference): TimePhrase | null {
  const open = phrases.filter((phrase) => !isPast(phrase, reference));
  return open.toSorted((a, b) => rank[a.bound] - rank[b.bound] || a.start - b.start)[0] ?? null;
}

function isPast(phrase: TimePhrase, reference: Reference): boolean {
  if (reference === null) return false;
  if (phrase.bound === "from") return phrase.from !== null && phrase.from < reference;
  return phrase.to !== null && phrase.to < reference;
}
