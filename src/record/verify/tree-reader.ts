import { EMPTY_FRONTIER, type Frontier, append, frontierRoot } from "./frontier.ts";
import { type Hash, hashAt, perfectRoot, sameHash } from "./hash.ts";
import {
  type Node,
  type ReadNode,
  type TreeHead,
  consistencyRanges,
  inclusionRanges,
  proveConsistency,
  proveInclusion,
  rangeNodes,
} from "./merkle.ts";
import {
  type ReadFile,
  TILE_WIDTH,
  type Tile,
  type TileRefusal,
  edgeTiles,
  fetchHashTile,
  tilePath,
  widthAt,
} from "./tile.ts";

/** Reading a tree from hash tiles that nobody vouches for: each is checked against the root before it is used. */

export type TreeRefusal =
  | TileRefusal
  | { ok: false; code: "tile-mismatch"; path: string }
  | { ok: false; code: "root-mismatch" };

export type Proved = { ok: true; proof: Hash[] } | TreeRefusal;

/** The inclusion proof of leaf `index`, made from tiles. Throws a RangeError for an index outside the tree. */
export async function fetchInclusion(read: ReadFile, tree: TreeHead, index: number): Promise<Proved> {
  const nodes = inclusionRanges(index, tree.size).flatMap(rangeNodes);
  const reader = await readNodes(read, tree, nodes);
  return reader.ok ? { ok: true, proof: proveInclusion(index, tree.size, reader.node) } : reader;
}

/** The proof that the tree of `older` leaves is the beginning of this one, made from tiles. */
export async function fetchConsistency(read: ReadFile, older: number, tree: TreeHead): Promise<Proved> {
  const nodes = consistencyRanges(older, tree.size).flatMap(rangeNodes);
  const reader = await readNodes(read, tree, nodes);
  return reader.ok ? { ok: true, proof: proveConsistency(older, tree.size, reader.node) } : reader;
}

/**
 * The frontier that this tree had at `size` leaves, made from tiles: its root is compared with a checkpoint
 * of that size. A difference is a fork, and proved, for the root of the tree vouches for what was read.
 */
export async function fetchFrontier(
  read: ReadFile,
  tree: TreeHead,
  size: number,
): Promise<{ ok: true; frontier: Frontier } | TreeRefusal> {
  if (size > tree.size) throw new RangeError("The tree was never that large.");
  const nodes = rangeNodes({ from: 0, to: size });
  const reader = await readNodes(read, tree, nodes);
  if (!reader.ok) return reader;
  return { ok: true, frontier: { size, hashes: nodes.map(({ level, index }) => reader.node(level, index)) } };
}

/** Fetches what these nodes need, checks it up to the root, and gives a reader of just these nodes. */
export async function readNodes(
  read: ReadFile,
  tree: TreeHead,
  nodes: readonly Node[],
): Promise<{ ok: true; node: ReadNode } | TreeRefusal> {
  const edge = await readEdge(read, tree);
  if (!edge.ok) return edge;
  for (const node of nodes) {
    const refusal = await load(read, tree.size, edge.tiles, tileOf(node));
    if (refusal !== null) return refusal;
  }
  return { ok: true, node: (level, index) => nodeIn(edge.tiles, { level, index }) };
}

/** The partial tiles of a tree, by path, and the frontier they hold; refused where they do not give the root. */
export async function readEdge(
  read: ReadFile,
  tree: TreeHead,
): Promise<{ ok: true; frontier: Frontier; tiles: Map<string, Uint8Array> } | TreeRefusal> {
  const tiles = new Map<string, Uint8Array>();
  let frontier = EMPTY_FRONTIER;
  for (const tile of edgeTiles(tree.size)) {
    const fetched = await fetchHashTile(read, tile);
    if (!fetched.ok) return fetched;
    tiles.set(place(tile), fetched.hashes);
    frontier = appendTile(frontier, tile, fetched.hashes);
  }
  if (!sameHash(frontierRoot(frontier), tree.root)) return { ok: false, code: "root-mismatch" };
  return { ok: true, frontier, tiles };
}

/** The frontier with all the subtrees of a tile appended. */
export function appendTile(frontier: Frontier, tile: Tile & { level: number }, hashes: Uint8Array): Frontier {
  let grown = frontier;
  for (let at = 0; at < tile.width; at += 1) grown = append(grown, hashAt(hashes, at), tile.level * 8);
  return grown;
}

interface Place {
  level: number;
  index: number;
}

function tileOf(node: Node): Place {
  const level = Math.floor(node.level / 8);
  return { level, index: Math.floor((node.index * 2 ** (node.level % 8)) / TILE_WIDTH) };
}

function place({ level, index }: { level: Tile["level"]; index: number }): string {
  return `${level}/${index}`;
}

/** Loads a tile and those above it, down from the edge, each checked against the one above. */
async function load(
  read: ReadFile,
  size: number,
  tiles: Map<string, Uint8Array>,
  at: Place,
): Promise<TreeRefusal | null> {
  if (tiles.has(place(at))) return null;
  if (widthAt(at.level, at.index, size) < TILE_WIDTH)
    throw new RangeError("There is no such node in this tree.");
  const above = { level: at.level + 1, index: Math.floor(at.index / TILE_WIDTH) };
  const refusal = await load(read, size, tiles, above);
  if (refusal !== null) return refusal;
  const tile: Tile = { ...at, width: TILE_WIDTH };
  const fetched = await fetchHashTile(read, tile);
  if (!fetched.ok) return fetched;
  const expected = hashAt(tiles.get(place(above)) as Uint8Array, at.index % TILE_WIDTH);
  if (!sameHash(perfectRoot(fetched.hashes), expected)) {
    return { ok: false, code: "tile-mismatch", path: tilePath(tile) };
  }
  tiles.set(place(at), fetched.hashes);
  return null;
}

function nodeIn(tiles: ReadonlyMap<string, Uint8Array>, node: Node): Hash {
  const hashes = tiles.get(place(tileOf(node)));
  const count = 2 ** (node.level % 8);
  const from = (node.index * count) % TILE_WIDTH;
  const part = hashes?.subarray(from * 32, (from + count) * 32);
  if (part?.length !== count * 32) throw new RangeError("This node was not asked for.");
  return perfectRoot(part);
}
