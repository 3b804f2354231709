import type { Database } from "./door.ts";
import { StorageFault } from "./door.ts";
import { type LaunchOptions, launchServer } from "./launcher/launcher.ts";
import { type Address, type PostgresDatabase, connectPostgres } from "./postgres.ts";
import { type OfficeDoors, connectOffices } from "./offices.ts";
import type { StorageRefusal } from "./refusal.ts";
import { SESSION_ROLE, bypassingRole, grantSessions } from "./session-role.ts";

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
  /**
   * The same database as a running node works with it, to be asked once it is migrated: on our own server under a role
   * that owns nothing and passes by no policy, on a server's under the role of its URL. Closing it closes `database`.
   */
  sessions: () => Promise<Sessions>;
}

export interface Sessions {
  database: PostgresDatabase;
  offices: OfficeDoors;
  /** The role for which row-level security does not hold, where the URL names such a one. */
  bypassedBy: string | null;
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
  const database = { ...opened.database, close };
  return {
    ok: true,
    database,
    server: { ...opened.server, own: true, cluster },
    sessions: async () => {
      await grantSessions(database);
      return sessionsOn({ ...address, user: SESSION_ROLE }, database, connections);
    },
  };
}

async function openServer(address: Address, connections?: number): Promise<Opened | StorageRefusal> {
  const database = connectPostgres(address, connections);
  try {
    const server = await inspect(database);
    if (server.ok)
      return {
        ok: true,
        database,
        server: { version: server.version, own: false, cluster: null },
        sessions: () => sessionsOn(address, database, connections),
      };
    await database.close();
    return server;
  } catch (error) {
    await database.close();
    if (!(error instanceof StorageFault)) throw error;
    return { ok: false, code: "server-away", reason: error.message };
  }
}

async function sessionsOn(address: Address, owner: Database, connections?: number): Promise<Sessions> {
  const own = connectPostgres(address, connections);
  const offices = connectOffices(address, connections);
  const close = async (): Promise<void> => {
    await offices.close();
    await own.close();
    await owner.close();
  };
  const database = { ...own, close };
  return { database, offices, bypassedBy: await bypassingRole(own) };
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
