import { hash as digest } from "node:crypto";

/** A SHA-256 digest: 32 bytes. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962, section 2.1). */
export const EMPTY_ROOT: Hash = fromText(digest("sha256", "", "binary"));

const LEAF = 0x00;
const NODE = 0x01;
const leafInput = Buffer.alloc(1 + 65_535);
const nodeInput = Buffer.alloc(1 + 2 * HASH_LENGTH, NODE);

/** The hash of a leaf: SHA-256(0x00 || entry) (RFC 6962, section 2.1). */
export function leafHash(entry: Uint8Array): Hash {
  return fromText(leafDigest(entry));
}

/** The hash of an inner node: SHA-256(0x01 || left || right) (RFC 6962, section 2.1). Both are 32 bytes. */
export function nodeHash(left: Hash, right: Hash): Hash {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_LENGTH);
  return fromText(digest("sha256", nodeInput, "binary"));
}

/** The leaf hashes of entries, one after the other: what a level 0 tile holds. */
export function leafHashes(entries: readonly Uint8Array[]): Uint8Array {
  const hashes = Buffer.alloc(entries.length * HASH_LENGTH);
  for (const [at, entry] of entries.entries()) hashes.write(leafDigest(entry), at * HASH_LENGTH, "latin1");
  return hashes;
}

/** The root over 2^k hashes that lie one after the other, 1 <= 2^k <= 256: the hash of a full tile. */
export function perfectRoot(hashes: Uint8Array): Hash {
  const work = Buffer.from(hashes);
  for (let bytes = work.length; bytes > HASH_LENGTH; bytes /= 2) {
    for (let at = 0; at < bytes; at += 2 * HASH_LENGTH) {
      nodeInput.set(work.subarray(at, at + 2 * HASH_LENGTH), 1);
      work.write(digest("sha256", nodeInput, "binary"), at / 2, "latin1");
    }
  }
  return work.subarray(0, HASH_LENGTH);
}

/** Whether two digests are the same bytes. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

/** The hash at a position of hashes that lie one after the other. */
export function hashAt(hashes: Uint8Array, position: number): Hash {
  return hashes.subarray(position * HASH_LENGTH, (position + 1) * HASH_LENGTH);
}

// A digest as text of one byte a character is made in a third of the time of a digest as a Buffer (Node 20).
function leafDigest(entry: Uint8Array): string {
  const length = entry.length + 1;
  const input = length <= leafInput.length ? leafInput.subarray(0, length) : Buffer.alloc(length);
  input[0] = LEAF;
  input.set(entry, 1);
  return digest("sha256", input, "binary");
}

function fromText(binary: string): Hash {
  return Buffer.from(binary, "latin1");
}
