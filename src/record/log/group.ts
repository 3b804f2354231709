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
import { type StoredEntry, startGrowing } from "./grow.ts";
import { type LogName, lockLog } from "./head.ts";

export interface CommitOptions extends LogName {
  db: Database;
  /** Folds the entities of new entries, inside the transaction that appends them. */
  fold: (tx: Transaction, entries: readonly StoredEntry[]) => Promise<void>;
}

/** A caller that waits. The refusals of its own pass through untouched. */
export interface Waiting {
  batch: Batch<Refusal>;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

export type Outcome = Appended | IdReused | Refusal;

/**
 * Commits what callers ask at one time: all in one transaction, or, where that fails for a reason of one of
 * them, each in its own. They are taken when the log is locked, so that all who came meanwhile share it; at the
 * latest when it cannot be. Every caller is told; nothing is thrown.
 */
export async function commitGroup(options: CommitOptions, take: () => readonly Waiting[]): Promise<void> {
  let group: readonly Waiting[] | null = null;
  const taken = (): readonly Waiting[] => (group ??= take());
  try {
    const outcomes = await commitTogether(options, taken);
    for (const [at, one] of taken().entries()) one.resolve(outcomes[at] as Outcome);
  } catch (error) {
    await settleFailed(options, taken(), error);
  }
}

async function settleFailed(
  options: CommitOptions,
  group: readonly Waiting[],
  error: unknown,
): Promise<void> {
  const [only] = group;
  if (group.length === 1 && only !== undefined) settleAlone(only, error);
  else if (isAway(error)) for (const one of group) one.reject(error);
  else for (const one of group) await commitGroup(options, () => [one]);
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

async function commitTogether(options: CommitOptions, take: () => readonly Waiting[]): Promise<Outcome[]> {
  return options.db.transaction(async (tx) => {
    const head = await lockLog(tx, options);
    const group = take();
    const prepared = await prepareAll(tx, group);
    const known = await knownOutcomes(tx, options, group, prepared);
    const fresh = prepared.flatMap(({ entries }, at) => (known[at] === null ? entries : []));
    if (fresh.length === 0) return known as Outcome[];
    const { entries: stored, written } = startGrowing(tx, head, leavesOf(fresh));
    const [outcomes] = await Promise.all([
      shareOut(tx, group, prepared, known, stored),
      written,
      insertContents(tx, fresh),
      options.fold(tx, stored),
    ]);
    return outcomes;
  });
}

interface Ready {
  entries: readonly NewEntry[];
  fresh?: boolean;
}

async function prepareAll(tx: Transaction, group: readonly Waiting[]): Promise<Ready[]> {
  const prepared: Ready[] = [];
  for (const { batch } of group) {
    if (typeof batch.entries !== "function") {
      prepared.push({ entries: batch.entries });
      continue;
    }
    const made = await batch.entries(tx);
    if (!made.ok) throw new Undone(made as Refusal);
    prepared.push(made as Ready);
  }
  return prepared;
}

/** What is known of each batch from before; null for the new. One that was made in vain here is undone. */
async function knownOutcomes(
  tx: Transaction,
  options: CommitOptions,
  group: readonly Waiting[],
  prepared: readonly Ready[],
): Promise<(Outcome | null)[]> {
  const unsure = prepared.flatMap(({ entries, fresh }) => (fresh === true ? [] : entries));
  const earlier = await earlierEntries(tx, options, unsure);
  const known = prepared.map(({ entries }) =>
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
  prepared: readonly Ready[],
  known: readonly (Outcome | null)[],
  stored: readonly StoredEntry[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let from = 0;
  for (const [at, { batch }] of group.entries()) {
    const before = known[at] ?? null;
    const own = before === null ? stored.slice(from, from + (prepared[at]?.entries.length ?? 0)) : [];
    from += own.length;
    if (before === null) await batch.also?.(tx, own);
    outcomes.push(before ?? { ok: true, entries: own.map(citationOf), repeated: false });
  }
  return outcomes;
}
