import { type WantedBody, WORTH_PACKING, fetchSpan, spanOf } from "../verify/packed.ts";
import type { ReadFile } from "../verify/tile.ts";
import type { Arrived } from "./contents.ts";
import type { Remote } from "./remote.ts";

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
  const read = packsOf(remote);
  let known = true;
  async function work(): Promise<void> {
    for (let span = spans.shift(); span !== undefined && known; span = spans.shift()) {
      known &&= await fetchSpan(read, span, (came) =>
        keep(came.map(({ hash, bytes }) => ({ reference: { kind: "body", hash }, bytes }))),
      );
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

/** The wanted by spans of as many entries as one pack is asked for. */
function spansOf(wanted: readonly WantedBody[]): WantedBody[][] {
  const spans = new Map<number, WantedBody[]>();
  for (const one of wanted) {
    const at = spanOf(one.index);
    const span = spans.get(at);
    if (span === undefined) spans.set(at, [one]);
    else span.push(one);
  }
  return [...spans.entries()].sort(([a], [b]) => a - b).map(([, span]) => span);
}

function packsOf(remote: Remote): ReadFile {
  return async (path) => {
    const fetched = await remote.read(path);
    return fetched.ok && fetched.from === 0 ? fetched.bytes : null;
  };
}
