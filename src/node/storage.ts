import path from "node:path";
import { runningServer } from "../record/storage/launcher/running.ts";
import { migrate } from "../record/storage/migrate.ts";
import type { OfficeDoors } from "../record/storage/offices.ts";
import { type Sessions, openDatabase } from "../record/storage/open.ts";
import { type PostgresDatabase, connectPostgres } from "../record/storage/postgres.ts";
import type { StorageRefusal } from "../record/storage/refusal.ts";
import type { Configuration } from "./configuration.ts";
import { rooms } from "./migrations/rooms.ts";

export type OpenedStorage = { ok: true; db: PostgresDatabase } | StorageRefusal;

/** What a node works with: its own door, those of its offices, and the role that passes by their policies, if one does. */
export interface NodeStorage {
  ok: true;
  db: PostgresDatabase;
  offices: OfficeDoors;
  bypassedBy: string | null;
}

type Where = Pick<Configuration, "data" | "databaseUrl">;

/** Opens a node's database, or starts its own server, as it is, for whoever owns its tables. */
export async function openAsIs(where: Where): Promise<OpenedStorage> {
  const opened = await open(where);
  return opened.ok ? { ok: true, db: opened.database } : opened;
}

/** Opens a node's database, brings it forward to what this program knows, and goes on as the node. */
export async function openStorage(where: Where): Promise<NodeStorage | StorageRefusal> {
  const opened = await open(where);
  if (!opened.ok) return opened;
  try {
    const migrated = await migrate(opened.database, rooms);
    if (migrated.ok) return nodeStorage(await opened.sessions());
    await opened.database.close();
    return migrated;
  } catch (fault) {
    await opened.database.close();
    throw fault;
  }
}

function nodeStorage({ database, offices, bypassedBy }: Sessions): NodeStorage {
  return { ok: true, db: database, offices, bypassedBy };
}

function open({ data, databaseUrl }: Where): ReturnType<typeof openDatabase> {
  return openDatabase(databaseUrl === null ? { folder: folderOf(data) } : { url: databaseUrl });
}

/** The same beside a node that runs: its own server goes on, and stays when this connection is closed. */
export async function openBeside(where: Where): Promise<OpenedStorage> {
  const running = where.databaseUrl === null ? await runningServer(folderOf(where.data)) : null;
  return running === null ? openAsIs(where) : { ok: true, db: connectPostgres(running, 2) };
}

function folderOf(data: string): string {
  return path.join(data, "database");
}
