import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, json } from "../door.ts";
import { type Room, migrate } from "../migrate.ts";
import { recordMigrations } from "../migrations/record.ts";
import type { PostgresDatabase } from "../postgres.ts";
import { type TemporaryServer, temporaryServer } from "../temporary.ts";
import { backup } from "./backup.ts";
import { inspectBackup } from "./format.ts";
import { RESTORED_AT, restore } from "./restore.ts";

/** Tables as later rooms may make them: every type, a generated column, an identity, a sequence, a foreign key. */
const otherRoom: Room = {
  room: "other",
  migrations: [
    `create sequence dispatch_number;
     create table parent (id int8 generated always as identity primary key, name text not null);
     create table child (
       parent int8 not null references parent, day date, moment timestamptz, amount numeric, raw bytea, words text[],
       hashes bytea[], said jsonb, kept json, ratio float8, double int8 generated always as (parent * 2) stored, yes bool
     )`,
    'alter table parent add column "odd name" text; alter table child drop column yes',
  ],
};
const rooms = [recordMigrations, otherRoom];

let folder: string;
let server: TemporaryServer;
let db: PostgresDatabase;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "concord-backup-"));
  server = await temporaryServer();
});

beforeEach(async () => {
  db = await server.fresh();
  file = path.join(folder, `${Date.now()}-${Math.random()}.backup`);
  await migrate(db, rooms);
  await fill(db);
});

afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const texts = ['a"b', "back\\slash", "new\nline", "(1,2)", "", "青岛 칭다오 🙂", "NULL", "{x}"];

async function fill(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    for (const name of texts) {
      await tx.query('insert into parent (name, "odd name") values ($1, $1)', [name]);
    }
    await tx.query(
      `insert into child (parent, day, moment, amount, raw, words, hashes, said, kept, ratio)
       select id, '2020-08-01', '2020-08-01T09:00:00.123456Z', 0.10, $1, $2, $3, $4, $5, 0.1 from parent`,
      [
        Buffer.from("00ff5c22", "hex"),
        texts,
        [Buffer.from("01", "hex"), null],
        json({ a: texts }),
        { json: '{"b":"\\u0000"}' },
      ],
    );
    await tx.query("insert into child (parent) values (1)");
    await tx.query(
      "insert into body (hash, bytes) select sha256(n::text::bytea), sha256(n::text::bytea) from generate_series(1, 2000) n",
    );
    await tx.query(
      "insert into attachment (hash, bytes, media_type) select sha256(n::text::bytea), convert_to(repeat('x', 1000000), 'UTF8'), 'text/plain' from generate_series(1, 3) n",
    );
    await tx.query("select nextval('dispatch_number'), nextval('dispatch_number')");
  });
}

/** Everything of a database, as text. */
async function contents(db: Database): Promise<Record<string, unknown>> {
  const tables = ["parent", "child", "body", "attachment", "log", "entry", "node_state"];
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    all[table] = await db.query(
      `select md5(string_agg(x::text, '|' order by x::text)) as digest, count(*) from ${table} x`,
    );
  }
  all["dispatch_number"] = await db.query("select last_value, is_called from dispatch_number");
  return all;
}

test("what is restored is what was kept, and goes on from there", async () => {
  const before = await contents(db);
  const kept = await backup(db, file, new Date("2020-08-01T09:00:00Z"));
  expect(kept).toMatchObject({ ok: true, rows: texts.length * 2 + 1 + 2000 + 3 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const empty = await server.fresh();
  expect(await restore(empty, file, rooms)).toEqual({
    ok: true,
    rows: texts.length * 2 + 1 + 2000 + 3,
    backupAt: "2020-08-01T09:00:00.000Z",
  });
  const marked = await empty.query("select value->>'backupAt' as at from node_state where name = $1", [
    RESTORED_AT,
  ]);
  expect(marked).toEqual([{ at: "2020-08-01T09:00:00.000Z" }]);
  expect(await contents(empty)).toEqual({ ...before, node_state: expect.anything() });
  await empty.transaction((tx) => tx.query("insert into parent (name) values ('next')"));
  expect(await empty.query("select id from parent where name = 'next'")).toEqual([{ id: texts.length + 1 }]);
  expect(await migrate(empty, rooms)).toEqual({ ok: true, applied: 0 });
});

test("a backup of an older program is restored and brought forward", async () => {
  const older = await server.fresh();
  const then = [recordMigrations, { room: "other", migrations: otherRoom.migrations.slice(0, 1) }];
  await migrate(older, then);
  await older.transaction((tx) => tx.query("insert into parent (name) values ('old')"));
  await backup(older, file);
  const empty = await server.fresh();
  expect(await restore(empty, file, rooms)).toMatchObject({ ok: true, rows: 1 });
  expect(await migrate(empty, rooms)).toEqual({ ok: true, applied: 1 });
  expect(await empty.query('select id, name, "odd name" as odd from parent')).toEqual([
    { id: 1, name: "old", odd: null },
  ]);
});

test("a backup is of one moment, though the node goes on meanwhile", async () => {
  const writing = { on: true };
  const writer = (async () => {
    for (let at = 0; writing.on; at += 1) {
      await db.transaction(async (tx) => {
        await tx.query("insert into parent (name) values ($1)", [`pair ${at}`]);
        await tx.query("insert into child (parent, ratio) select max(id), -1 from parent");
      });
    }
  })();
  await backup(db, file);
  writing.on = false;
  await writer;
  const empty = await server.fresh();
  await restore(empty, file, rooms);
  const [row] = await empty.query<{ parents: number; children: number }>(
    `select (select count(*) from parent where name like 'pair %') as parents,
            (select count(*) from child where ratio = -1) as children`,
  );
  expect(row?.parents).toBe(row?.children);
});

describe("refused, with the database left as it was", () => {
  let empty: PostgresDatabase;
  beforeAll(async () => {
    empty = await server.fresh();
  });

  async function refusalOf(bytes: Uint8Array): Promise<unknown> {
    writeFileSync(file, bytes);
    const outcome = await restore(empty, file, rooms);
    expect(await empty.query("select count(*) from pg_tables where schemaname = 'public'")).toEqual([
      { count: 0 },
    ]);
    return outcome;
  }

  test("a file cut anywhere", async () => {
    await backup(db, file);
    const whole = readFileSync(file);
    for (const part of [0, 1, 10, 100, whole.length / 2, whole.length - 20, whole.length - 1].map(
      Math.floor,
    )) {
      expect(await refusalOf(whole.subarray(0, part)), `${part} bytes`).toMatchObject({
        ok: false,
        code: expect.stringMatching(/^(not-a-backup|backup-damaged)$/),
      });
    }
    const lines = gunzipSync(whole).toString("utf8").split("\n");
    for (const count of [1, 2, 50, lines.length - 2]) {
      expect(
        await refusalOf(gzipSync(`${lines.slice(0, count).join("\n")}\n`)),
        `${count} lines`,
      ).toMatchObject({ code: "backup-damaged" });
    }
  });

  test("a file of which one row, one count or one byte is other, one row is missing or twice, or something follows", async () => {
    await backup(db, file);
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString("utf8");
    const row = text.split("\n").find((line) => line.includes("青岛")) ?? "";
    const changed = [
      text.replace("青岛", "青島"),
      text.replace(`${row}\n`, ""),
      text.replace(`${row}\n`, `${row}\n${row}\n`),
      text.replace(/"rows":\d+/, '"rows":1'),
      `${text}"(1)"\n`,
      text.replace('"columns":["id"', '"columns":["name"'),
    ];
    for (const one of changed) {
      expect(one).not.toBe(text);
      expect(await refusalOf(gzipSync(one))).toMatchObject({ code: "backup-damaged" });
    }
    for (let at = 20; at < whole.length; at += Math.floor(whole.length / 12)) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await refusalOf(flipped), `byte ${at}`).toMatchObject({ ok: false });
    }
  });

  test("something else", async () => {
    expect(await refusalOf(Buffer.from("hello"))).toEqual({ ok: false, code: "not-a-backup", file });
    expect(await refusalOf(gzipSync("hello\n"))).toEqual({ ok: false, code: "not-a-backup", file });
  });

  test("a database that is not empty, a file that is there, a newer program's backup", async () => {
    await backup(db, file);
    expect(await backup(db, file)).toEqual({ ok: false, code: "file-exists", file });
    expect(await restore(db, file, rooms)).toMatchObject({ code: "database-not-empty" });
    expect(await restore(empty, file, [recordMigrations])).toEqual({
      ok: false,
      code: "backup-newer",
      room: "other",
      found: 1,
      known: 0,
    });
  });

  test("rows that the database does not take roll everything back", async () => {
    await backup(db, file);
    expect(await inspectBackup(file)).toMatchObject({ ok: true });
    const failing: Database = {
      ...empty,
      transaction: (work) =>
        empty.transaction((tx) =>
          work({
            ...tx,
            query: async (sql, params) => {
              if (sql.includes('insert into "parent"')) throw new Error("The disk is full.");
              return tx.query(sql, params);
            },
          }),
        ),
    };
    await expect(restore(failing, file, rooms)).rejects.toThrow("The disk is full.");
    expect(await empty.query("select count(*) from pg_tables where schemaname = 'public'")).toEqual([
      { count: 0 },
    ]);
  });
});
