import path from "node:path";
import { runningServer } from "../record/storage/launcher/running.ts";
import { migrate } from "../record/storage/migrate.ts";
import { openDatabase } from "../record/storage/open.ts";
import { type PostgresDatabase, connectPostgres } from "../record/storage/postgres.ts";
import type { StorageRefusal } from "../record/storage/refusal.ts";
import type { Configuration } from "./configuration.ts";
import { rooms } from "./migrations/rooms.ts";

export type OpenedStorage = { ok: true; db: PostgresDatabase } | StorageRefusal;

type Where = Pick<Configuration, "data" | "databaseUrl">;

/** Opens a node's database, or starts its own server, as it is. */
export async function openAsIs({ data, databaseUrl }: Where): Promise<OpenedStorage> {
  const where = databaseUrl === null ? { folder: folderOf(data) } : { url: databaseUrl };
  const opened = await openDatabase(where);
  return opened.ok ? { ok: true, db: opened.database } : opened;
}

/** Opens a node's database and brings it forward to what this program knows. */
export async function openStorage(where: Where): Promise<OpenedStorage> {
  const opened = await openAsIs(where);
  if (!opened.ok) return opened;
  const migrated = await migrate(opened.db, rooms);
  if (migrated.ok) return opened;
  await opened.db.close();
  return migrated;
}

/** The same beside a node that runs: its own server goes on, and stays when this connection is closed. */
export async function openBeside(where: Where): Promise<OpenedStorage> {
  const running = where.databaseUrl === null ? await runningServer(folderOf(where.data)) : null;
  return running === null ? openAsIs(where) : { ok: true, db: connectPostgres(running, 2) };
}

function folderOf(data: string): string {
  return path.join(data, "database");
}
