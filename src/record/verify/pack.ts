/**
 * Bodies of entries that stand next to each other, in one file: each with its length before it (four bytes, big-endian), in
 * the order of the entries. A reader knows each by its hash, so nothing else has to be said of it.
 */

/** The longest pack, in bytes, and for how many entries one is asked at most. */
export const PACK_LIMIT = 4_194_304;
export const PACK_ENTRIES = 256;

const PREFIX = 4;

/** Where the bodies of the entries from one index to another (excluded) are asked for. */
export function packPath(from: number, to: number): string {
  return `bodies/${from}-${to}`;
}

/** The span of such a path; null for every other path, and for a span that is empty or too wide. */
export function parsePackPath(path: string): { from: number; to: number } | null {
  const found = /^bodies\/(0|[1-9]\d{0,14})-([1-9]\d{0,14})$/.exec(path);
  if (found === null) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return to > from && to - from <= PACK_ENTRIES ? { from, to } : null;
}

/** As many of these, from the first on, as one pack holds. */
export function encodePack(bodies: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const body of bodies) {
    length += PREFIX + body.length;
    if (length > PACK_LIMIT) break;
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeUInt32BE(body.length);
    parts.push(prefix, body);
  }
  return Buffer.concat(parts);
}

/** The bodies of a pack; null where its lengths do not add up. */
export function decodePack(pack: Uint8Array): Uint8Array[] | null {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  const bodies: Uint8Array[] = [];
  let at = 0;
  while (at < pack.length) {
    if (pack.length - at < PREFIX) return null;
    const length = view.getUint32(at);
    at += PREFIX;
    if (length > pack.length - at) return null;
    bodies.push(pack.subarray(at, at + length));
    at += length;
  }
  return bodies;
}
