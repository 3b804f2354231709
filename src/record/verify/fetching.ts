import { BUNDLE_LIMIT, decodeFirst } from "./bundle.ts";
import { type Frontier, appendAll, frontierRoot } from "./frontier.ts";
import { type Hash, sameHash } from "./hash.ts";
import type { TreeHead } from "./merkle.ts";
import { TILE_WIDTH, tilePath, widthAt } from "./tile.ts";

/**
 * What a follower must fetch to go from the entries it holds to more. It keeps the frontier of what it
 * holds, so the new entries are enough: with them it recomputes the root, and a root that is the signed one
 * proves at once that the new log begins with the held one and that every new entry is in it. No hash tile
 * and no proof is fetched.
 */

/** One bundle to fetch: the file, or, with `offset` above 0, `Range: bytes=<offset>-` of it. */
export interface BundleFetch {
  path: string;
  /** The full bundle, where `path` is partial and may be gone by now; the same offset applies. */
  fallback: string | null;
  offset: number;
  /** The first entry wanted, and how many. */
  first: number;
  count: number;
}

/** What came: the range asked for (HTTP 206), or the whole file (HTTP 200), and under which path. */
export interface BundleAnswer {
  path: string;
  whole: boolean;
  bytes: Uint8Array;
}

export type AnswerRefusal =
  | { ok: false; code: "answer-too-long"; path: string }
  | { ok: false; code: "answer-malformed"; path: string; index: number }
  /** A whole file does not begin with the entries held: a broken answer, or a fork. */
  | { ok: false; code: "held-entries-changed"; path: string };

/**
 * The next bundle to fetch for going from `held` entries to `size`; null when there is none. `tail` is how
 * many bytes of a partial last bundle are held. A reader of the answer cuts it off at BUNDLE_LIMIT bytes.
 */
export function nextFetch(held: number, tail: number, size: number): BundleFetch | null {
  if (held >= size) return null;
  const index = Math.floor(held / TILE_WIDTH);
  const width = widthAt("entries", index, size);
  return {
    path: tilePath({ level: "entries", index, width }),
    fallback: width < TILE_WIDTH ? tilePath({ level: "entries", index, width: TILE_WIDTH }) : null,
    offset: held % TILE_WIDTH === 0 ? 0 : tail,
    first: held,
    count: index * TILE_WIDTH + width - held,
  };
}

/**
 * The new entries of an answer, and the bytes of the bundle up to the last of them: the next `tail`. `tail`
 * are the bytes held of this bundle, as many as the fetch's offset. Refuses an answer that is too long, does
 * not hold the entries or, unless the fallback was asked, holds more.
 */
export function readAnswer(
  fetch: BundleFetch,
  answer: BundleAnswer,
  tail: Uint8Array,
): { ok: true; entries: Uint8Array[]; tail: Uint8Array } | AnswerRefusal {
  const { path, bytes } = answer;
  const held = tail.subarray(0, fetch.offset);
  if (bytes.length > BUNDLE_LIMIT) return { ok: false, code: "answer-too-long", path };
  if (answer.whole && !sameHash(bytes.subarray(0, fetch.offset), held)) {
    return { ok: false, code: "held-entries-changed", path };
  }
  const fresh = answer.whole ? bytes.subarray(fetch.offset) : bytes;
  const decoded = decodeFirst(fresh, fetch.count);
  if (!decoded.ok) return { ok: false, code: "answer-malformed", path, index: fetch.first + decoded.at };
  if (path !== fetch.fallback && decoded.length < fresh.length) {
    return { ok: false, code: "answer-malformed", path, index: fetch.first + fetch.count };
  }
  const used = fresh.subarray(0, decoded.length);
  return { ok: true, entries: decoded.entries, tail: Buffer.concat([held, used]) };
}

export type JoinRefusal =
  | { ok: false; code: "shrunken"; held: number; size: number }
  | { ok: false; code: "entries-missing"; found: number; size: number }
  | { ok: false; code: "root-mismatch" };

/**
 * Whether the tree held and the new leaf hashes are the tree of a checkpoint; the new frontier if so. A
 * "root-mismatch" is a broken transport or a fork: `fetchFrontier` at the held size tells which.
 */
export function joinLeaves(
  held: Frontier,
  leaves: readonly Hash[],
  tree: TreeHead,
): { ok: true; frontier: Frontier } | JoinRefusal {
  if (tree.size < held.size) return { ok: false, code: "shrunken", held: held.size, size: tree.size };
  const found = held.size + leaves.length;
  if (found !== tree.size) return { ok: false, code: "entries-missing", found, size: tree.size };
  const frontier = appendAll(held, leaves);
  return sameHash(frontierRoot(frontier), tree.root)
    ? { ok: true, frontier }
    : { ok: false, code: "root-mismatch" };
}
