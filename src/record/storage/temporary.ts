import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type LaunchOptions, launchServer } from "./launcher/launcher.ts";
import { storageSentence } from "./messages.ts";
import { type Address, type PostgresDatabase, connectPostgres } from "./postgres.ts";

/** A server in a folder that is thrown away: for tests and benchmarks. */
export interface TemporaryServer {
  folder: string;
  cluster: string;
  /** A new, empty database of its own on this server. */
  fresh(connections?: number): Promise<PostgresDatabase>;
  /** Ends every connection and the server, and removes the folder. */
  remove(): Promise<void>;
}

/**
 * Starts a server on a new folder under the system's temporary folder. Unless `durable`, it does not wait
 * for the disk. Throws where the machine has no binaries.
 */
export async function temporaryServer(
  options: Partial<LaunchOptions> & { durable?: boolean } = {},
): Promise<TemporaryServer> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), "concord-temporary-")));
  const settings = { ...(options.durable === true ? {} : { fsync: "off" }), ...options.settings };
  const launched = await launchServer({ ...options, folder, settings });
  if (!launched.ok) throw new Error(storageSentence(launched, "en"));
  const { address, cluster, stop } = launched.server;
  if ("url" in address) throw new Error("A launched server is reached through its socket.");
  const opened: PostgresDatabase[] = [];
  const fresh = async (connections?: number): Promise<PostgresDatabase> => {
    const own = { ...address, database: `fresh_${opened.length}` };
    const database = connectPostgres(own, connections);
    opened.push(database);
    await createDatabase(address, own.database);
    return database;
  };
  const remove = async (): Promise<void> => {
    await Promise.all(opened.map((one) => one.close()));
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, cluster, fresh, remove };
}

type Socket = Extract<Address, { socket: string }>;

async function createDatabase({ socket, user, database }: Socket, name: string): Promise<void> {
  const client = new pg.Client({ host: socket, user, database });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}
