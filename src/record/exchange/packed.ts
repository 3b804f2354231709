import { bodyHash } from "../verify/envelope.ts";
import { PACK_ENTRIES, decodePack, packPath } from "../verify/pack.ts";
import type { Reference } from "../verify/references.ts";
import type { Arrived } from "./contents.ts";
import type { Remote } from "./remote.ts";

/** A body that the entry at this index names. */
export interface WantedBody {
  index: number;
  hash: string;
}

/** Fewer are asked for one by one: a pack would bring what is held already. */
const WORTH_PACKING = 16;
/** Packs at once. */
const PARALLEL = 2;

/**
 * Fetches bodies of entries that stand next to each other many at a time, and hands over, pack by pack, those that are
 * wanted and are what their hash says. What does not come so (an older node knows no packs, a body may be too long for one)
 * is asked for one by one afterwards: nothing here is a refusal.
 */
export async function fetchPacked(
  remote: Remote,
  wanted: readonly WantedBody[],
  keep: (arrived: readonly Arrived[]) => Promise<void>,
): Promise<void> {
  if (wanted.length < WORTH_PACKING) return;
  const spans = spansOf(wanted);
  let known = true;
  async function work(): Promise<void> {
    for (let span = spans.shift(); span !== undefined && known; span = spans.shift()) {
      if (!(await fetchSpan(remote, span, keep))) known = false;
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

/** The wanted by spans of as many entries as one pack is asked for. */
function spansOf(wanted: readonly WantedBody[]): WantedBody[][] {
  const spans = new Map<number, WantedBody[]>();
  for (const one of wanted) {
    const at = Math.floor(one.index / PACK_ENTRIES);
    spans.set(at, [...(spans.get(at) ?? []), one]);
  }
  return [...spans.entries()].sort(([a], [b]) => a - b).map(([, span]) => span);
}

/** False where the remote gives no packs, or none that can be used. A pack that ended early is gone on from. */
async function fetchSpan(
  remote: Remote,
  span: readonly WantedBody[],
  keep: (arrived: readonly Arrived[]) => Promise<void>,
): Promise<boolean> {
  const last = Math.max(...span.map((one) => one.index));
  let from = Math.min(...span.map((one) => one.index));
  while (from <= last) {
    const fetched = await remote.read(packPath(from, last + 1));
    const bodies = fetched.ok && fetched.from === 0 ? decodePack(fetched.bytes) : null;
    if (bodies === null) return false;
    const arrived = wantedOf(bodies, span);
    if (arrived.length === 0) return true;
    await keep(arrived);
    const came = new Set(arrived.map((one) => one.reference.hash));
    from = Math.max(from, ...span.filter((one) => came.has(one.hash)).map((one) => one.index)) + 1;
  }
  return true;
}

function wantedOf(bodies: readonly Uint8Array[], span: readonly WantedBody[]): Arrived[] {
  const wanted = new Set(span.map((one) => one.hash));
  return bodies.flatMap((bytes) => {
    const hash = bodyHash(bytes);
    const reference: Reference = { kind: "body", hash };
    return wanted.delete(hash) ? [{ reference, bytes }] : [];
  });
}
