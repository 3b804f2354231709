import type { Json } from "../../record/verify/canonical.ts";

/** At most so many files stand beside one act: a reader fetches no more. */
export const FILES_LIMIT = 64;

/**
 * The files that a value names, each once, in the order of its members' names: every object in it with an `attachment`,
 * whichever kind it is of, so that what a later kind says travels too.
 */
export function filesIn(value: Json): string[] {
  return [...new Set(found(value))];
}

function found(value: Json): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(found);
  const { attachment } = value;
  const own = typeof attachment === "string" && /^[0-9a-f]{64}$/.test(attachment) ? [attachment] : [];
  const rest = Object.keys(value)
    .toSorted()
    .flatMap((name) => found(value[name] ?? null));
  return [...own, ...rest];
}
