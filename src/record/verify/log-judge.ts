import type { Finding } from "./finding.ts";
import { HASH_LENGTH, type Hash, hashAt, perfectRoot, sameHash } from "./hash.ts";
import { TILE_WIDTH, type Tile, tilePath } from "./tile.ts";

export type HashTile = Tile & { level: number };

/** A tile as stored, if it could be read, and whether the signed root vouches for it. */
export interface StoredTile {
  hashes: Uint8Array | null;
  vouched: boolean;
}

/** What the signed root demands of a tile's hashes: their root, or (at the edge) themselves; null if unknown. */
export type Demand = { root: Hash } | { hashes: Uint8Array } | null;

/** The leaf hashes of a bundle, and their root where the bundle is full. */
export interface Leaves {
  hashes: Uint8Array;
  root: Hash | null;
}

/** The entries under a tile. */
export function entriesUnder(tile: HashTile): { from: number; to: number } {
  const each = TILE_WIDTH ** tile.level;
  const from = tile.index * TILE_WIDTH * each;
  return { from, to: from + tile.width * each };
}

/**
 * What is wrong with a tile above level 0: `computed` are its hashes as the entries give them (null where
 * some entries are missing), `expected` its root as the tile above demands it (null where nothing does).
 */
export function judgeInner(
  tile: HashTile,
  stored: StoredTile,
  computed: Uint8Array | null,
  expected: Hash | null,
): Finding[] {
  if (stored.vouched || stored.hashes === null) return [];
  const at = { path: tilePath(tile), ...entriesUnder(tile) };
  const position = computed === null ? null : firstDifference(stored.hashes, computed);
  if (expected === null) return position === null ? [] : [{ code: "disagreement", position, ...at }];
  const falsified = computed !== null && position === null;
  return falsified ? [{ code: "entries-mismatch", ...at }] : [{ code: "tile-mismatch", position, ...at }];
}

/** What is wrong with a bundle and the level 0 tile over it. */
export function judgeLeaves(
  tile: HashTile,
  stored: Uint8Array | null,
  leaves: Leaves,
  demand: Demand,
): Finding[] {
  const at = { path: tilePath(tile), ...entriesUnder(tile) };
  const position = stored === null ? null : firstDifference(stored, leaves.hashes);
  if (demand === null) return position === null ? [] : [{ code: "disagreement", position, ...at }];
  if (fulfils(leaves, demand)) return position === null ? [] : [{ code: "tile-mismatch", position, ...at }];
  if (stored !== null && fulfils({ hashes: stored, root: null }, demand))
    return wrongEntries(tile, stored, leaves);
  const bundle = { ...at, path: tilePath({ ...tile, level: "entries" }) };
  const entries: Finding = { code: "entries-mismatch", ...bundle };
  return stored === null ? [entries] : [entries, { code: "tile-mismatch", position: null, ...at }];
}

function fulfils(leaves: Leaves, demand: NonNullable<Demand>): boolean {
  if ("hashes" in demand) return sameHash(leaves.hashes, demand.hashes);
  return sameHash(leaves.root ?? perfectRoot(leaves.hashes), demand.root);
}

function wrongEntries(tile: HashTile, right: Uint8Array, leaves: Leaves): Finding[] {
  const path = tilePath({ ...tile, level: "entries" });
  const { from } = entriesUnder(tile);
  return Array.from({ length: tile.width }, (_, at) => at)
    .filter((at) => !sameHash(hashAt(right, at), hashAt(leaves.hashes, at)))
    .map((at) => ({ code: "entry-mismatch", path, index: from + at }));
}

/** The first position at which two lists of hashes differ, or null. */
function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  if (sameHash(a, b)) return null;
  let position = 0;
  while (sameHash(hashAt(a, position), hashAt(b, position))) position += 1;
  return position < a.length / HASH_LENGTH ? position : null;
}
