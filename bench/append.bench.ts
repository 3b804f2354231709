import { hash, randomUUID } from "node:crypto";
import pg from "pg";
import { type Appender, createAppender } from "../src/record/log/append.ts";
import { type NewEntry, leavesOf } from "../src/record/log/batch.ts";
import { growLog } from "../src/record/log/grow.ts";
import { createLog, lockLog } from "../src/record/log/head.ts";
import { migrate } from "../src/record/storage/migrate.ts";
import { recordMigrations } from "../src/record/storage/migrations/record.ts";
import type { PostgresDatabase } from "../src/record/storage/postgres.ts";
import { temporaryServer } from "../src/record/storage/temporary.ts";
import type { Bench, Row } from "./bench.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;
const BATCH = 10;
const BATCHES = 300;
const CALLERS = 32;
const SECONDS = 4;
const ROUNDS = 3;
const log = { party: "east", epoch: 0 };

/**
 * How an own log takes acts, on a server that waits for the disk: a batch at a million acts against one at
 * ten thousand, and 32 callers at once against 32 clients that each insert and commit the same bytes.
 */
export const bench: Bench = {
  name: "append",
  run: async () => {
    const server = await temporaryServer({ durable: true });
    try {
      const small = await openLog(await server.fresh());
      const large = await openLog(await server.fresh());
      await fill(small.db, SMALL);
      const filled = await fill(large.db, LARGE);
      const growth = await measureGrowth(small.appender, large.appender);
      const callers = await measureCallers(small, await server.fresh(CALLERS));
      await small.appender.close();
      await large.appender.close();
      return [...growth, ...callers, filled];
    } finally {
      await server.remove();
    }
  },
};

interface OpenLog {
  db: PostgresDatabase;
  appender: Appender;
}

async function openLog(db: PostgresDatabase): Promise<OpenLog> {
  await migrate(db, [recordMigrations]);
  await db.transaction((tx) => createLog(tx, { ...log, origin: "bench/east/0", key: "key", own: true }));
  const sign = (size: number): string => `${size}\n`;
  return { db, appender: createAppender({ db, ...log, sign, fold: async () => undefined }) };
}

const seed = randomUUID();
let made = 0;

/**
 * An act as a release makes it: an envelope of some 350 bytes and a body of some 250, twenty acts an entity. Written
 * as text, since what is measured is the log and not the canonicaliser.
 */
function act(): NewEntry {
  made += 1;
  const id = hash("md5", `${seed} ${made}`);
  const time = new Date(1_600_000_000_000 + made * 1000).toISOString();
  const entity = `east/${hash("md5", String(Math.floor(made / 20)))}`;
  const office = "ministry-of-commerce-asia-department";
  const body = Buffer.from(
    `{"salt":"${id.slice(0, 22)}","value":"第${made}项承诺：双方将于年内就此交换意见。제${made}호 약속: 양측은 연내 의견을 교환한다. The sides will exchange views."}`,
  );
  const name = hash("sha256", body);
  const envelope = Buffer.from(
    `{"act":"say","body":"${name}","entity":"${entity}","field":"wording","id":"${id}","kind":"commitment",` +
      `"office":"${office}","time":"${time}","v":1,"version":1}`,
  );
  const asked = hash("sha256", body, "buffer");
  return {
    envelope,
    actId: id,
    act: "say",
    entity,
    office,
    time,
    asked,
    bodies: [{ hash: name, bytes: body }],
  };
}

function acts(count: number): NewEntry[] {
  return Array.from({ length: count }, act);
}

const FILL_STEP = 5_000;

async function fill(db: PostgresDatabase, size: number): Promise<Row> {
  const started = performance.now();
  for (let at = 0; at < size; at += FILL_STEP) {
    const entries = acts(Math.min(FILL_STEP, size - at));
    await db.transaction(async (tx) => {
      await growLog(tx, await lockLog(tx, log), leavesOf(entries));
      const bodies = entries.flatMap((entry) => entry.bodies ?? []);
      await tx.query("insert into body (hash, bytes) select * from unnest($1::bytea[], $2::bytea[])", [
        bodies.map((body) => Buffer.from(body.hash, "hex")),
        bodies.map((body) => body.bytes),
      ]);
    });
  }
  const seconds = (performance.now() - started) / 1000;
  return figure(`filling to ${size} acts, ${FILL_STEP} a transaction`, size / seconds, "acts/s");
}

async function measureGrowth(small: Appender, large: Appender): Promise<Row[]> {
  const times: { small: number[]; large: number[] } = { small: [], large: [] };
  for (let at = 0; at < BATCHES; at += 1) {
    times.small.push(await timeOf(small));
    times.large.push(await timeOf(large));
  }
  const value = median(times.large);
  const baseline = median(times.small);
  const ratio = value / baseline;
  const name = `a batch of ${BATCH} acts at ${LARGE} acts, against one at ${SMALL} (median of ${BATCHES})`;
  return [{ name, value, unit: "ms", baseline, ratio, goal: "ratio at most 1.3", met: ratio <= 1.3 }];
}

async function timeOf(appender: Appender): Promise<number> {
  const entries = acts(BATCH);
  const started = performance.now();
  await appender.append({ entries });
  return performance.now() - started;
}

async function measureCallers({ appender }: OpenLog, plain: PostgresDatabase): Promise<Row[]> {
  await plain.transaction((tx) =>
    tx.query("create table plain (id text primary key, envelope bytea not null, body bytea not null)"),
  );
  const pool = await autocommitting(plain);
  const rates: { log: number[]; plain: number[] } = { log: [], plain: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.plain.push(await rateOf((entry) => insertAlone(pool, entry)));
    rates.log.push(await rateOf((entry) => appender.append({ entries: [entry] })));
  }
  await pool.end();
  const value = median(rates.log);
  const baseline = median(rates.plain);
  const ratio = value / baseline;
  const name = `${CALLERS} callers, one act each, against ${CALLERS} clients with one INSERT + COMMIT of the same bytes`;
  return [{ name, value, unit: "acts/s", baseline, ratio, goal: "ratio at least 0.5", met: ratio >= 0.5 }];
}

/** The door lets only transactions write; the baseline must not pay for their round trips. */
async function autocommitting(plain: PostgresDatabase): Promise<pg.Pool> {
  const [where] = await plain.query<{ socket: string; user: string; database: string }>(
    `select current_setting('unix_socket_directories') as socket, current_user as user, current_database() as database`,
  );
  const { socket = "", user = "", database = "" } = where ?? {};
  return new pg.Pool({ host: socket, user, database, max: CALLERS });
}

async function insertAlone(pool: pg.Pool, entry: NewEntry): Promise<void> {
  await pool.query("insert into plain (id, envelope, body) values ($1, $2, $3)", [
    entry.actId,
    entry.envelope,
    entry.bodies?.[0]?.bytes,
  ]);
}

/** Acts a second by all callers together, each asking again as soon as it is answered. */
async function rateOf(one: (entry: NewEntry) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  const until = started + SECONDS * 1000;
  let count = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      await one(act());
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return count / ((performance.now() - started) / 1000);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function figure(name: string, value: number, unit: string): Row {
  return { name, value, unit, baseline: null, ratio: null, goal: null, met: null };
}
