import { inflateRawSync } from "node:zlib";
import { largestUnpacked } from "./document.ts";

/** One entry of a zip archive's central directory (PKWARE APPNOTE 6.3.10, section 4.3.12). */
export interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  offset: number;
}

export type Unpacked =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; code: "damaged" | "encrypted" | "unpacks-too-large" };

/** An archive with more entries than this is no document. */
const mostEntries = 10_000;

/** The entries of an archive, or null where there is no readable directory. Nothing is unpacked. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < Math.min(count, mostEntries); index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    if (at + 46 + lengths[0] > view.byteLength) return null;
    entries.push(entryAt(view, bytes, at, lengths[0]));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

/** Unpacks one entry; stops at 32 MiB whatever the directory claims. */
export function unpack(bytes: Uint8Array, entry: Entry): Unpacked {
  if (entry.encrypted) return { ok: false, code: "encrypted" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50)
    return { ok: false, code: "damaged" };
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return { ok: true, bytes: packed };
  return entry.method === 8 ? inflate(packed) : { ok: false, code: "damaged" };
}

/** The end-of-directory record stands in the last 64 KiB. */
function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): Entry {
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
}

function inflate(packed: Uint8Array): Unpacked {
  try {
    return { ok: true, bytes: inflateRawSync(packed, { maxOutputLength: largestUnpacked }) };
  } catch (error) {
    const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return { ok: false, code: tooLarge ? "unpacks-too-large" : "damaged" };
  }
}
