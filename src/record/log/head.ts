import { EMPTY_FRONTIER, type Frontier, frontierRoot, isFrontier } from "../verify/frontier.ts";
import { HASH_LENGTH, hashAt } from "../verify/hash.ts";
import type { Reader, Transaction } from "../storage/door.ts";

/** Which log: a party's, of an epoch. */
export interface LogName {
  party: string;
  epoch: number;
}

/** A log as a node keeps it: our own, or the copy of another party's. `key` is its checkpoints' verifier key. */
export interface Log extends LogName {
  origin: string;
  key: string;
  own: boolean;
}

/** How far a log has come: all that is needed to append to it. */
export interface LogHead extends LogName {
  frontier: Frontier;
}

/**
 * Makes an empty log. One that exists already is left as it is: compare `logOf` where that matters. Two processes that make
 * the same log at once take turns, or the second would meet the first's origin, which nothing else may have.
 */
export async function createLog(tx: Transaction, log: Log): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('concord log', 0))");
  await tx.query(
    `insert into log (party, epoch, origin, key, own, root, frontier) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (party, epoch) do nothing`,
    [log.party, log.epoch, log.origin, log.key, log.own, frontierRoot(EMPTY_FRONTIER), new Uint8Array()],
  );
}

/** A log with its size and root, or null where there is none. */
export async function logOf(
  reader: Reader,
  { party, epoch }: LogName,
): Promise<(Log & { size: number; root: Uint8Array }) | null> {
  const [row] = await reader.query<Log & { size: number; root: Uint8Array }>(
    "select party, epoch, origin, key, own, size, root from log where party = $1 and epoch = $2",
    [party, epoch],
  );
  return row ?? null;
}

/**
 * Takes a log for this transaction; every other writer waits until its end. The lock is a statement of its
 * own: what is read after it is what the writer before committed. It does not keep a checkpoint of an earlier
 * size from being stored meanwhile. Throws where there is no such log.
 */
export async function lockLog(tx: Transaction, { party, epoch }: LogName): Promise<LogHead> {
  const [row] = await tx.query<{ size: number; frontier: Uint8Array }>(
    "select size, frontier from log where party = $1 and epoch = $2 for no key update",
    [party, epoch],
  );
  if (row === undefined) throw new Error(`There is no log ${party}/${epoch}.`);
  const count = row.frontier.length / HASH_LENGTH;
  const hashes = Array.from({ length: count }, (_, at) => hashAt(row.frontier, at));
  const frontier = { size: row.size, hashes };
  if (!isFrontier(frontier)) throw new Error(`The frontier of log ${party}/${epoch} does not fit its size.`);
  return { party, epoch, frontier };
}
