/**
 * The one door to SQL. Behind it stands PostgreSQL 15 or newer, our own or a server's; nothing outside
 * this folder knows which, and nothing outside imports a driver.
 */

/** What a column holds after reading, and what a parameter may be. Rows are typed by the caller. */
export type Param = null | boolean | number | bigint | string | Uint8Array | JsonParam | readonly Param[];

/** A parameter for a json or jsonb column; made by `json`, which is the only place that stringifies. */
export interface JsonParam {
  readonly json: string;
}

/** Reads committed rows. The server itself refuses a write that comes this way. */
export interface Reader {
  query<T>(sql: string, params?: readonly Param[]): Promise<T[]>;
}

/** Reads and writes within one transaction. What asks for a Transaction cannot be called outside one. */
export interface Transaction extends Reader {
  readonly writes: true;
}

/**
 * A database. How values come back: int8 as a number (beyond 2^53 - 1 is a fault), numeric as a string,
 * date as `YYYY-MM-DD`, timestamptz as UTC with at least milliseconds (`2020-08-01T09:00:00.000Z`),
 * bytea as a Buffer, json and jsonb parsed, arrays as arrays. Every fault is a `StorageFault`.
 */
export interface Database extends Reader {
  /**
   * Runs `work` in one transaction (read committed) and commits; whatever `work` throws rolls everything
   * back and is thrown on. Retries nothing. A fault `away` from here leaves open whether it was committed.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Hears what is notified on `channel`. After an interruption it hears "" once: look again, something
   * may have been missed. Resolves when it is heard, to the function that stops it.
   */
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>;
  /** Ends every connection, and the server where it is our own. */
  close(): Promise<void>;
}

/**
 * `duplicate-key`: a unique constraint is broken (`constraint` names it); `away`: no connection, or it was
 * lost; `disk-full`; `serialization`: a deadlock or a serialisation conflict, the same work may be tried
 * again; `other`: anything else, a mistake in the SQL included.
 */
export type StorageFaultCode = "duplicate-key" | "away" | "disk-full" | "serialization" | "other";

/** What the database could not do. `cause` is the driver's error, with its SQLSTATE. */
export class StorageFault extends Error {
  readonly code: StorageFaultCode;
  readonly constraint: string | null;

  constructor(code: StorageFaultCode, cause: unknown, constraint: string | null = null) {
    super(`database: ${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StorageFault";
    this.code = code;
    this.constraint = constraint;
  }
}

/** A parameter for a json or jsonb column. Throws on what JSON cannot say (a function, undefined, a circle). */
export function json(value: unknown): JsonParam {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError("This value has no JSON text.");
  return { json: text };
}

/**
 * The same for what is only shown and searched: U+0000, which the other side's words may hold, becomes U+FFFD, since
 * PostgreSQL takes no value out of JSON in which it stands anywhere.
 */
export function shownJson(value: unknown): JsonParam {
  return { json: json(value).json.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1\\ufffd") };
}
