import type { Database } from "./door.ts";
import { StorageFault } from "./door.ts";
import { type LaunchOptions, launchServer } from "./launcher/launcher.ts";
import { type Address, type PostgresDatabase, connectPostgres } from "./postgres.ts";
import type { StorageRefusal } from "./refusal.ts";

export interface OpenOptions extends Partial<LaunchOptions> {
  /** A server's URL (DATABASE_URL). Without it, our own server runs on `folder`. */
  url?: string | undefined;
  /** At most so many connections at a time (10). */
  connections?: number;
}

/** A database that is open, and the sentence-free facts an operator may ask for. */
export interface Opened {
  ok: true;
  database: PostgresDatabase;
  server: { version: string; own: boolean; cluster: string | null };
}

/**
 * Opens the database named by a URL, or starts our own server on a folder. Refuses a server that is older
 * than PostgreSQL 15, not encoded as UTF8, or set so that what it confirms can be lost.
 */
export async function openDatabase(options: OpenOptions): Promise<Opened | StorageRefusal> {
  const { url, folder, connections } = options;
  if (url !== undefined && url !== "") return openServer({ url }, connections);
  if (folder === undefined) throw new TypeError("A database needs a url or a folder.");
  const launched = await launchServer({ ...options, folder });
  if (!launched.ok) return launched;
  const { address, cluster, stop } = launched.server;
  const opened = await openServer(address, connections);
  if (!opened.ok) {
    await stop();
    return opened;
  }
  const close = async (): Promise<void> => {
    await opened.database.close();
    await stop();
  };
  return {
    ok: true,
    database: { ...opened.database, close },
    server: { ...opened.server, own: true, cluster },
  };
}

async function openServer(address: Address, connections?: number): Promise<Opened | StorageRefusal> {
  const database = connectPostgres(address, connections);
  try {
    const server = await inspect(database);
    if (server.ok)
      return { ok: true, database, server: { version: server.version, own: false, cluster: null } };
    await database.close();
    return server;
  } catch (error) {
    await database.close();
    if (!(error instanceof StorageFault)) throw error;
    return { ok: false, code: "server-away", reason: error.message };
  }
}

const OLDEST = 150_000;

async function inspect(database: Database): Promise<{ ok: true; version: string } | StorageRefusal> {
  const [row] = await database.query<{
    number: number;
    version: string;
    encoding: string;
    fsync: string;
    pages: string;
    commits: string;
  }>(
    `select current_setting('server_version_num')::int as number,
            current_setting('server_version') as version,
            current_setting('server_encoding') as encoding,
            current_setting('fsync') as fsync,
            current_setting('full_page_writes') as pages,
            current_setting('synchronous_commit') as commits`,
  );
  if (row === undefined || row.number < OLDEST) {
    return { ok: false, code: "server-too-old", found: row?.version ?? "?", oldest: "15" };
  }
  if (row.encoding !== "UTF8") return { ok: false, code: "encoding-not-utf8", found: row.encoding };
  const lossy = { fsync: row.fsync, full_page_writes: row.pages, synchronous_commit: row.commits };
  for (const [setting, value] of Object.entries(lossy)) {
    if (value === "off") return { ok: false, code: "server-not-durable", setting };
  }
  return { ok: true, version: row.version };
}
