import { type Database, StorageFault, type Transaction } from "../storage/door.ts";
import {
  type Appended,
  type Batch,
  type IdReused,
  type NewEntry,
  type Refusal,
  citationOf,
  earlierEntries,
  earlierOutcome,
  insertContents,
  leavesOf,
} from "./batch.ts";
import { type StoredEntry, growLog } from "./grow.ts";
import { lockLog } from "./head.ts";
import { type SealerOptions, createSealer } from "./sealer.ts";

export interface AppenderOptions extends SealerOptions {
  db: Database;
  /** Folds the entities of new entries, inside the transaction that appends them. */
  fold: (tx: Transaction, entries: readonly StoredEntry[]) => Promise<void>;
}

/** The one way into a party's own log. */
export interface Appender {
  /**
   * Appends a batch, all or none. Resolves when it is committed, to the places of its entries; for a
   * repeated request to the places it had before. Rejects with what a hook threw or with the database's
   * fault; after `away` it is unknown whether it was committed, and asking again with the same ids tells.
   */
  append: <R extends Refusal = never>(batch: Batch<R>) => Promise<Appended | IdReused | R>;
  /** Signs a checkpoint over all that is committed, now. */
  seal: () => Promise<void>;
  /** Takes no more, lets what waits be committed, and seals it. */
  close: () => Promise<void>;
}

/** A caller that waits. The refusals of its own pass through untouched. */
interface Waiting {
  batch: Batch<Refusal>;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

type Outcome = Appended | IdReused | Refusal;

interface Queue {
  options: AppenderOptions;
  waiting: Waiting[];
  running: Promise<void> | null;
  closed: boolean;
  touch: () => void;
}

/**
 * Opens the sequencer of a log that exists. What is asked while a commit is under way is committed together
 * next; several processes may do so on one database, the log's row keeps them in line. The checkpoint that
 * covers an entry is signed within a second of its commit.
 */
export function createAppender(options: AppenderOptions): Appender {
  const sealer = createSealer(options);
  const queue: Queue = { options, waiting: [], running: null, closed: false, touch: sealer.touch };
  sealer.touch();
  return {
    append: (batch) => enqueue(queue, batch) as Promise<never>,
    seal: sealer.seal,
    close: async () => {
      queue.closed = true;
      await queue.running;
      await sealer.close();
    },
  };
}

function enqueue(queue: Queue, batch: Batch<Refusal>): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    if (queue.closed) return reject(new Error("The log's sequencer is closed."));
    queue.waiting.push({ batch, resolve, reject });
    queue.running ??= drain(queue);
  });
}

async function drain(queue: Queue): Promise<void> {
  // Callers of the same turn of the event loop share the first commit.
  await Promise.resolve();
  while (queue.waiting.length > 0) await commitGroup(queue, takeGroup(queue.waiting));
  queue.running = null;
}

const GROUP_LIMIT = 256;

/** The callers that are next; two that use one act id never share a transaction. */
function takeGroup(waiting: Waiting[]): Waiting[] {
  const ids = new Set<string>();
  let count = 0;
  for (const { batch } of waiting.slice(0, GROUP_LIMIT)) {
    const own = typeof batch.entries === "function" ? [] : batch.entries.map((entry) => entry.actId);
    if (own.some((id) => ids.has(id))) break;
    for (const id of own) ids.add(id);
    count += 1;
  }
  return waiting.splice(0, count);
}

/** All in one transaction; where that fails for a reason of one of them, each in its own. */
async function commitGroup(queue: Queue, group: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await commitTogether(queue.options, group);
    for (const [at, one] of group.entries()) one.resolve(outcomes[at] as Outcome);
    queue.touch();
  } catch (error) {
    const [only] = group;
    if (group.length === 1 && only !== undefined) settleAlone(only, error);
    else if (isAway(error)) for (const one of group) one.reject(error);
    else for (const one of group) await commitGroup(queue, [one]);
  }
}

function isAway(error: unknown): boolean {
  return error instanceof StorageFault && error.code === "away";
}

/** Thrown to undo a transaction whose outcome is known: it leaves nothing behind. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("undone");
    this.outcome = outcome;
  }
}

function settleAlone(one: Waiting, error: unknown): void {
  if (error instanceof Undone) one.resolve(error.outcome);
  else one.reject(error);
}

async function commitTogether(options: AppenderOptions, group: readonly Waiting[]): Promise<Outcome[]> {
  return options.db.transaction(async (tx) => {
    const head = await lockLog(tx, options);
    const prepared = await prepareAll(tx, group);
    const known = await knownOutcomes(tx, options, group, prepared);
    const fresh = prepared.flatMap((entries, at) => (known[at] === null ? entries : []));
    if (fresh.length === 0) return known as Outcome[];
    const { entries: stored } = await growLog(tx, head, leavesOf(fresh));
    await insertContents(tx, fresh);
    await options.fold(tx, stored);
    return shareOut(tx, group, prepared, known, stored);
  });
}

async function prepareAll(tx: Transaction, group: readonly Waiting[]): Promise<(readonly NewEntry[])[]> {
  const prepared: (readonly NewEntry[])[] = [];
  for (const { batch } of group) {
    if (typeof batch.entries !== "function") {
      prepared.push(batch.entries);
      continue;
    }
    const made = await batch.entries(tx);
    if (!made.ok) throw new Undone(made as Refusal);
    prepared.push((made as { entries: readonly NewEntry[] }).entries);
  }
  return prepared;
}

/** What is known of each batch from before; null for the new. One that was made in vain here is undone. */
async function knownOutcomes(
  tx: Transaction,
  options: AppenderOptions,
  group: readonly Waiting[],
  prepared: readonly (readonly NewEntry[])[],
): Promise<(Outcome | null)[]> {
  const all = prepared.flat();
  const earlier = await earlierEntries(tx, options, all);
  const known = prepared.map((entries) =>
    entries.length === 0
      ? { ok: true as const, entries: [], repeated: false }
      : earlierOutcome(entries, earlier),
  );
  const vain = known.find((one, at) => one !== null && typeof group[at]?.batch.entries === "function");
  if (vain !== undefined && vain !== null) throw new Undone(vain);
  return known;
}

/** Hands each batch its own part of what was stored, first to its hook, then as its outcome. */
async function shareOut(
  tx: Transaction,
  group: readonly Waiting[],
  prepared: readonly (readonly NewEntry[])[],
  known: readonly (Outcome | null)[],
  stored: readonly StoredEntry[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let from = 0;
  for (const [at, { batch }] of group.entries()) {
    const before = known[at] ?? null;
    const own = before === null ? stored.slice(from, from + (prepared[at]?.length ?? 0)) : [];
    from += own.length;
    if (before === null) await batch.also?.(tx, own);
    outcomes.push(before ?? { ok: true, entries: own.map(citationOf), repeated: false });
  }
  return outcomes;
}
