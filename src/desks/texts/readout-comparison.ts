/** A sentence of a side's account, with the paragraph it rests on or null. */
export interface Sentence {
  text: string;
  source: string | null;
}

/** Who says it: both with the sentences of each, or one side alone. */
export interface SaidTogether {
  /** The paragraph that the sentences rest on; null for a sentence that rests on none. */
  source: string | null;
  who: "both" | "ours" | "theirs";
  ours: Sentence[];
  theirs: Sentence[];
}

/**
 * Two accounts of one meeting side by side. What rests on the same paragraph is said by both, in whatever languages; a
 * sentence without a source is compared by its very words. The order is ours, then what only they say in their order.
 */
export function compareReadouts(ours: readonly Sentence[], theirs: readonly Sentence[]): SaidTogether[] {
  const groups = new Map<string, SaidTogether>();
  for (const [side, sentences] of [["ours", ours] as const, ["theirs", theirs] as const]) {
    for (const sentence of sentences) {
      const key = sentence.source ?? `words ${normalised(sentence.text)}`;
      const group = groups.get(key) ?? { source: sentence.source, who: side, ours: [], theirs: [] };
      group[side].push(sentence);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    who: group.ours.length > 0 && group.theirs.length > 0 ? "both" : group.who,
  }));
}

function normalised(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** Reads an account as it was said; what is no sentence is passed over. */
export function readAccount(value: unknown): Sentence[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const { text, source } = (one ?? {}) as Partial<Sentence>;
    return typeof text === "string" ? [{ text, source: typeof source === "string" ? source : null }] : [];
  });
}
