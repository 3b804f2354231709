import { bodyHash } from "./envelope.ts";
import { PACK_ENTRIES, decodePack, packPath } from "./pack.ts";
import type { ReadFile } from "./tile.ts";

/** A body that the entry at this index names. */
export interface WantedBody {
  index: number;
  /** SHA-256, hex. */
  hash: string;
}

/** A body that came and is what its hash says. */
export interface PackedBody {
  hash: string;
  bytes: Uint8Array;
}

/** Fewer are asked for one by one: a pack would bring what is held already. */
export const WORTH_PACKING = 16;

/** The entries of one pack, by their number. */
export function spanOf(index: number): number {
  return Math.floor(index / PACK_ENTRIES);
}

/**
 * Fetches the wanted bodies of one span, and hands over, pack by pack, those that are what their hash says. False where
 * no packs are given, or none that can be used: what has not come then is asked for one by one. A pack that ended early is
 * gone on from.
 */
export async function fetchSpan(
  read: ReadFile,
  span: readonly WantedBody[],
  keep: (came: readonly PackedBody[]) => Promise<void>,
): Promise<boolean> {
  const last = Math.max(...span.map((one) => one.index));
  let from = Math.min(...span.map((one) => one.index));
  while (from <= last) {
    const pack = await read(packPath(from, last + 1));
    const bodies = pack === null ? null : decodePack(pack);
    if (bodies === null) return false;
    const found = wantedOf(bodies, span);
    if (found.length === 0) return true;
    await keep(found);
    const came = new Set(found.map((one) => one.hash));
    from = Math.max(from, ...span.filter((one) => came.has(one.hash)).map((one) => one.index)) + 1;
  }
  return true;
}

function wantedOf(bodies: readonly Uint8Array[], span: readonly WantedBody[]): PackedBody[] {
  const wanted = new Set(span.map((one) => one.hash));
  return bodies.flatMap((bytes) => {
    const hash = bodyHash(bytes);
    return wanted.delete(hash) ? [{ hash, bytes }] : [];
  });
}

/** What comes in packs beside a log that is read from its beginning to its end. */
export interface Packed {
  /** An entry names this body: to be said before anything of its span is asked for. */
  want: (body: WantedBody) => void;
  /** Whether this body came in a pack. Otherwise only asking for it alone tells. */
  came: (body: WantedBody) => Promise<boolean>;
}

/** Keeps the hashes of what came, of two spans at most; the next span is fetched while one is looked at. */
export function packedBeside(read: ReadFile): Packed {
  const wanted = new Map<number, WantedBody[]>();
  const coming = new Map<number, Promise<Set<string>>>();
  let known = true;

  async function fetched(span: readonly WantedBody[]): Promise<Set<string>> {
    const came = new Set<string>();
    if (!known || span.length < WORTH_PACKING) return came;
    // A fault of packs alone (a proxy that lets nothing long through) is no fault of the line.
    known &&= await fetchSpan(read, span, (found) => {
      for (const { hash } of found) came.add(hash);
      return Promise.resolve();
    }).catch(() => false);
    return came;
  }

  function start(span: number): void {
    const bodies = wanted.get(span);
    if (bodies === undefined || coming.has(span)) return;
    wanted.delete(span);
    coming.set(span, fetched(bodies));
  }

  return {
    want(body) {
      const span = spanOf(body.index);
      const before = wanted.get(span);
      if (before === undefined) wanted.set(span, [body]);
      else before.push(body);
    },
    async came({ index, hash }) {
      const span = spanOf(index);
      for (const one of [span, span + 1]) start(one);
      for (const one of coming.keys()) if (one < span - 1) coming.delete(one);
      return (await coming.get(span))?.has(hash) ?? false;
    },
  };
}
