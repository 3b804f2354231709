import { afterAll, afterEach, beforeAll } from "vitest";
import type { Database } from "../storage/door.ts";
import { migrate } from "../storage/migrate.ts";
import { recordMigrations } from "../storage/migrations/record.ts";
import { type TemporaryServer, temporaryServer } from "../storage/temporary.ts";

/** Empty databases for the tests of one file: made once, emptied after each test. */
export function sampleDatabases(): () => Promise<Database> {
  const free: Database[] = [];
  let taken: Database[] = [];
  let server: TemporaryServer;

  beforeAll(async () => {
    server = await temporaryServer();
  });

  afterEach(async () => {
    for (const db of taken) await empty(db);
    free.push(...taken);
    taken = [];
  });

  afterAll(() => server.remove());

  return async () => {
    const db = free.pop() ?? (await server.fresh(4));
    await migrate(db, [recordMigrations]);
    taken.push(db);
    return db;
  };
}

async function empty(db: Database): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'
     order by tablename = 'log'`,
  );
  await db.transaction((tx) => tx.query(tables.map(({ name }) => `delete from ${name}`).join(";")));
}
