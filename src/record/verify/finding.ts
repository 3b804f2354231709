import type { BundleRefusal } from "./bundle.ts";
import type { CheckpointRefusal } from "./checkpoint.ts";

/** What is wrong with a log, and where. `from` and `to` are entry indices, `to` excluded; hashes are hex. */
export type Finding<Reason = never> =
  | { code: "checkpoint-missing"; path: string }
  | { code: "checkpoint-refused"; path: string; refusal: CheckpointRefusal }
  /** The log has fewer entries than it was known to have. */
  | { code: "shrunken"; size: number; known: number }
  /** The first `size` entries give another root than the one known for that size. */
  | { code: "fork"; size: number; known: string; computed: string }
  | { code: "tile-missing"; path: string }
  | { code: "tile-malformed"; path: string }
  /** The tile is wrong: its hash at `position` is not that of its entries; null where that cannot be told. */
  | { code: "tile-mismatch"; path: string; position: number | null; from: number; to: number }
  | { code: "bundle-missing"; path: string; from: number; to: number }
  | { code: "bundle-malformed"; path: string; index: number; reason: BundleRefusal["code"] }
  /** The entry is not the one that the signed root stands for. */
  | { code: "entry-mismatch"; path: string; index: number }
  /** Some of these entries are not those that the signed root stands for. */
  | { code: "entries-mismatch"; path: string; from: number; to: number }
  /** A tile and the entries under it contradict each other, and nothing authentic says which is wrong. */
  | { code: "disagreement"; path: string; position: number; from: number; to: number }
  /** The caller's own check of an entry refused it. */
  | { code: "entry-refused"; path: string; index: number; reason: Reason }
  /** All entries together do not give the signed root. */
  | { code: "root-mismatch"; size: number; signed: string; computed: string };

/** Findings up to a limit; what comes after is counted only. */
export interface Findings<Reason> {
  list: Finding<Reason>[];
  limit: number;
  dropped: number;
}

/** Adds a finding, or counts it where the list is full. */
export function addFinding<Reason>(findings: Findings<Reason>, finding: Finding<Reason>): void {
  if (findings.list.length < findings.limit) findings.list.push(finding);
  else findings.dropped += 1;
}

/** Whether the list is full, so that reading on would only count. */
export function isFull(findings: Findings<unknown>): boolean {
  return findings.list.length >= findings.limit;
}
