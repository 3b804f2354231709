import { type Anchor, type OpenedCheckpoint, openCheckpoint } from "./checkpoint.ts";
import { type Finding, type Findings, addFinding } from "./finding.ts";
import { EMPTY_FRONTIER, frontierRoot } from "./frontier.ts";
import { type Hash, sameHash } from "./hash.ts";
import { type Walk, walkLog } from "./log-walk.ts";
import type { TreeHead } from "./merkle.ts";
import { readAhead } from "./read-ahead.ts";
import type { ReadFile } from "./tile.ts";

export interface LogOptions<Reason> {
  /**
   * Called with every entry in order, its index and its leaf hash; returns why it refuses the entry, or null.
   * Where the hash tiles are whole, the entry has been checked against the signed root before.
   */
  onEntry?: (index: number, entry: Uint8Array, leaf: Hash) => Reason | null;
  /** Sizes and roots that the log is known to have had: it must not have shrunk or forked since. */
  known?: readonly TreeHead[];
  /** How many findings are kept before the reading stops; 100 by default. */
  limit?: number;
}

export interface LogReport<Reason = never> {
  /** Whether every entry up to the signed size is there, is right, and nothing else was found. */
  ok: boolean;
  /** Null where it could not be opened; nothing else is read then. */
  checkpoint: OpenedCheckpoint | null;
  /** How many entries were read. */
  entries: number;
  /** The root over all entries as read; null where some are missing. */
  computed: Hash | null;
  findings: Finding<Reason>[];
  /** How many more findings there were, up to the place where the reading stopped. */
  dropped: number;
}

/**
 * Verifies a whole log from its static files (C2SP tlog-tiles): the signature of its checkpoint, every entry
 * and every hash tile against the signed root, in one pass, with memory that does not grow with the log.
 * Goes on after a finding, up to the limit. A fault in reading a file is thrown.
 */
export async function verifyLog<Reason = never>(
  read: ReadFile,
  anchor: Anchor,
  options: LogOptions<Reason> = {},
): Promise<LogReport<Reason>> {
  const findings: Findings<Reason> = { list: [], limit: options.limit ?? 100, dropped: 0 };
  const opened = await openLog(read, anchor, findings);
  if (opened === null) return reportOf(null, null, findings);
  const walk = startWalk(read, opened.checkpoint, findings, options);
  await walkLog(walk);
  conclude(walk);
  return reportOf(opened, walk, findings);
}

async function openLog<Reason>(
  read: ReadFile,
  anchor: Anchor,
  findings: Findings<Reason>,
): Promise<OpenedCheckpoint | null> {
  const path = "checkpoint";
  const bytes = await read(path);
  if (bytes === null) {
    addFinding(findings, { code: "checkpoint-missing", path });
    return null;
  }
  const opened = openCheckpoint(bytes, anchor);
  if (opened.ok) return opened;
  addFinding(findings, { code: "checkpoint-refused", path, refusal: opened });
  return null;
}

function startWalk<Reason>(
  read: ReadFile,
  tree: TreeHead,
  findings: Findings<Reason>,
  options: LogOptions<Reason>,
): Walk<Reason> {
  const known = options.known ?? [];
  for (const one of known.filter(({ size }) => size > tree.size)) {
    addFinding(findings, { code: "shrunken", size: tree.size, known: one.size });
  }
  const ahead = readAhead(read, tree.size);
  return { ...ahead, tree, findings, known, onEntry: options.onEntry, frontier: EMPTY_FRONTIER, entries: 0 };
}

/** Compares the recomputed root with the signed one; if they are the same, it was the tiles that disagreed. */
function conclude<Reason>(walk: Walk<Reason>): void {
  const { findings, frontier, tree } = walk;
  if (frontier === null) return;
  const computed = frontierRoot(frontier);
  if (sameHash(computed, tree.root)) {
    findings.list = findings.list.map((one) =>
      one.code === "disagreement" ? { ...one, code: "tile-mismatch" } : one,
    );
    return;
  }
  const signed = Buffer.from(tree.root).toString("hex");
  addFinding(findings, {
    code: "root-mismatch",
    size: tree.size,
    signed,
    computed: Buffer.from(computed).toString("hex"),
  });
}

function reportOf<Reason>(
  checkpoint: OpenedCheckpoint | null,
  walk: Walk<Reason> | null,
  findings: Findings<Reason>,
): LogReport<Reason> {
  const frontier = walk?.frontier ?? null;
  return {
    ok: findings.list.length === 0 && checkpoint !== null && frontier !== null,
    checkpoint,
    entries: walk?.entries ?? 0,
    computed: frontier === null ? null : frontierRoot(frontier),
    findings: findings.list,
    dropped: findings.dropped,
  };
}
