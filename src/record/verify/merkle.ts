import { EMPTY_ROOT, HASH_LENGTH, type Hash, nodeHash, sameHash } from "./hash.ts";

/** The root of the perfect subtree over the leaves [index * 2^level, (index + 1) * 2^level). */
export interface Node {
  level: number;
  index: number;
}

/** Reads the hash of one node. Throws where it has none: which nodes are needed can be known before. */
export type ReadNode = (level: number, index: number) => Hash;

/** The leaves [from, to); in a proof, a range whose hash is one step of the path. */
export interface LeafRange {
  from: number;
  to: number;
}

export interface TreeHead {
  size: number;
  root: Hash;
}

export type ProofRefusal =
  | { ok: false; code: "bad-size" }
  | { ok: false; code: "bad-index" }
  | { ok: false; code: "bad-hash-length" }
  | { ok: false; code: "bad-proof-length"; expected: number; found: number }
  | { ok: false; code: "root-mismatch" };

export type ProofVerdict = { ok: true } | ProofRefusal;

/** The steps of the path of leaf `index` in a tree of `size` leaves (RFC 6962, 2.1.1). Throws outside the tree. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isSize(size) || !isSize(index) || index >= size) throw new RangeError("There is no such leaf.");
  const ranges: LeafRange[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const split = from + powerBelow(to - from);
    ranges.push(index < split ? { from: split, to } : { from, to: split });
    if (index < split) to = split;
    else from = split;
  }
  return ranges.reverse();
}

/** The steps of the proof that the tree of `older` leaves is the beginning of that of `newer` (RFC 6962, 2.1.2). */
export function consistencyRanges(older: number, newer: number): LeafRange[] {
  if (!isSize(older) || !isSize(newer) || older > newer) throw new RangeError("There are no such trees.");
  if (older === 0) return [];
  const ranges: LeafRange[] = [];
  let from = 0;
  let to = newer;
  while (to !== older) {
    const split = from + powerBelow(to - from);
    ranges.push(older <= split ? { from: split, to } : { from, to: split });
    if (older <= split) to = split;
    else from = split;
  }
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The perfect subtrees of which the hash of a range of a proof is made, from left to right. */
export function rangeNodes(range: LeafRange): Node[] {
  const nodes: Node[] = [];
  for (let from = range.from; from < range.to;) {
    const leaves = powerBelow(range.to - from + 1);
    nodes.push({ level: Math.round(Math.log2(leaves)), index: from / leaves });
    from += leaves;
  }
  return nodes;
}

/** The inclusion proof of leaf `index` in the tree of `size` leaves, from the leaf upwards. */
export function proveInclusion(index: number, size: number, read: ReadNode): Hash[] {
  return inclusionRanges(index, size).map((range) => rangeHash(range, read));
}

/** The consistency proof between the trees of `older` and `newer` leaves. */
export function proveConsistency(older: number, newer: number, read: ReadNode): Hash[] {
  return consistencyRanges(older, newer).map((range) => rangeHash(range, read));
}

function rangeHash(range: LeafRange, read: ReadNode): Hash {
  const hashes = rangeNodes(range).map((node) => read(node.level, node.index));
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/**
 * Whether `proof` leads from the leaf hash `leaf` at `index` to the root of the tree (RFC 9162, 2.1.3.2).
 * Refuses sizes and indices that are no safe integers, and a proof that has not exactly the length they demand.
 */
export function verifyInclusion(
  tree: TreeHead,
  index: number,
  leaf: Hash,
  proof: readonly Hash[],
): ProofVerdict {
  const root = rootFromInclusion(tree.size, index, leaf, proof);
  if (!root.ok) return root;
  return sameHash(root.root, tree.root) ? { ok: true } : { ok: false, code: "root-mismatch" };
}

/** The root to which an inclusion proof leads; refuses what `verifyInclusion` refuses. */
export function rootFromInclusion(
  size: number,
  index: number,
  leaf: Hash,
  proof: readonly Hash[],
): { ok: true; root: Hash } | ProofRefusal {
  if (!isSize(size)) return { ok: false, code: "bad-size" };
  if (!isSize(index) || index >= size) return { ok: false, code: "bad-index" };
  const ranges = inclusionRanges(index, size);
  const refusal = malformed(ranges.length, proof) ?? malformed(1, [leaf]);
  if (refusal !== null) return refusal;
  return { ok: true, root: climbed(leaf, index, ranges, proof) };
}

function climbed(leaf: Hash, index: number, ranges: readonly LeafRange[], proof: readonly Hash[]): Hash {
  return proof.reduce((hash, sibling, at) => {
    const left = (ranges[at] as LeafRange).to <= index;
    return left ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }, leaf);
}

/**
 * Whether the older tree is the beginning of the newer (RFC 9162, 2.1.4.2). Of an older tree without leaves
 * nothing can be proved: it is refused unless both are empty.
 */
export function verifyConsistency(older: TreeHead, newer: TreeHead, proof: readonly Hash[]): ProofVerdict {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size)
    return { ok: false, code: "bad-size" };
  if (older.size === 0 && newer.size > 0) return { ok: false, code: "bad-size" };
  const ranges = consistencyRanges(older.size, newer.size);
  const refusal = malformed(ranges.length, proof);
  if (refusal !== null) return refusal;
  if (older.size === newer.size) return sameTree(older, newer);
  return malformed(2, [older.root, newer.root]) ?? grownTree(older, newer, ranges, proof);
}

function sameTree(older: TreeHead, newer: TreeHead): ProofVerdict {
  const possible = older.size > 0 || sameHash(older.root, EMPTY_ROOT);
  return possible && sameHash(older.root, newer.root) ? { ok: true } : { ok: false, code: "root-mismatch" };
}

function grownTree(
  older: TreeHead,
  newer: TreeHead,
  ranges: readonly LeafRange[],
  proof: readonly Hash[],
): ProofVerdict {
  const roots = rootsFromConsistency(older, ranges, proof);
  const same = sameHash(roots.older, older.root) && sameHash(roots.newer, newer.root);
  return same ? { ok: true } : { ok: false, code: "root-mismatch" };
}

/** Both roots as a proof gives them. It starts at the last perfect subtree of the older tree. */
function rootsFromConsistency(
  older: TreeHead,
  ranges: readonly LeafRange[],
  proof: readonly Hash[],
): { older: Hash; newer: Hash } {
  const seeded = ranges[0] !== undefined && ranges[0].to === older.size;
  const seed = seeded ? (proof[0] as Hash) : older.root;
  const roots = { older: seed, newer: seed };
  for (let at = seeded ? 1 : 0; at < proof.length; at += 1) {
    const sibling = proof[at] as Hash;
    if ((ranges[at] as LeafRange).to <= older.size) {
      roots.older = nodeHash(sibling, roots.older);
      roots.newer = nodeHash(sibling, roots.newer);
    } else roots.newer = nodeHash(roots.newer, sibling);
  }
  return roots;
}

function malformed(expected: number, hashes: readonly Hash[]): ProofRefusal | null {
  if (hashes.length !== expected) {
    return { ok: false, code: "bad-proof-length", expected, found: hashes.length };
  }
  return hashes.every((hash) => hash.length === HASH_LENGTH) ? null : { ok: false, code: "bad-hash-length" };
}

/** The largest power of two that is smaller than n; n >= 2, up to 2^53. */
function powerBelow(n: number): number {
  let power = 2 ** Math.floor(Math.log2(n));
  while (power >= n) power /= 2;
  while (power * 2 < n) power *= 2;
  return power;
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
