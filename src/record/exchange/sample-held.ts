import { encodeBundle } from "../verify/bundle.ts";
import { EMPTY_FRONTIER, appendAll, frontierRoot } from "../verify/frontier.ts";
import { leafHash } from "../verify/hash.ts";
import { sampleAnchor, sampleCheckpoint, sampleOrigin } from "../verify/sample-log.ts";
import type { VerifierKey } from "../verify/verifier-key.ts";
import type { HeldLog } from "./held.ts";

/** What a follower of the made-up log holds after these entries, without a database. */
export function sampleHeld(entries: readonly Uint8Array[]): HeldLog {
  const frontierAt = (size: number) => appendAll(EMPTY_FRONTIER, entries.slice(0, size).map(leafHash));
  const noteAt = (size: number) => sampleCheckpoint(size, frontierRoot(frontierAt(size)));
  const { length } = entries;
  const frontier = frontierAt(length);
  return {
    party: "east",
    epoch: 0,
    origin: sampleOrigin,
    keys: [{ key: sampleAnchor.keys[0] as VerifierKey, from: 0, until: null }],
    frontier,
    tail: () => Promise.resolve(encodeBundle(entries.slice(length - (length % 256)))),
    largest: length === 0 ? null : { size: length, root: frontierRoot(frontier), note: noteAt(length) },
    noteAt: (size) => Promise.resolve(size === length || size % 2 === 0 ? noteAt(size) : null),
    rootAt: (size) => Promise.resolve(frontierRoot(frontierAt(size))),
  };
}
