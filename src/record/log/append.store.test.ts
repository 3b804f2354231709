import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PostgresDatabase } from "../storage/postgres.ts";
import type { StorageFault, Transaction } from "../storage/door.ts";
import { migrate } from "../storage/migrate.ts";
import { recordMigrations } from "../storage/migrations/record.ts";
import { type TemporaryServer, temporaryServer } from "../storage/temporary.ts";
import { type Citation, type Envelope, sealBody } from "../verify/envelope.ts";
import { leafHash } from "../verify/hash.ts";
import { rootOf } from "../verify/frontier.ts";
import { verifyInclusion } from "../verify/merkle.ts";
import { TILE_WIDTH, tilePath } from "../verify/tile.ts";
import { fetchInclusion } from "../verify/tree-reader.ts";
import { type Appender, type AppenderOptions, createAppender } from "./append.ts";
import { logFile } from "./files.ts";
import { type NewEntry, type Refusal, entryOf } from "./batch.ts";
import { createLog, logOf } from "./head.ts";
import { RECORD_CHANNEL, parseNotice } from "./notice.ts";

let server: TemporaryServer;
let db: PostgresDatabase;
let appender: Appender;
const log = { party: "east", epoch: 0 };

beforeAll(async () => {
  server = await temporaryServer();
});

beforeEach(async () => {
  db = await server.fresh();
  await migrate(db, [recordMigrations]);
  await db.transaction((tx) => createLog(tx, { ...log, origin: "trial/east/0", key: "key", own: true }));
  appender = createAppender(options());
});

afterAll(() => server.remove());

function options(more: Partial<AppenderOptions> = {}): AppenderOptions {
  const sign = (size: number, root: Uint8Array): string => `${size} ${Buffer.from(root).toString("hex")}\n`;
  return { db, ...log, sign, fold: async () => undefined, ...more };
}

/** One act whose id is `id` and which says `value`. */
function act(id: string, value = id): NewEntry {
  const body = sealBody({ salt: "A".repeat(22), value });
  const envelope: Envelope = {
    v: 1,
    id,
    act: "say",
    office: "desk",
    time: "2020-08-01T09:00:00.000Z",
    entity: "east/one",
    kind: "paragraph",
    version: 1,
    field: "wording",
    body: body.hash,
  };
  return entryOf(envelope, { asked: createHash("sha256").update(value).digest(), bodies: [body] });
}

function acts(prefix: string, count: number): NewEntry[] {
  return Array.from({ length: count }, (_, at) => act(`${prefix}-${at}`));
}

async function stored(): Promise<
  { index: number; act_id: string; leaf: Uint8Array; envelope: Uint8Array }[]
> {
  return db.query("select index, act_id, leaf, envelope from entry order by index");
}

async function placesOf(entries: NewEntry[]): Promise<Citation[]> {
  const outcome = await appender.append({ entries });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.entries;
}

describe("appending", () => {
  test("entries stand in order and without gaps, their leaves and the root are those of RFC 6962", async () => {
    const places = await placesOf(acts("a", 3));
    expect(places.map((one) => [one.party, one.epoch, one.index])).toEqual([
      ["east", 0, 0],
      ["east", 0, 1],
      ["east", 0, 2],
    ]);
    const rows = await stored();
    const leaves = rows.map((row) => leafHash(row.envelope));
    expect(places.map((one) => one.leaf)).toEqual(leaves.map((leaf) => Buffer.from(leaf).toString("hex")));
    expect(await logOf(db, log)).toMatchObject({ size: 3, root: rootOf(leaves) });
    expect(await db.query("select count(*) from body where bytes is not null")).toEqual([{ count: 3 }]);
  });

  test("callers at one time are committed together, each gets its own places", async () => {
    const commits = await commitsOf(() =>
      Promise.all(Array.from({ length: 100 }, (_, at) => placesOf(acts(`c${at}`, 3)))),
    );
    expect(commits).toBeLessThan(10);
    const rows = await stored();
    expect(rows.map((row) => row.index)).toEqual(Array.from({ length: 300 }, (_, at) => at));
  });

  test("nothing to append is nothing", async () => {
    expect(await appender.append({ entries: [] })).toEqual({ ok: true, entries: [], repeated: false });
    expect(await logOf(db, log)).toMatchObject({ size: 0 });
  });
});

/** How many transactions the server committed meanwhile, in this database. */
async function commitsOf(work: () => Promise<unknown>): Promise<number> {
  const count = async (): Promise<number> => {
    const [row] = await db.query<{ n: number }>(
      "select count(distinct xmin::text)::int as n from entry where party = 'east'",
    );
    return row?.n ?? 0;
  };
  const before = await count();
  await work();
  return (await count()) - before;
}

describe("the same act id", () => {
  test("with the same content: the places it had, once appended", async () => {
    const first = await appender.append({ entries: acts("a", 2) });
    const again = await appender.append({ entries: acts("a", 2) });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await stored()).toHaveLength(2);
  });

  test("with other content: refused, and nothing of its batch is appended", async () => {
    await placesOf([act("a", "one")]);
    const outcome = await appender.append({ entries: [act("b"), act("a", "two")] });
    expect(outcome).toEqual({ ok: false, code: "id-reused", actId: "a" });
    expect(await stored()).toHaveLength(1);
  });

  test("twice in one batch, or in a batch of which a part stands: refused", async () => {
    expect(await appender.append({ entries: [act("a"), act("a")] })).toMatchObject({ code: "id-reused" });
    await placesOf([act("b")]);
    expect(await appender.append({ entries: [act("b"), act("c")] })).toEqual({
      ok: false,
      code: "id-reused",
      actId: "b",
    });
    expect(await stored()).toHaveLength(1);
  });

  test("by ten callers at one time: one place for all", async () => {
    const places = await Promise.all(Array.from({ length: 10 }, () => placesOf([act("a")])));
    expect(new Set(places.flat().map((one) => one.index))).toEqual(new Set([0]));
  });
});

describe("one batch that fails", () => {
  const refusal: Refusal = { ok: false, code: "not-now" };

  test("by its own refusal leaves nothing; the others of its moment succeed", async () => {
    await db.transaction((tx) => tx.query("create table number (n int)"));
    const refused = appender.append({
      entries: async (tx: Transaction) => {
        await tx.query("insert into number values (1)");
        return refusal;
      },
    });
    const others = Promise.all([placesOf(acts("a", 2)), placesOf(acts("b", 2))]);
    expect(await refused).toBe(refusal);
    expect((await others).flat()).toHaveLength(4);
    expect(await db.query("select n from number")).toEqual([]);
  });

  test("by a fault of the fold rejects it alone", async () => {
    await appender.close();
    const fold: AppenderOptions["fold"] = async (_, entries) => {
      if (entries.some((entry) => entry.actId === "bad-0")) throw new Error("cannot be folded");
    };
    appender = createAppender(options({ fold }));
    const outcomes = await Promise.allSettled([
      placesOf(acts("a", 1)),
      placesOf(acts("bad", 2)),
      placesOf(acts("b", 1)),
    ]);
    expect(outcomes.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await stored()).map((row) => row.act_id)).toEqual(["a-0", "b-0"]);
  });

  test("made under the lock, its numbers have no gaps, and a repeated request does not take one", async () => {
    await db.transaction((tx) => tx.query("create table dispatch (n int primary key)"));
    const send = (id: string): Promise<unknown> =>
      appender.append({
        entries: async (tx: Transaction) => {
          await tx.query("insert into dispatch select coalesce(max(n), 0) + 1 from dispatch");
          return { ok: true, entries: [act(id)] };
        },
      });
    await Promise.all(["a", "b", "a", "c", "b"].map(send));
    expect(await db.query("select n from dispatch order by n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await stored()).toHaveLength(3);
  });
});

describe("within the transaction", () => {
  test("the fold sees the new entries, and what it writes is committed with them or not at all", async () => {
    await db.transaction((tx) => tx.query("create table folded (index int8, entity text)"));
    await appender.close();
    const fold: AppenderOptions["fold"] = async (tx, entries) => {
      for (const { index, entity } of entries) {
        await tx.query("insert into folded values ($1, $2)", [index, entity]);
      }
    };
    appender = createAppender(options({ fold }));
    await placesOf(acts("a", 2));
    const also = async (): Promise<void> => {
      throw new Error("no");
    };
    await expect(appender.append({ entries: acts("b", 2), also })).rejects.toThrow("no");
    expect(await db.query("select * from folded")).toEqual([
      { index: 0, entity: "east/one" },
      { index: 1, entity: "east/one" },
    ]);
  });

  test("`also` gets the entries of its own batch", async () => {
    const seen: string[][] = [];
    const send = (prefix: string): Promise<unknown> =>
      appender.append({
        entries: acts(prefix, 2),
        also: async (_, entries) => void seen.push(entries.map((entry) => entry.actId ?? "")),
      });
    await Promise.all([send("a"), send("b")]);
    expect(seen).toEqual([
      ["a-0", "a-1"],
      ["b-0", "b-1"],
    ]);
  });
});

describe("checkpoints", () => {
  test("cover an entry within a second of its commit; many commits share one", async () => {
    for (let at = 0; at < 20; at += 1) await placesOf(acts(`a${at}`, 1));
    const committed = Date.now();
    await expect.poll(largestCheckpoint, { interval: 10 }).toBe(20);
    expect(Date.now() - committed).toBeLessThan(1_000);
    const [row] = await db.query<{ count: number }>("select count(*) from checkpoint where size > 0");
    expect(row?.count).toBeLessThan(20);
    const [note] = await db.query<{ note: string }>("select note from checkpoint where size = 20");
    const head = await logOf(db, log);
    expect(note?.note).toBe(`20 ${Buffer.from(head?.root ?? []).toString("hex")}\n`);
  });

  test("what an earlier process left unsigned is signed by the next; closing signs what is due", async () => {
    await appender.close();
    const unsigned = createAppender(options({ sealWithinMs: 3_600_000 }));
    await unsigned.append({ entries: acts("a", 2) });
    await unsigned.close();
    expect(await largestCheckpoint()).toBe(2);
    await db.transaction((tx) => tx.query("delete from checkpoint"));
    appender = createAppender(options());
    await expect.poll(largestCheckpoint).toBe(2);
  });
});

async function largestCheckpoint(): Promise<number> {
  const [row] = await db.query<{ size: number | null }>("select max(size) as size from checkpoint");
  return row?.size ?? -1;
}

describe("what others see", () => {
  test("a notice after each commit and each checkpoint", async () => {
    const heard: string[] = [];
    const stop = await db.listen(RECORD_CHANNEL, (payload) => {
      const notice = parseNotice(payload);
      if (notice !== null && notice.size > 0) heard.push(`${notice.type} ${notice.size}`);
    });
    await placesOf(acts("a", 3));
    await expect.poll(() => heard).toEqual(["grown 3", "checkpoint 3"]);
    await stop();
  });

  test("tiles at every level and every entry's proof, over sizes that end inside and on tile borders", async () => {
    const sizes = [1, 255, 256, 257, 511, 512, 1_000];
    for (const size of sizes) {
      const before = (await stored()).length;
      await placesOf(acts(`s${size}`, size - before));
      await checkTree(size);
    }
  });
});

async function checkTree(size: number): Promise<void> {
  const head = await logOf(db, log);
  const rows = await stored();
  const tree = { size, root: head?.root ?? new Uint8Array() };
  expect(tree.root).toEqual(rootOf(rows.map((row) => leafHash(row.envelope))));
  const read = (path: string): Promise<Uint8Array | null> => logFile(db, log, path);
  for (const index of [0, Math.floor(size / 2), size - 1]) {
    const proof = await fetchInclusion(read, tree, index);
    if (!proof.ok) throw new Error(`${proof.code} at ${index} of ${size}`);
    expect(verifyInclusion(tree, index, rows[index]?.leaf ?? new Uint8Array(), proof.proof)).toEqual({
      ok: true,
    });
  }
  const beyond = { level: 0, index: Math.floor(size / TILE_WIDTH), width: (size % TILE_WIDTH) + 1 };
  expect(await read(tilePath(beyond))).toBeNull();
}

describe("two processes on one database", () => {
  test("append side by side without a gap or a fault", async () => {
    const other = createAppender(options());
    const both = [appender, other].flatMap((one, which) =>
      Array.from({ length: 60 }, (_, at) => one.append({ entries: acts(`p${which}-${at}`, 2) })),
    );
    const outcomes = await Promise.all(both);
    expect(outcomes.every((one) => one.ok)).toBe(true);
    const rows = await stored();
    expect(rows.map((row) => row.index)).toEqual(Array.from({ length: 240 }, (_, at) => at));
    await checkTree(240);
    await other.close();
  });

  test("the clock going back a day changes no order", async () => {
    const yesterday = { ...act("b"), time: "2020-07-31T09:00:00.000Z" };
    await placesOf([act("a")]);
    await placesOf([yesterday]);
    expect((await stored()).map((row) => row.act_id)).toEqual(["a", "b"]);
  });
});

test("a log that does not exist is a fault, and the sequencer goes on", async () => {
  const stray = createAppender(options({ epoch: 7 }));
  await expect(stray.append({ entries: acts("a", 1) })).rejects.toThrow("There is no log east/7.");
  await stray.close();
});

test("what waits at closing is committed, what comes after is turned away", async () => {
  const waiting = placesOf(acts("a", 2));
  await appender.close();
  expect(await waiting).toHaveLength(2);
  await expect(placesOf(acts("b", 1))).rejects.toThrow("closed");
  expect(await largestCheckpoint()).toBe(2);
});

test("an envelope longer than 65,535 bytes is a fault of its own batch", async () => {
  const long = { ...act("long"), envelope: new Uint8Array(65_536) };
  const outcomes = await Promise.allSettled([appender.append({ entries: [long] }), placesOf(acts("a", 1))]);
  expect(outcomes.map((one) => one.status)).toEqual(["rejected", "fulfilled"]);
  expect(((outcomes[0] as PromiseRejectedResult).reason as StorageFault).code).toBe("other");
});
