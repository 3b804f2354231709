import { encodeBundle } from "./bundle.ts";
import { EMPTY_FRONTIER, type Frontier, append, appendAll } from "./frontier.ts";
import { type Hash, hashAt, leafHashes, perfectRoot } from "./hash.ts";
import { TILE_WIDTH, tilePath } from "./tile.ts";

/** One static file of a log: its path and bytes. */
export type LogFile = readonly [path: string, bytes: Uint8Array];

/** The hashes that wait, level by level, for their tile to become full, and how many tiles are full already. */
type Pending = { hashes: Hash[]; full: number }[];

/**
 * The bundles and hash tiles of a log over these entries, from left to right, the partial ones last; returns
 * the frontier. Holds one bundle and one tile a level in memory, however long the log.
 */
export function* logFiles(entries: Iterable<Uint8Array>): Generator<LogFile, Frontier> {
  const pending: Pending = [];
  let frontier = EMPTY_FRONTIER;
  let bundle: Uint8Array[] = [];
  for (const entry of entries) {
    bundle.push(entry);
    if (bundle.length < TILE_WIDTH) continue;
    const leaves = leafHashes(bundle);
    yield bundleFile(bundle, frontier.size);
    yield* fill(pending, 0, leaves);
    frontier = append(frontier, perfectRoot(leaves), 8);
    bundle = [];
  }
  const leaves = split(leafHashes(bundle));
  if (bundle.length > 0) yield bundleFile(bundle, frontier.size);
  yield* partialTiles(pending, leaves);
  return appendAll(frontier, leaves);
}

/** All files of a log over these entries, in memory. */
export function staticLog(entries: Iterable<Uint8Array>): {
  files: Map<string, Uint8Array>;
  frontier: Frontier;
} {
  const files = new Map<string, Uint8Array>();
  const made = logFiles(entries);
  let next = made.next();
  for (; next.done !== true; next = made.next()) files.set(...next.value);
  return { files, frontier: next.value };
}

function bundleFile(bundle: readonly Uint8Array[], size: number): LogFile {
  const index = Math.floor(size / TILE_WIDTH);
  return [tilePath({ level: "entries", index, width: bundle.length }), encodeBundle(bundle)];
}

/** Writes a full tile, and puts its root into the tile above. */
function* fill(pending: Pending, level: number, hashes: Uint8Array): Generator<LogFile> {
  const here = (pending[level] ??= { hashes: [], full: 0 });
  yield [tilePath({ level, index: here.full, width: TILE_WIDTH }), hashes];
  here.full += 1;
  const above = (pending[level + 1] ??= { hashes: [], full: 0 });
  above.hashes.push(perfectRoot(hashes));
  if (above.hashes.length < TILE_WIDTH) return;
  yield* fill(pending, level + 1, Buffer.concat(above.hashes.splice(0)));
}

function* partialTiles(pending: Pending, leaves: readonly Hash[]): Generator<LogFile> {
  const lowest = { hashes: leaves, full: pending[0]?.full ?? 0 };
  for (const [level, { hashes, full }] of [lowest, ...pending.slice(1)].entries()) {
    if (hashes.length === 0) continue;
    yield [tilePath({ level, index: full, width: hashes.length }), Buffer.concat(hashes)];
  }
}

function split(hashes: Uint8Array): Hash[] {
  return Array.from({ length: hashes.length / 32 }, (_, at) => hashAt(hashes, at));
}
