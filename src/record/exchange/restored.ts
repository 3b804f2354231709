import { openCheckpoint } from "../verify/checkpoint.ts";
import { sameHash } from "../verify/hash.ts";
import type { Citation, EnvelopeOf } from "../verify/envelope.ts";
import type { Appender } from "../log/append.ts";
import type { IdReused } from "../log/batch.ts";
import type { LogName } from "../log/head.ts";
import { RESTORED_AT } from "../storage/backup/restore.ts";
import { type Reader, type Transaction, json } from "../storage/door.ts";
import { type HeldLog, keysFor } from "./held.ts";
import { heldLog } from "./held-log.ts";
import { type Author, nodeEntry } from "./own-key.ts";
import type { Remote, RemoteRefusal } from "./remote.ts";

/**
 * After a restore a node may have forgotten what it signed. Until every counterpart has been asked how much of our log
 * it holds, nothing is appended and nothing is cosigned.
 */
const MARK = RESTORED_AT;

/** Since when this node waits to be compared, or null where it may write. */
export async function restoredSince(reader: Reader): Promise<string | null> {
  const [row] = await reader.query<{ at: string }>(
    "select changed_at as at from node_state where name = $1",
    [MARK],
  );
  return row?.at ?? null;
}

/** Whether entries may be appended to our log of this epoch: not after a restore, and not once a later epoch has begun. */
export async function mayAppend(reader: Reader, { party, epoch }: LogName): Promise<boolean> {
  const [row] = await reader.query<{ barred: boolean }>(
    `select exists (select from node_state where name = $3)
       or exists (select from log where own and party = $1 and epoch > $2) as barred`,
    [party, epoch, MARK],
  );
  return row?.barred !== true;
}

/** From now on this node is read-only. */
export async function markRestored(tx: Transaction): Promise<void> {
  await tx.query(
    "insert into node_state (name, value) values ($1, $2) on conflict (name) do update set changed_at = clock_timestamp()",
    [MARK, json(true)],
  );
}

/** The comparison has been made, and, where it was needed, a new epoch begun. */
export async function clearRestored(tx: Transaction): Promise<void> {
  await tx.query("delete from node_state where name = $1", [MARK]);
}

/** What one counterpart holds of our log. */
export interface Holding {
  party: string;
  size: number;
  root: Uint8Array;
}

export type RestoreVerdict =
  /** Nobody holds more than we do, nor anything else: go on. */
  | { ok: true; holdings: Holding[] }
  | {
      ok: false;
      code: "not-asked";
      missing: { party: string; refusal: RemoteRefusal | { code: "bad-checkpoint" } }[];
    }
  /** History is missing here: fetch it from that counterpart, then begin a new epoch that commits to it. */
  | { ok: false; code: "history-missing"; largest: Holding; own: number }
  /** A counterpart holds another history under our own signature: no new entry may be built on ours. */
  | { ok: false; code: "other-history"; holding: Holding };

/** Asks every counterpart for the largest checkpoint it holds of our log: `remotes` read our log at each one's node. */
export async function compareRestored(
  reader: Reader,
  log: LogName,
  remotes: ReadonlyMap<string, Remote>,
): Promise<RestoreVerdict> {
  const own = await heldLog(reader, log);
  if (own === null) throw new Error(`There is no log ${log.party}/${log.epoch}.`);
  const holdings: Holding[] = [];
  const missing: Extract<RestoreVerdict, { code: "not-asked" }>["missing"] = [];
  for (const [party, remote] of remotes) {
    const answer = await holdingAt(party, remote, own);
    if (answer.ok) holdings.push(answer.holding);
    else missing.push({ party, refusal: answer.refusal });
  }
  if (missing.length > 0) return { ok: false, code: "not-asked", missing };
  return judgeHoldings(own, holdings);
}

type Answer =
  | { ok: true; holding: Holding }
  | { ok: false; refusal: RemoteRefusal | { code: "bad-checkpoint" } };

async function holdingAt(party: string, remote: Remote, own: HeldLog): Promise<Answer> {
  const fetched = await remote.checkpoint();
  if (!fetched.ok && fetched.code === "not-there") {
    return { ok: true, holding: { party, size: 0, root: await own.rootAt(0) } };
  }
  if (!fetched.ok) return { ok: false, refusal: fetched };
  const opened = openCheckpoint(fetched.bytes, { origin: own.origin, keys: own.keys.map(({ key }) => key) });
  if (!opened.ok) return { ok: false, refusal: { code: "bad-checkpoint" } };
  const { size, root } = opened.checkpoint;
  const allowed = keysFor(own.keys, size);
  if (!opened.signatures.some((one) => allowed.includes(one.key))) {
    return { ok: false, refusal: { code: "bad-checkpoint" } };
  }
  return { ok: true, holding: { party, size, root } };
}

async function judgeHoldings(own: HeldLog, holdings: Holding[]): Promise<RestoreVerdict> {
  for (const holding of holdings.filter(({ size }) => size <= own.frontier.size)) {
    if (!sameHash(holding.root, await own.rootAt(holding.size)))
      return { ok: false, code: "other-history", holding };
  }
  const [largest] = [...holdings].sort((a, b) => b.size - a.size);
  if (largest === undefined || largest.size <= own.frontier.size) return { ok: true, holdings };
  return { ok: false, code: "history-missing", largest, own: own.frontier.size };
}

/**
 * The first entry of a new epoch: it commits to the largest checkpoint that any counterpart holds of the one before.
 * `appender` is that of the new, empty log.
 */
export async function beginEpoch(
  appender: Appender,
  epoch: number,
  previous: { origin: string; size: number; root: Uint8Array },
  author: Author,
): Promise<{ ok: true; at: Citation } | IdReused> {
  const committed = { ...previous, root: Buffer.from(previous.root).toString("hex") };
  const envelope: EnvelopeOf<"epoch"> = { v: 1, act: "epoch", ...author, epoch, previous: committed };
  const appended = await appender.append({
    entries: [nodeEntry(envelope, { act: "epoch", epoch, previous: committed })],
    also: (tx) => clearRestored(tx),
  });
  return appended.ok ? { ok: true, at: appended.entries[0] as Citation } : appended;
}
