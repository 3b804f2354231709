import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backup } from "../../src/record/storage/backup/backup.ts";
import { restore } from "../../src/record/storage/backup/restore.ts";
import { databaseContract } from "../../src/record/storage/door.contract.ts";
import { migrate } from "../../src/record/storage/migrate.ts";
import { recordMigrations } from "../../src/record/storage/migrations/record.ts";
import type { PostgresDatabase } from "../../src/record/storage/postgres.ts";
import { type TemporaryServer, temporaryServer } from "../../src/record/storage/temporary.ts";
import { lacking } from "../requirement.ts";

const lack = lacking("pg15");

describe.skipIf(lack !== null)(lack === null ? "PostgreSQL 15" : `PostgreSQL 15 (skipped: ${lack})`, () => {
  let server: TemporaryServer;
  let database: PostgresDatabase;

  beforeAll(async () => {
    server = await temporaryServer({ binaries: "/usr/lib/postgresql/15/bin" });
    database = await server.fresh();
  });

  afterAll(() => server.remove());

  databaseContract("Debian's PostgreSQL 15", () => database);

  test("the record's migrations run, and a backup made on 18 is restored on 15 and back again", async () => {
    const newer = await temporaryServer();
    const rooms = [recordMigrations];
    const [first, second, third] = [await newer.fresh(), await server.fresh(), await newer.fresh()];
    await migrate(first, rooms);
    await first.transaction((tx) =>
      tx.query("insert into body (hash, bytes) values ($1, $2)", [Buffer.alloc(32, 1), Buffer.from("青岛")]),
    );
    const file = path.join(newer.folder, "backup");
    expect(await backup(first, `${file}-18`)).toMatchObject({ ok: true, rows: 1 });
    expect(await restore(second, `${file}-18`, rooms)).toMatchObject({ ok: true });
    expect(await backup(second, `${file}-15`)).toMatchObject({ ok: true, rows: 2 });
    expect(await restore(third, `${file}-15`, rooms)).toMatchObject({ ok: true });
    expect(await third.query("select bytes from body")).toEqual([{ bytes: Buffer.from("青岛") }]);
    await newer.remove();
  });
});
