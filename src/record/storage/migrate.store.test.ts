import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appliedMigrations, migrate } from "./migrate.ts";
import { recordMigrations } from "./migrations/record.ts";
import type { PostgresDatabase } from "./postgres.ts";
import { type TemporaryServer, temporaryServer } from "./temporary.ts";

let server: TemporaryServer;
let db: PostgresDatabase;

beforeAll(async () => {
  server = await temporaryServer();
});

beforeEach(async () => {
  db = await server.fresh();
});

afterAll(() => server.remove());

const a1 = "create table a (x int)";
const a2 = "alter table a add column y int";
const b1 = "create table b (x int)";

describe("migrations", () => {
  test("the record's own run on an empty database, once", async () => {
    expect(await migrate(db, [recordMigrations])).toEqual({
      ok: true,
      applied: recordMigrations.migrations.length,
    });
    expect(await migrate(db, [recordMigrations])).toEqual({ ok: true, applied: 0 });
  });

  test("each room goes forward by itself", async () => {
    await migrate(db, [{ room: "a", migrations: [a1] }]);
    const rooms = [
      { room: "a", migrations: [a1, a2] },
      { room: "b", migrations: [b1] },
    ];
    expect(await migrate(db, rooms)).toEqual({ ok: true, applied: 2 });
    expect(await db.query("select x, y from a")).toEqual([]);
  });

  test("six starters at once: each migration runs once and all six are ready", async () => {
    const rooms = [{ room: "a", migrations: [a1, a2] }];
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => migrate(db, rooms)));
    expect(outcomes.every((one) => one.ok)).toBe(true);
    expect(outcomes.reduce((sum, one) => sum + (one.ok ? one.applied : 0), 0)).toBe(2);
  });

  test("one that fails leaves nothing of itself, and all before it", async () => {
    const broken = "create table half (x int); select 1 / 0";
    await expect(migrate(db, [{ room: "a", migrations: [a1, broken] }])).rejects.toThrow("division by zero");
    expect((await appliedMigrations(db)).map((one) => one.number)).toEqual([1]);
    expect(await db.query("select to_regclass('half') as half, to_regclass('a') as a")).toEqual([
      { half: null, a: "a" },
    ]);
  });

  test("an older program refuses a newer database and leaves it as it was", async () => {
    await migrate(db, [{ room: "a", migrations: [a1, a2] }]);
    expect(await migrate(db, [{ room: "a", migrations: [a1] }])).toEqual({
      ok: false,
      code: "database-newer",
      room: "a",
      found: 2,
      known: 1,
    });
    expect(await migrate(db, [{ room: "b", migrations: [b1] }])).toMatchObject({
      code: "database-newer",
      room: "a",
    });
    expect(await db.query("select to_regclass('b') as b")).toEqual([{ b: null }]);
  });

  test("a migration that was applied and then edited is noticed", async () => {
    await migrate(db, [{ room: "a", migrations: [a1] }]);
    const edited = [{ room: "a", migrations: [`${a1} `] }];
    expect(await migrate(db, edited)).toEqual({ ok: false, code: "migration-changed", room: "a", number: 1 });
  });
});
