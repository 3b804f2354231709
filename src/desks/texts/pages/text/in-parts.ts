import type { Problem } from "../../../../web/client.ts";
import { bytesOf } from "../../import/shortened.ts";

interface DraftOf {
  entity: string;
  field: string;
}

/** What one request keeps and discards. */
export interface Part<Draft extends DraftOf> {
  drafts: readonly Draft[];
  discard: readonly DraftOf[];
}

/** The node reads 4 MiB in one request; so much of it is left to drafts. */
export const MOST_BYTES = 3_500_000;

/** Drafts in their order, as many together as one request holds. */
export function partsOf<Draft extends DraftOf>(drafts: readonly Draft[], most = MOST_BYTES): Draft[][] {
  const parts: Draft[][] = [];
  let room = 0;
  for (const draft of drafts) {
    const bytes = bytesOf(draft) + 1;
    if (bytes > room || parts.length === 0) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(draft);
    room -= bytes;
  }
  return parts;
}

/**
 * Keeps drafts in as many requests as they need, and discards others with the last. Where one is refused, what was kept
 * before it is taken back: all of it stands or nothing. Answers the refusal.
 */
export async function keepInParts<Draft extends DraftOf>(
  ask: (part: Part<Draft>) => Promise<Problem | null>,
  drafts: readonly Draft[],
  discard: readonly DraftOf[],
  most = MOST_BYTES,
): Promise<Problem | null> {
  const parts = partsOf(drafts, most);
  const last = parts.pop() ?? [];
  const kept: DraftOf[] = [];
  for (const part of [...parts.map((one) => ({ drafts: one, discard: [] })), { drafts: last, discard }]) {
    const refused = await ask(part);
    if (refused === null) {
      kept.push(...part.drafts.map(({ entity, field }) => ({ entity, field })));
      continue;
    }
    if (kept.length > 0) await ask({ drafts: [], discard: kept });
    return refused;
  }
  return null;
}
