import { temporaryServer } from "../src/record/storage/temporary.ts";
import { migrate } from "../src/record/storage/migrate.ts";
import { recordMigrations } from "../src/record/storage/migrations/record.ts";
import type { Database } from "../src/record/storage/door.ts";
import { insertContents } from "../src/record/log/batch.ts";
import { createLog, lockLog } from "../src/record/log/head.ts";
import { growLog } from "../src/record/log/grow.ts";
import { entryOf } from "../src/record/log/batch.ts";
import { leavesOf } from "../src/record/log/batch.ts";
import { rebuild } from "../src/record/log/state.ts";
import { type Envelope, sealBody } from "../src/record/verify/envelope.ts";
import type { Bench, Row } from "./bench.ts";

/** Acts of one entity: it is opened, and its words are said four times by its one side. */
const ACTS_OF_ONE = 5;
const STEP = 5000;

function actOf(index: number): { envelope: Envelope; body: { hash: string; bytes: Uint8Array } | null } {
  const entity = `a/${Math.floor(index / ACTS_OF_ONE)}`;
  const common = {
    v: 1 as const,
    id: `act-${index}`,
    office: "a-office",
    time: new Date(Date.UTC(2020, 7, 1) + index * 1000).toISOString(),
    entity,
    kind: "paragraph",
    version: 1,
  };
  if (index % ACTS_OF_ONE === 0) {
    return { envelope: { ...common, act: "open", participants: ["a", "b"] }, body: null };
  }
  const salt = String(index).padStart(22, "0");
  const body = sealBody({ salt, value: `The two sides will strengthen cooperation, item ${index}.` });
  return { envelope: { ...common, act: "say", field: "wording.en", body: body.hash }, body };
}

async function fill(db: Database, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += STEP) {
    const acts = Array.from({ length: Math.min(STEP, to - start) }, (_, at) => actOf(start + at));
    const entries = acts.map(({ envelope, body }) =>
      entryOf(envelope, { asked: Buffer.alloc(32), ...(body === null ? {} : { bodies: [body] }) }),
    );
    await db.transaction(async (tx) => {
      const head = await lockLog(tx, { party: "a", epoch: 0 });
      await growLog(tx, head, leavesOf(entries));
      await insertContents(tx, entries);
    });
  }
}

interface Measured {
  acts: number;
  seconds: number;
  peak: number;
}

/** Rebuilds all state; the peak is the largest resident size seen, in MiB. */
async function measure(db: Database, acts: number): Promise<Measured> {
  await db.transaction((tx) => tx.query("analyze entry"));
  globalThis.gc?.();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss / 2 ** 20);
  }, 50);
  const started = performance.now();
  await rebuild(db, { demonstration: true });
  clearInterval(watch);
  return { acts, seconds: (performance.now() - started) / 1000, peak };
}

function rowsOf(small: Measured, large: Measured): Row[] {
  const rate = large.acts / large.seconds;
  const ratio = large.peak / small.peak;
  return [
    {
      name: `rebuild all state from ${large.acts.toLocaleString("en")} acts`,
      value: rate,
      unit: "acts/s",
      baseline: small.acts / small.seconds,
      ratio: rate / (small.acts / small.seconds),
      goal: "printed",
      met: null,
    },
    {
      name: "peak memory of rebuilding, against a tenth of the acts",
      value: large.peak,
      unit: "MiB",
      baseline: small.peak,
      ratio,
      goal: "does not grow with the log: at most 1.2x",
      met: ratio <= 1.2,
    },
  ];
}

async function run(): Promise<Row[]> {
  const server = await temporaryServer();
  try {
    const db = await server.fresh();
    await migrate(db, [recordMigrations]);
    const key = "bench";
    await db.transaction((tx) =>
      createLog(tx, { party: "a", epoch: 0, origin: "bench.test/a/0", key, own: true }),
    );
    await fill(db, 0, 100_000);
    const small = await measure(db, 100_000);
    await fill(db, 100_000, 1_000_000);
    return rowsOf(small, await measure(db, 1_000_000));
  } finally {
    await server.remove();
  }
}

export const bench: Bench = { name: "rebuild", run };
