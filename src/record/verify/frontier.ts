import { EMPTY_ROOT, type Hash, nodeHash } from "./hash.ts";

/**
 * All that is needed to go on building a tree of `size` leaves: the roots of its perfect subtrees from left
 * to right, one for each one in the binary form of the size, the largest first (a "compact range").
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

/** Called with every perfect subtree that an append completes, leaves included (level 0), children first. */
export type OnNode = (level: number, index: number, hash: Hash) => void;

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/**
 * The tree with one more perfect subtree of 2^level leaves (one leaf by default).
 * Throws a RangeError where the size is no multiple of 2^level or would pass the safe integers.
 */
export function append(frontier: Frontier, hash: Hash, level = 0, onNode?: OnNode): Frontier {
  const leaves = 2 ** level;
  if (frontier.size % leaves !== 0) throw new RangeError("A subtree must start at a multiple of its size.");
  const size = frontier.size + leaves;
  if (!Number.isSafeInteger(size)) throw new RangeError("A tree has at most 2^53 - 1 leaves.");
  return { size, hashes: joined(frontier, hash, level, onNode) };
}

function joined(frontier: Frontier, hash: Hash, level: number, onNode?: OnNode): Hash[] {
  const hashes = frontier.hashes.slice();
  let node = hash;
  let height = level;
  let index = frontier.size / 2 ** level;
  onNode?.(height, index, node);
  while (index % 2 === 1) {
    node = nodeHash(hashes.pop() as Hash, node);
    height += 1;
    index = (index - 1) / 2;
    onNode?.(height, index, node);
  }
  hashes.push(node);
  return hashes;
}

/** The tree with these leaf hashes appended, in order. */
export function appendAll(frontier: Frontier, leaves: Iterable<Hash>, onNode?: OnNode): Frontier {
  let grown = frontier;
  for (const leaf of leaves) grown = append(grown, leaf, 0, onNode);
  return grown;
}

/** The root of the tree (RFC 6962, section 2.1). */
export function frontierRoot(frontier: Frontier): Hash {
  return frontier.hashes.length === 0
    ? EMPTY_ROOT
    : frontier.hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The root over leaf hashes (RFC 6962, section 2.1). */
export function rootOf(leaves: Iterable<Hash>): Hash {
  return frontierRoot(appendAll(EMPTY_FRONTIER, leaves));
}

/** Whether a frontier read from elsewhere has the form that its size demands. */
export function isFrontier(frontier: Frontier): boolean {
  const { size, hashes } = frontier;
  if (!Number.isSafeInteger(size) || size < 0) return false;
  const ones = size.toString(2).replaceAll("0", "").length;
  return hashes.length === ones && hashes.every((hash) => hash.length === 32);
}
