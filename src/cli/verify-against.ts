import { type Anchor, openCheckpoint } from "../record/verify/checkpoint.ts";
import { frontierRoot } from "../record/verify/frontier.ts";
import type { TreeHead } from "../record/verify/merkle.ts";
import type { ReadFile } from "../record/verify/tile.ts";
import { fetchFrontier } from "../record/verify/tree-reader.ts";

export type Against = { ok: true; known: TreeHead } | { ok: false; reason: string };

/**
 * What a log must have been, by another copy of it: whoever shows two askers two logs has signed both. The root at the
 * smaller of the two sizes; where the other copy is ahead, by its own tiles. Refuses a copy that the keys have not signed,
 * and one that does not give what it has signed.
 */
export async function knownFrom(other: ReadFile, files: ReadFile, anchor: Anchor): Promise<Against> {
  const there = await signedBy(other, anchor);
  if (!there.ok) return there;
  const here = await signedBy(files, anchor);
  if (!here.ok || there.known.size <= here.known.size) return there;
  const { size } = here.known;
  const then = await fetchFrontier(other, there.known, size);
  if (!then.ok) return { ok: false, reason: then.code };
  return { ok: true, known: { size, root: frontierRoot(then.frontier) } };
}

async function signedBy(files: ReadFile, anchor: Anchor): Promise<Against> {
  const bytes = await files("checkpoint");
  if (bytes === null) return { ok: false, reason: "checkpoint-missing" };
  const opened = openCheckpoint(bytes, anchor);
  return opened.ok ? { ok: true, known: opened.checkpoint } : { ok: false, reason: opened.code };
}
