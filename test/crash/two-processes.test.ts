import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppender } from "../../src/record/log/append.ts";
import type { PostgresDatabase } from "../../src/record/storage/postgres.ts";
import { type TemporaryServer, temporaryServer } from "../../src/record/storage/temporary.ts";
import { type Acknowledged, checkLog } from "./check-log.ts";
import { buildAppending, startAppending } from "./child.ts";
import { BATCH, CALLERS, crashLog, makeBatch, openCrashLog } from "./crash-log.ts";

const BATCHES = 40;
let program: string;
let server: TemporaryServer;
let db: PostgresDatabase;

beforeAll(async () => {
  program = await buildAppending();
  server = await temporaryServer({ durable: true });
});

afterAll(async () => {
  await server.remove();
  rmSync(program, { force: true });
});

/** The database as an operator would name it in DATABASE_URL. */
async function urlOf(database: PostgresDatabase): Promise<string> {
  const [row] = await database.query<{ socket: string; name: string; user: string }>(
    `select current_setting('unix_socket_directories') as socket, current_database() as name, current_user as user`,
  );
  return `postgres://${row?.user}@localhost/${row?.name}?host=${encodeURIComponent(row?.socket ?? "")}`;
}

test("two processes append to one database: no gap, nothing lost, nothing twice", async () => {
  db = await server.fresh();
  const url = await urlOf(db);
  const acknowledged: Acknowledged = new Map();
  const both = ["p", "q"].map((name) =>
    startAppending(program, ["url", url, name, String(BATCHES)], acknowledged),
  );
  expect(await Promise.all(both.map((one) => one.ended))).toEqual([0, 0]);
  const entries = await checkLog(db, acknowledged);
  expect(entries).toBe(2 * CALLERS * BATCHES * BATCH);
  expect(acknowledged.size).toBe(entries);
  console.log(`2 processes, ${2 * CALLERS} callers: ${entries} acts, each once, without a gap`);
});

test("one of two processes is killed: the other goes on", async () => {
  db = await server.fresh();
  const url = await urlOf(db);
  const acknowledged: Acknowledged = new Map();
  const killed = startAppending(program, ["url", url, "p"], acknowledged);
  const other = startAppending(program, ["url", url, "q", String(BATCHES)], acknowledged);
  await Promise.all([killed.begun, other.begun]);
  killed.child.kill("SIGKILL");
  expect(await other.ended).toBe(0);
  await killed.ended;
  const entries = await checkLog(db, acknowledged);
  expect(entries).toBeGreaterThanOrEqual(CALLERS * BATCHES * BATCH);
});

test("the same act id with other content, asked at once in two sequencers: one content stands", async () => {
  db = await server.fresh();
  const first = await openCrashLog(db);
  const second = await openCrashLog(db);
  const [one, ...rest] = makeBatch("same");
  if (one === undefined) throw new Error("An empty batch.");
  const other = { ...one, asked: Buffer.alloc(32, 7) };
  const outcomes = await Promise.all([
    first.append({ entries: [one, ...rest] }),
    second.append({ entries: [other, ...rest] }),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, code: "id-reused", actId: one.actId });
  expect(await checkLog(db, new Map())).toBe(BATCH);
  await first.close();
  await second.close();
});

test("the clock back by a day: order, proofs and checkpoints are those of the log, not of the clock", async () => {
  db = await server.fresh();
  const today = await openCrashLog(db);
  await today.append({ entries: makeBatch("today", "2020-08-02T09:00:00.000Z") });
  await today.append({ entries: makeBatch("yesterday", "2020-08-01T09:00:00.000Z") });
  await today.close();
  expect(await checkLog(db, new Map())).toBe(2 * BATCH);
  const sizes = await db.query("select max(size) as size from checkpoint");
  expect(sizes).toEqual([{ size: 2 * BATCH }]);
});

test("a caller that cannot know whether it was committed asks again and is told", async () => {
  db = await server.fresh();
  const appender = await openCrashLog(db);
  const entries = makeBatch("unsure");
  const cut = createAppender({
    db: {
      ...db,
      transaction: async (work) => {
        await db.transaction(work);
        throw new Error("The answer of the commit is lost.");
      },
    },
    ...crashLog,
    sign: () => "",
    fold: async (tx, stored) => {
      await tx.query("insert into folded select unnest($1::text[])", [stored.map((entry) => entry.actId)]);
    },
  });
  await expect(cut.append({ entries })).rejects.toThrow("lost");
  expect(await appender.append({ entries })).toMatchObject({ ok: true, repeated: true });
  expect(await checkLog(db, new Map())).toBe(BATCH);
  await appender.close();
});
