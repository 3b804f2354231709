import { type Appended, type Batch, type IdReused, type Refusal } from "./batch.ts";
import { type CommitOptions, type Outcome, type Waiting, commitGroup } from "./group.ts";
import { type SealerOptions, createSealer } from "./sealer.ts";

export interface AppenderOptions extends CommitOptions, SealerOptions {}

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

interface Queue {
  options: AppenderOptions;
  waiting: Waiting[];
  /** Whether a transaction is on its way to the log's lock: those who wait will share it. */
  approaching: boolean;
  running: Set<Promise<void>>;
  closed: boolean;
  touch: () => void;
}

/**
 * Opens the sequencer of a log that exists. What is asked while a commit is under way is committed together
 * next: its transaction already waits at the lock. Several processes may do so on one database, the log's row keeps them
 * in line. The checkpoint that covers an entry is signed within a second of its commit.
 */
export function createAppender(options: AppenderOptions): Appender {
  const sealer = createSealer(options);
  const { touch } = sealer;
  const queue: Queue = {
    options,
    waiting: [],
    approaching: false,
    running: new Set(),
    closed: false,
    touch,
  };
  touch();
  return {
    append: (batch) => enqueue(queue, batch) as Promise<never>,
    seal: sealer.seal,
    close: async () => {
      queue.closed = true;
      while (queue.running.size > 0) await Promise.all(queue.running);
      await sealer.close();
    },
  };
}

function enqueue(queue: Queue, batch: Batch<Refusal>): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    if (queue.closed) return reject(new Error("The log's sequencer is closed."));
    queue.waiting.push({ batch, resolve, reject });
    approach(queue);
  });
}

/** Sends one transaction to the log's lock, if anybody waits and none is on its way; the next follows when it is there. */
function approach(queue: Queue): void {
  if (queue.approaching || queue.waiting.length === 0) return;
  queue.approaching = true;
  const running = commitGroup(queue.options, () => {
    const group = takeGroup(queue.waiting);
    queue.approaching = false;
    approach(queue);
    return group;
  }).then(() => {
    queue.running.delete(running);
    queue.touch();
  });
  queue.running.add(running);
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
