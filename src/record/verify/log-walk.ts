import { type FetchedBundle, fetchBundle } from "./bundle.ts";
import { type Finding, type Findings, addFinding, isFull } from "./finding.ts";
import { EMPTY_FRONTIER, type Frontier, append, appendAll, frontierRoot } from "./frontier.ts";
import { HASH_LENGTH, type Hash, hashAt, leafHashes, perfectRoot, sameHash } from "./hash.ts";
import {
  type Demand,
  type HashTile,
  type Leaves,
  type StoredTile,
  entriesUnder,
  judgeInner,
  judgeLeaves,
} from "./log-judge.ts";
import type { TreeHead } from "./merkle.ts";
import { type ReadFile, TILE_WIDTH, edgeTiles, fetchHashTile, tilePath } from "./tile.ts";
import { appendTile } from "./tree-reader.ts";

/** One pass over a log: its tiles from the root down, its entries from left to right. */
export interface Walk<Reason> {
  read: ReadFile;
  prepare: (index: number) => void;
  tree: TreeHead;
  findings: Findings<Reason>;
  known: readonly TreeHead[];
  onEntry: ((index: number, entry: Uint8Array, leaf: Hash) => Reason | null) | undefined;
  /** The tree over the entries read so far; null once one is missing. */
  frontier: Frontier | null;
  entries: number;
}

/** Walks the whole log; stops where the findings are full. */
export async function walkLog<Reason>(walk: Walk<Reason>): Promise<void> {
  for (const [tile, stored] of await readEdge(walk)) {
    if (isFull(walk.findings)) walk.frontier = null;
    else if (tile.level > 0) note(walk, judgeInner(tile, stored, await walkInner(walk, tile, stored), null));
    else await walkBundle(walk, tile, stored.hashes, demandOf(stored));
  }
}

function demandOf(stored: StoredTile): Demand {
  return stored.vouched && stored.hashes !== null ? { hashes: stored.hashes } : null;
}

/** The partial tiles, which together give the root: the signed root vouches for all of them or for none. */
async function readEdge<Reason>(walk: Walk<Reason>): Promise<[HashTile, StoredTile][]> {
  const edge: [HashTile, Uint8Array | null][] = [];
  for (const tile of edgeTiles(walk.tree.size)) edge.push([tile, await readTile(walk, tile)]);
  const frontier = edge.reduce<Frontier | null>(
    (grown, [tile, hashes]) => (grown === null || hashes === null ? null : appendTile(grown, tile, hashes)),
    EMPTY_FRONTIER,
  );
  const vouched = frontier !== null && sameHash(frontierRoot(frontier), walk.tree.root);
  return edge.map(([tile, hashes]) => [tile, { hashes, vouched }]);
}

async function readTile<Reason>(walk: Walk<Reason>, tile: HashTile): Promise<Uint8Array | null> {
  const fetched = await fetchHashTile(walk.read, tile);
  if (fetched.ok) return fetched.hashes;
  note(walk, [{ code: fetched.code, path: fetched.path }]);
  return null;
}

/** Walks what is under an inner tile; the tile's hashes as the entries give them, or null where some are missing. */
async function walkInner<Reason>(
  walk: Walk<Reason>,
  tile: HashTile,
  stored: StoredTile,
): Promise<Uint8Array | null> {
  const computed = Buffer.alloc(tile.width * HASH_LENGTH);
  let whole = true;
  for (let at = 0; at < tile.width && !isFull(walk.findings); at += 1) {
    const expected = stored.vouched && stored.hashes !== null ? hashAt(stored.hashes, at) : null;
    const root = await walkSubtree(walk, tile.level - 1, tile.index * TILE_WIDTH + at, expected);
    if (root === null) whole = false;
    else computed.set(root, at * HASH_LENGTH);
  }
  if (isFull(walk.findings)) walk.frontier = null;
  return whole && !isFull(walk.findings) ? computed : null;
}

/** Walks a full tile and what is under it; its root as the entries give it. */
async function walkSubtree<Reason>(
  walk: Walk<Reason>,
  level: number,
  index: number,
  expected: Hash | null,
): Promise<Hash | null> {
  const tile: HashTile = { level, index, width: TILE_WIDTH };
  if (level === 0) walk.prepare(index);
  const hashes = await readTile(walk, tile);
  if (level === 0) return walkBundle(walk, tile, hashes, expected === null ? null : { root: expected });
  const vouched = hashes !== null && expected !== null && sameHash(perfectRoot(hashes), expected);
  const computed = await walkInner(walk, tile, { hashes, vouched });
  note(walk, judgeInner(tile, { hashes, vouched }, computed, expected));
  return computed === null ? null : perfectRoot(computed);
}

/** Reads a bundle, compares it with its tile, hands its entries over; its root if it is full. */
async function walkBundle<Reason>(
  walk: Walk<Reason>,
  tile: HashTile,
  stored: Uint8Array | null,
  demand: Demand,
): Promise<Hash | null> {
  const bundle = await fetchBundle(walk.read, tile.index, tile.width);
  if (!bundle.ok) {
    walk.frontier = null;
    note(walk, [bundleFinding(tile, bundle)]);
    return null;
  }
  const hashes = leafHashes(bundle.entries);
  const leaves: Leaves = { hashes, root: tile.width === TILE_WIDTH ? perfectRoot(hashes) : null };
  note(walk, judgeLeaves(tile, stored, leaves, demand));
  handOver(walk, tile, bundle.entries, hashes);
  grow(walk, tile, leaves);
  return leaves.root;
}

function bundleFinding(tile: HashTile, bundle: FetchedBundle & { ok: false }): Finding {
  const { from, to } = entriesUnder(tile);
  const { path } = bundle;
  if (bundle.code === "bundle-missing") return { code: bundle.code, path, from, to };
  return { code: bundle.code, path, index: from + bundle.at, reason: bundle.reason };
}

function handOver<Reason>(
  walk: Walk<Reason>,
  tile: HashTile,
  entries: readonly Uint8Array[],
  hashes: Uint8Array,
): void {
  walk.entries += entries.length;
  if (walk.onEntry === undefined) return;
  const { from } = entriesUnder(tile);
  for (const [at, entry] of entries.entries()) {
    const reason = walk.onEntry(from + at, entry, hashAt(hashes, at));
    if (reason === null) continue;
    const path = tilePath({ ...tile, level: "entries" });
    addFinding(walk.findings, { code: "entry-refused", path, index: from + at, reason });
  }
}

/** Appends a bundle to the recomputed tree, and looks at the known sizes that it passes. */
function grow<Reason>(walk: Walk<Reason>, tile: HashTile, leaves: Leaves): void {
  if (walk.frontier === null) return;
  const { from, to } = entriesUnder(tile);
  const upTo = (size: number) => appendAll(walk.frontier as Frontier, hashesUpTo(leaves.hashes, size - from));
  for (const known of walk.known.filter(({ size }) => from < size && size <= to)) {
    const computed = frontierRoot(upTo(known.size));
    if (sameHash(computed, known.root)) continue;
    note(walk, [{ code: "fork", size: known.size, known: hex(known.root), computed: hex(computed) }]);
  }
  walk.frontier = leaves.root === null ? upTo(to) : append(walk.frontier, leaves.root, 8);
}

function hashesUpTo(hashes: Uint8Array, count: number): Hash[] {
  return Array.from({ length: count }, (_, at) => hashAt(hashes, at));
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString("hex");
}

function note<Reason>(walk: Walk<Reason>, findings: readonly Finding[]): void {
  for (const finding of findings) addFinding(walk.findings, finding);
}
