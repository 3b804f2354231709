import type { Database } from "../storage/door.ts";
import type { LogName } from "./head.ts";
import { noticeOf } from "./notice.ts";

export interface SealerOptions extends LogName {
  db: Database;
  /** The text of the signed checkpoint (C2SP signed-note) over this tree. */
  sign: (size: number, root: Uint8Array) => string | Promise<string>;
  /** The longest that a commit waits for its checkpoint to be begun (200 ms). */
  sealWithinMs?: number;
  /** Told of a checkpoint that could not be made; it is tried again. */
  onFault?: (fault: unknown) => void;
}

/** Signs checkpoints: one covers all commits of a moment. */
export interface Sealer {
  /** There may be something new. */
  touch: () => void;
  seal: () => Promise<void>;
  close: () => Promise<void>;
}

const SEAL_WITHIN_MS = 200;
const RETRY_MS = 500;

export function createSealer(options: SealerOptions): Sealer {
  const { sealWithinMs = SEAL_WITHIN_MS, onFault } = options;
  let timer: NodeJS.Timeout | undefined;
  let sealing: Promise<void> = Promise.resolve();
  let closed = false;

  function touch(within = sealWithinMs): void {
    if (!closed) timer ??= setTimeout(() => void begin(), within);
  }

  async function begin(): Promise<void> {
    timer = undefined;
    sealing = sealOnce(options).catch((fault: unknown) => {
      onFault?.(fault);
      touch(RETRY_MS);
    });
    await sealing;
  }

  async function close(): Promise<void> {
    const due = timer !== undefined;
    closed = true;
    clearTimeout(timer);
    await sealing;
    if (due) await sealOnce(options).catch((fault: unknown) => onFault?.(fault));
  }

  return { touch: () => touch(), seal: () => sealOnce(options), close };
}

/** Signs what is committed, unless that is done already, by whichever process. */
async function sealOnce(options: SealerOptions): Promise<void> {
  const { db, party, epoch, sign } = options;
  const [head] = await db.query<{ size: number; root: Uint8Array; sealed: boolean }>(
    `select size, root, exists (
       select from checkpoint where party = $1 and epoch = $2 and checkpoint.size = log.size
     ) as sealed from log where party = $1 and epoch = $2`,
    [party, epoch],
  );
  if (head === undefined || head.sealed) return;
  const note = await sign(head.size, head.root);
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into checkpoint (party, epoch, size, note) values ($1, $2, $3, $4)
       on conflict (party, epoch, size) do nothing`,
      [party, epoch, head.size, note],
    );
    await tx.query(
      "select pg_notify($1, $2)",
      noticeOf({ type: "checkpoint", party, epoch, size: head.size }),
    );
  });
}
