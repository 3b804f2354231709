import { type AnswerRefusal, type BundleFetch, nextFetch, readAnswer } from "../verify/fetching.ts";
import { TILE_WIDTH } from "../verify/tile.ts";
import type { HeldLog } from "./held.ts";
import type { Remote, RemoteRefusal } from "./remote.ts";

/** How much one round takes: it is held in memory and stored in one transaction. */
export interface BatchLimits {
  entries: number;
  bytes: number;
}

export const BATCH_LIMITS: BatchLimits = { entries: 16 * TILE_WIDTH, bytes: 4_194_304 };

export type EntriesRefusal =
  | { ok: false; code: "remote"; path: string; refusal: RemoteRefusal }
  | { ok: false; code: "unusable-entries"; path: string; reason: AnswerRefusal["code"] | "beyond-end" };

/** The entries from the held size on towards `size`, at most a round's worth; a round that stops short ends on a bundle's border. */
export async function fetchEntries(
  remote: Remote,
  held: HeldLog,
  size: number,
  limits: BatchLimits,
): Promise<{ ok: true; entries: Uint8Array[] } | EntriesRefusal> {
  const entries: Uint8Array[] = [];
  let tail = await held.tail();
  let bytes = 0;
  while (entries.length < limits.entries && bytes < limits.bytes) {
    const next = nextFetch(held.frontier.size + entries.length, tail.length, size);
    if (next === null) break;
    const answer = await fetchBundle(remote, next, tail);
    if (!answer.ok) return answer;
    entries.push(...answer.entries);
    bytes += answer.tail.length;
    tail = new Uint8Array();
  }
  return { ok: true, entries };
}

async function fetchBundle(
  remote: Remote,
  next: BundleFetch,
  tail: Uint8Array,
): Promise<{ ok: true; entries: Uint8Array[]; tail: Uint8Array } | EntriesRefusal> {
  let { path } = next;
  let fetched = await remote.read(path, next.offset);
  if (!fetched.ok && fetched.code === "not-there" && next.fallback !== null) {
    path = next.fallback;
    fetched = await remote.read(path, next.offset);
  }
  if (!fetched.ok && fetched.code === "beyond-end") {
    return { ok: false, code: "unusable-entries", path, reason: "beyond-end" };
  }
  if (!fetched.ok) return { ok: false, code: "remote", path, refusal: fetched };
  const answer = { path, whole: fetched.from === 0, bytes: fetched.bytes };
  const read = readAnswer(next, answer, tail);
  return read.ok ? read : { ok: false, code: "unusable-entries", path, reason: read.code };
}
