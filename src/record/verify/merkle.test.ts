import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_FRONTIER, append, appendAll, frontierRoot, isFrontier, rootOf } from "./frontier.ts";
import { EMPTY_ROOT, type Hash, leafHash, leafHashes, nodeHash, perfectRoot, sameHash } from "./hash.ts";
import {
  type ReadNode,
  consistencyRanges,
  inclusionRanges,
  proveConsistency,
  proveInclusion,
  rangeNodes,
  verifyConsistency,
  verifyInclusion,
} from "./merkle.ts";

const LARGEST = 64;
const entries = Array.from({ length: 700 }, (_, index) => Buffer.from(`entry ${index}`));
const leaves = entries.map(leafHash);

/** RFC 6962, 2.1, word for word: the oracle against which the rest is read. */
function sha256(...parts: Uint8Array[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
}
function mth(some: readonly Uint8Array[]): Buffer {
  if (some.length === 0) return sha256();
  if (some.length === 1) return sha256(Buffer.of(0), some[0] as Uint8Array);
  let k = 1;
  while (k * 2 < some.length) k *= 2;
  return sha256(Buffer.of(1), mth(some.slice(0, k)), mth(some.slice(k)));
}

const read: ReadNode = (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const rootAt = (size: number): Hash => rootOf(leaves.slice(0, size));

function flipped(hash: Hash, bit: number): Hash {
  const other = Buffer.from(hash);
  other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7));
  return other;
}

describe("hashes and roots", () => {
  test("roots are those of RFC 6962 for every size up to 300", () => {
    for (let size = 0; size <= 300; size += 1) {
      expect(rootAt(size)).toEqual(mth(entries.slice(0, size)));
    }
    expect(EMPTY_ROOT).toEqual(sha256());
  });

  test("a leaf longer than any envelope hashes as well", () => {
    const long = Buffer.alloc(70_000, 5);
    expect(leafHash(long)).toEqual(sha256(Buffer.of(0), long));
  });

  test("the hash of a full tile is the root over its hashes", () => {
    for (const count of [1, 2, 4, 256]) {
      expect(perfectRoot(leafHashes(entries.slice(0, count)))).toEqual(rootAt(count));
    }
  });
});

describe("the frontier", () => {
  test("reports every perfect subtree once, children first", () => {
    const seen = new Map<string, Hash>();
    const grown = appendAll(EMPTY_FRONTIER, leaves.slice(0, 100), (level, index, hash) => {
      if (level > 0) expect(seen.has(`${level - 1}/${index * 2 + 1}`)).toBe(true);
      seen.set(`${level}/${index}`, hash);
    });
    expect(isFrontier(grown)).toBe(true);
    expect(seen.size).toBe(100 + 50 + 25 + 12 + 6 + 3 + 1);
    for (const [name, hash] of seen) {
      const [level = 0, index = 0] = name.split("/").map(Number);
      expect(hash).toEqual(read(level, index));
    }
  });

  test("takes whole subtrees, and refuses one that does not start where it should", () => {
    const whole = append(EMPTY_FRONTIER, perfectRoot(leafHashes(entries.slice(0, 256))), 8);
    expect(frontierRoot(appendAll(whole, leaves.slice(256, 300)))).toEqual(rootAt(300));
    expect(() => append(append(EMPTY_FRONTIER, EMPTY_ROOT), EMPTY_ROOT, 1)).toThrow(RangeError);
  });

  test("a frontier of another form is told apart", () => {
    expect(isFrontier({ size: 3, hashes: [EMPTY_ROOT] })).toBe(false);
    expect(isFrontier({ size: 1, hashes: [Buffer.alloc(31)] })).toBe(false);
    expect(isFrontier({ size: -1, hashes: [] })).toBe(false);
    expect(isFrontier({ size: 0.5, hashes: [] })).toBe(false);
  });
});

describe("proofs", () => {
  test(`inclusion, for every leaf of every tree up to ${LARGEST}: good accepted, every neighbour refused`, () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      const root = rootAt(size);
      for (let index = 0; index < size; index += 1) {
        const leaf = leaves[index] as Hash;
        const proof = proveInclusion(index, size, read);
        expect(verifyInclusion({ size, root }, index, leaf, proof)).toEqual({ ok: true });
        expect(verifyInclusion({ size, root }, (index + 1) % (size + 1), leaf, proof).ok).toBe(false);
        expect(verifyInclusion({ size, root }, index, leaf, [...proof, root]).ok).toBe(false);
        expect(verifyInclusion({ size, root: rootAt(size + 1) }, index, leaf, proof).ok).toBe(false);
        expect(verifyInclusion({ size, root }, index, flipped(leaf, index), proof).ok).toBe(false);
        for (const at of proof.keys()) {
          const altered = proof.with(at, flipped(proof[at] as Hash, size));
          expect(verifyInclusion({ size, root }, index, leaf, altered).ok).toBe(false);
        }
      }
    }
  });

  test(`consistency, for every pair of trees up to ${LARGEST}: good accepted, every neighbour refused`, () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      const newer = { size, root: rootAt(size) };
      for (let old = 1; old <= size; old += 1) {
        const older = { size: old, root: rootAt(old) };
        const proof = proveConsistency(old, size, read);
        expect(verifyConsistency(older, newer, proof)).toEqual({ ok: true });
        expect(verifyConsistency({ ...older, root: flipped(older.root, old) }, newer, proof).ok).toBe(false);
        expect(verifyConsistency(older, { ...newer, root: flipped(newer.root, old) }, proof).ok).toBe(false);
        expect(verifyConsistency(older, newer, [...proof, newer.root]).ok).toBe(false);
        if (old < size) expect(verifyConsistency(newer, older, proof).ok).toBe(false);
        for (const at of proof.keys()) {
          const altered = proof.with(at, flipped(proof[at] as Hash, size));
          expect(verifyConsistency(older, newer, altered).ok).toBe(false);
        }
      }
    }
  });

  test("at random up to 700 leaves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), fc.nat(), (size, a, b) => {
        const index = a % size;
        const old = 1 + (b % size);
        const newer = { size, root: rootAt(size) };
        const older = { size: old, root: rootAt(old) };
        const inclusion = proveInclusion(index, size, read);
        expect(verifyInclusion(newer, index, leaves[index] as Hash, inclusion).ok).toBe(true);
        expect(verifyConsistency(older, newer, proveConsistency(old, size, read)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("at random up to 2^53 - 1 leaves, in a tree where every perfect subtree of a level is the same", () => {
    const uniform: Hash[] = [leafHash(Buffer.of())];
    for (let level = 1; level < 53; level += 1) {
      uniform.push(nodeHash(uniform[level - 1] as Hash, uniform[level - 1] as Hash));
    }
    const one: ReadNode = (level) => uniform[level] as Hash;
    const root = (size: number) =>
      rangeNodes({ from: 0, to: size })
        .map((node) => one(node.level, node.index))
        .reduceRight((right, left) => nodeHash(left, right));
    fc.assert(
      fc.property(
        fc.maxSafeNat().filter((size) => size > 0),
        fc.maxSafeNat(),
        (size, other) => {
          const index = other % size;
          const newer = { size, root: root(size) };
          const older = { size: index + 1, root: root(index + 1) };
          const inclusion = proveInclusion(index, size, one);
          expect(verifyInclusion(newer, index, uniform[0] as Hash, inclusion).ok).toBe(true);
          expect(verifyConsistency(older, newer, proveConsistency(index + 1, size, one)).ok).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("hostile numbers and lengths are refused with a code", () => {
    const root = rootAt(8);
    const proof = proveInclusion(2, 8, read);
    const leaf = leaves[2] as Hash;
    for (const size of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2 ** 64]) {
      expect(verifyInclusion({ size, root }, 2, leaf, proof)).toEqual({ ok: false, code: "bad-size" });
      expect(verifyConsistency({ size, root }, { size: 8, root }, proof)).toEqual({
        ok: false,
        code: "bad-size",
      });
      expect(verifyInclusion({ size: 8, root }, size, leaf, proof)).toEqual({ ok: false, code: "bad-index" });
      expect(() => inclusionRanges(0, size)).toThrow(RangeError);
      expect(() => consistencyRanges(1, size)).toThrow(RangeError);
    }
    expect(verifyInclusion({ size: 8, root }, 2, leaf, proof.with(0, Buffer.alloc(33)))).toEqual({
      ok: false,
      code: "bad-hash-length",
    });
    expect(verifyInclusion({ size: 8, root }, 2, Buffer.of(), proof)).toEqual({
      ok: false,
      code: "bad-hash-length",
    });
    expect(verifyInclusion({ size: 8, root }, 2, leaf, [])).toEqual({
      ok: false,
      code: "bad-proof-length",
      expected: 3,
      found: 0,
    });
  });

  test("of an empty tree nothing is proved", () => {
    const empty = { size: 0, root: EMPTY_ROOT };
    expect(verifyConsistency(empty, empty, [])).toEqual({ ok: true });
    expect(verifyConsistency(empty, { size: 1, root: rootAt(1) }, []).ok).toBe(false);
    expect(verifyInclusion(empty, 0, EMPTY_ROOT, []).ok).toBe(false);
    expect(sameHash(EMPTY_ROOT, Buffer.alloc(0))).toBe(false);
  });
});
