import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * Files of a tree one after the other: path length (uint16), path, length (uint32), bytes, all big-endian; then
 * deflated. What comes in says first how long it will be, and is held to it.
 */
export interface Packed {
  bytes: Uint8Array;
  /** How long it is when unpacked. */
  size: number;
  packing: "deflate" | "none";
}

export type UnpackRefusal =
  | { ok: false; code: "too-large"; size: number; limit: number }
  | { ok: false; code: "bomb"; ratio: number }
  | { ok: false; code: "damaged" };

/** The longest tree that one file holds, unpacked: it is read in memory. */
export const TREE_LIMIT = 268_435_456;
/** What unpacks to more than this many times itself is refused; JSON and hashes stay below twenty. */
export const RATIO_LIMIT = 100;
const COUNT_LIMIT = 500_000;
const plainPath = /^[a-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*){0,20}$/;

/** Packs files. Throws a RangeError where they are longer than `TREE_LIMIT` together. */
export function packTree(files: ReadonlyMap<string, Uint8Array>): Packed {
  const parts: Uint8Array[] = [];
  for (const [path, bytes] of files) parts.push(...entryOf(path, bytes));
  const plain = Buffer.concat(parts);
  if (plain.length > TREE_LIMIT) throw new RangeError("This is more than one file holds.");
  const deflated = deflateRawSync(plain, { level: constants.Z_BEST_SPEED + 5 });
  const worth = deflated.length < plain.length && plain.length <= deflated.length * RATIO_LIMIT;
  return worth
    ? { bytes: deflated, size: plain.length, packing: "deflate" }
    : { bytes: plain, size: plain.length, packing: "none" };
}

function entryOf(path: string, bytes: Uint8Array): Uint8Array[] {
  if (!plainPath.test(path) || path.length > 250) throw new RangeError(`No path of a tree: ${path}`);
  const head = Buffer.alloc(2 + path.length + 4);
  head.writeUInt16BE(path.length, 0);
  head.write(path, 2, "ascii");
  head.writeUInt32BE(bytes.length, 2 + path.length);
  return [head, bytes];
}

/** Unpacks files. Refuses before unpacking what is declared too long, and stops where the declaration was false. */
export function unpackTree(packed: Packed): { ok: true; files: Map<string, Uint8Array> } | UnpackRefusal {
  const { bytes, size, packing } = packed;
  if (size > TREE_LIMIT) return { ok: false, code: "too-large", size, limit: TREE_LIMIT };
  const ratio = Math.ceil(size / Math.max(1, bytes.length));
  if (ratio > RATIO_LIMIT) return { ok: false, code: "bomb", ratio };
  const plain = packing === "none" ? bytes : inflated(bytes, size);
  if (plain?.length !== size) return { ok: false, code: "damaged" };
  const files = filesOf(Buffer.from(plain.buffer, plain.byteOffset, plain.length));
  return files === null ? { ok: false, code: "damaged" } : { ok: true, files };
}

function inflated(bytes: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

function filesOf(plain: Buffer): Map<string, Uint8Array> | null {
  const files = new Map<string, Uint8Array>();
  let at = 0;
  while (at < plain.length) {
    if (files.size >= COUNT_LIMIT || at + 2 > plain.length) return null;
    const start = at + 2 + plain.readUInt16BE(at);
    if (start + 4 > plain.length) return null;
    const path = plain.toString("latin1", at + 2, start);
    const end = start + 4 + plain.readUInt32BE(start);
    if (end > plain.length || !plainPath.test(path) || files.has(path)) return null;
    files.set(path, plain.subarray(start + 4, end));
    at = end;
  }
  return files;
}
