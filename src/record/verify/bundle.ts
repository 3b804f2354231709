import { type ReadFile, TILE_WIDTH, type Tile, tilePath } from "./tile.ts";

/** An entry bundle (C2SP tlog-tiles): up to 256 entries, each after its length as a big-endian uint16. */

/** The longest entry: its length must fit 16 bits. */
export const ENTRY_LIMIT = 65_535;
const PREFIX = 2;
/** The longest bundle: 256 entries of the greatest length. */
export const BUNDLE_LIMIT = TILE_WIDTH * (PREFIX + ENTRY_LIMIT);

export type BundleRefusal =
  | { ok: false; code: "too-short"; at: number }
  | { ok: false; code: "trailing-bytes"; at: number };

export type DecodedBundle = { ok: true; entries: Uint8Array[]; length: number } | BundleRefusal;

/** The bytes of entries as they stand in a bundle. Throws a RangeError on an entry longer than 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.alloc(entries.reduce((sum, entry) => sum + PREFIX + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > ENTRY_LIMIT) throw new RangeError("An entry has at most 65,535 bytes.");
    bytes.writeUInt16BE(entry.length, offset);
    bytes.set(entry, offset + PREFIX);
    offset += PREFIX + entry.length;
  }
  return bytes;
}

/**
 * The `count` entries of a bundle, as views of its bytes. Refuses bytes that end too soon (`at` is the
 * position of the entry that is cut) or go on after the last entry.
 */
export function decodeBundle(bytes: Uint8Array, count: number): DecodedBundle {
  const read = decodeFirst(bytes, count);
  if (read.ok && read.length < bytes.length) return { ok: false, code: "trailing-bytes", at: count };
  return read;
}

/** The first `count` entries and how many bytes they take; what follows is left alone. */
export function decodeFirst(bytes: Uint8Array, count: number): DecodedBundle {
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (let at = 0; at < count; at += 1) {
    const start = offset + PREFIX;
    if (start > bytes.length) return { ok: false, code: "too-short", at };
    offset = start + (bytes[start - 2] as number) * 256 + (bytes[start - 1] as number);
    if (offset > bytes.length) return { ok: false, code: "too-short", at };
    entries.push(bytes.subarray(start, offset));
  }
  return { ok: true, entries, length: offset };
}

export type FetchedBundle =
  | { ok: true; entries: Uint8Array[] }
  | { ok: false; code: "bundle-missing"; path: string }
  | { ok: false; code: "bundle-malformed"; path: string; reason: BundleRefusal["code"]; at: number };

/**
 * Fetches a bundle: as many entries as its width. Where a partial bundle is gone because the full one is
 * there, the beginning of the full one serves.
 */
export async function fetchBundle(read: ReadFile, index: number, width: number): Promise<FetchedBundle> {
  const path = tilePath({ level: "entries", index, width });
  const own = await read(path);
  if (own !== null) return named(path, decodeBundle(own, width));
  if (width === TILE_WIDTH) return { ok: false, code: "bundle-missing", path };
  const full: Tile = { level: "entries", index, width: TILE_WIDTH };
  const whole = await read(tilePath(full));
  if (whole === null) return { ok: false, code: "bundle-missing", path };
  return named(tilePath(full), decodeFirst(whole, width));
}

function named(path: string, decoded: DecodedBundle): FetchedBundle {
  if (decoded.ok) return { ok: true, entries: decoded.entries };
  return { ok: false, code: "bundle-malformed", path, reason: decoded.code, at: decoded.at };
}
