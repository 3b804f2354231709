import pg from "pg";
import { NODE, settingsOf } from "./acting.ts";
import type { Database, Param, Reader, Transaction } from "./door.ts";
import { asFault } from "./fault.ts";
import { type Listening, createListening } from "./listening.ts";
import { encodeParam, types } from "./values.ts";

/** Where a server is: a URL, or the socket folder of our own server. */
export type Address = { url: string } | { socket: string; user: string; database: string };

/** A database with what only a backup needs. */
export interface PostgresDatabase extends Database {
  /** Reads as of one moment, however long it takes (repeatable read). */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
}

/**
 * Pinned for every session, whatever the server's own settings are: reads cannot write, times are UTC.
 * A transaction left idle for five minutes ends: the log of a process that froze must not stay locked.
 */
const sessionSettings = [
  "default_transaction_read_only=on",
  "timezone=UTC",
  "datestyle=ISO",
  "bytea_output=hex",
  "extra_float_digits=1",
  "idle_in_transaction_session_timeout=300000",
];

const CONNECT_TIMEOUT_MS = 5_000;

/** `said`: in whose name every session speaks from its first moment on, if in anybody's. */
export function driverSettings(
  address: Address,
  said: readonly [name: string, value: string][],
): pg.ClientConfig {
  const settings = [
    ...sessionSettings,
    ...said.filter(([, value]) => value !== "").map((one) => one.join("=")),
  ];
  const where =
    "url" in address
      ? { connectionString: address.url }
      : { host: address.socket, user: address.user, database: address.database };
  return {
    ...where,
    application_name: "concord",
    // Questions of one transaction that do not wait for each other are sent together.
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: settings.map((one) => `-c ${one}`).join(" "),
    types: types as pg.CustomTypesConfig,
  };
}

/**
 * The door over one PostgreSQL server, in the node's own name: a pool of up to `connections` (10). Connects when first
 * asked; a server that is away is a fault `away`, and when it is back the next query finds it.
 */
export function connectPostgres(address: Address, connections = 10): PostgresDatabase {
  const settings = driverSettings(address, settingsOf(NODE));
  const pool = new pg.Pool({ ...settings, max: connections });
  // A connection that dies while idle is taken out by the pool; the next query meets the fault or a new one.
  pool.on("error", () => undefined);
  const listening = createListening(settings);
  let closing: Promise<void> | undefined;
  return {
    query: (sql, params) => run(pool, sql, params),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, onMessage) => listening.listen(channel, onMessage),
    close: () => (closing ??= closeAll(pool, listening)),
    snapshot: (work) => onConnection(pool, BEGIN_SNAPSHOT, work),
  };
}

export type Queryable = pg.Pool | pg.ClientBase;

/** Asks one thing and has its rows; every error is a fault of the door. */
export async function run<T>(
  on: Queryable,
  statement: string | Prepared,
  params?: readonly Param[],
): Promise<T[]> {
  try {
    const result = await on.query(statement as string, params?.map(encodeParam));
    return result.rows as T[];
  } catch (error) {
    throw asFault(error);
  }
}

interface Prepared {
  name: string;
  text: string;
}

/** So many statements a connection keeps ready at most; a transaction's are few and come again and again. */
const PREPARED_LIMIT = 300;
const preparedStatements = new Map<string, Prepared>();

/** A transaction's statement under a name: the server parses and plans it once a connection, not once a commit. */
function prepared(text: string): string | Prepared {
  const known = preparedStatements.get(text);
  if (known !== undefined || preparedStatements.size >= PREPARED_LIMIT) return known ?? text;
  const made = { name: `concord-${preparedStatements.size}`, text };
  preparedStatements.set(text, made);
  return made;
}

export const BEGIN_WRITE = "begin isolation level read committed read write";
const BEGIN_SNAPSHOT = "begin isolation level repeatable read read only";

/** One transaction that writes; `begin` may say more at its beginning. */
export function inTransaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  begin = BEGIN_WRITE,
): Promise<T> {
  return onConnection(pool, begin, (reader) => work({ ...reader, writes: true }));
}

async function onConnection<T>(
  pool: pg.Pool,
  begin: string,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const client = await connected(pool);
  let broken: Error | undefined;
  // Without a listener the loss of a connection between two queries would end the process.
  const onLoss = (error: Error): void => void (broken = error);
  client.on("error", onLoss);
  let over = false;
  // Of questions asked together one may fail while another goes on: what it asks then belongs to no transaction.
  const query: Reader["query"] = (sql, params) =>
    over
      ? Promise.reject(asFault(new Error("The transaction is over.")))
      : run(client, params === undefined ? sql : prepared(sql), params);
  try {
    await run(client, begin);
    const value = await work({ query });
    over = true;
    await commit(client);
    return value;
  } catch (error) {
    over = true;
    const lost = await rollBack(client);
    broken ??= lost;
    throw error;
  } finally {
    client.off("error", onLoss);
    client.release(broken);
  }
}

export async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw asFault(error);
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: that is no commit. */
async function commit(client: pg.ClientBase): Promise<void> {
  let command: string;
  try {
    ({ command } = await client.query("commit"));
  } catch (error) {
    throw asFault(error);
  }
  if (command !== "COMMIT") {
    throw asFault(new Error("The transaction had failed before its end; nothing was committed."));
  }
}

/** The error that shows the connection to be unusable, if it is. */
async function rollBack(client: pg.ClientBase): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

async function closeAll(pool: pg.Pool, listening: Listening): Promise<void> {
  await listening.close();
  await pool.end();
}
