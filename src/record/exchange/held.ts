import type { Frontier } from "../verify/frontier.ts";
import type { Hash } from "../verify/hash.ts";
import type { TreeHead } from "../verify/merkle.ts";
import type { VerifierKey } from "../verify/verifier-key.ts";

/** A key of a log and for checkpoints of which sizes it speaks; null where nothing has replaced it yet. */
export interface TrustedKey {
  key: VerifierKey;
  from: number;
  until: number | null;
}

/** What this node holds of another party's log before a round: enough to judge what the other side shows now. */
export interface HeldLog {
  party: string;
  epoch: number;
  origin: string;
  keys: readonly TrustedKey[];
  /** The entries held, as the frontier of their tree. */
  frontier: Frontier;
  /** The held entries of the last, unfilled entry bundle, as they lie there. */
  tail: () => Promise<Uint8Array>;
  /** The largest checkpoint held; its size is that of the frontier, or more while catching up goes on. */
  largest: (TreeHead & { note: Uint8Array }) | null;
  /** The signed checkpoint held for this size, whole. */
  noteAt: (size: number) => Promise<Uint8Array | null>;
  /** The root of the first `size` entries held. */
  rootAt: (size: number) => Promise<Hash>;
}

/** The keys that may sign a checkpoint of this size. */
export function keysFor(keys: readonly TrustedKey[], size: number): VerifierKey[] {
  return keys
    .filter((one) => one.from <= size && (one.until === null || size <= one.until))
    .map(({ key }) => key);
}
