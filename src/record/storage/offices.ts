import pg from "pg";
import { type Acting, sayingSql } from "./acting.ts";
import type { Database, Param, Transaction } from "./door.ts";
import { asFault } from "./fault.ts";
import { type Address, BEGIN_WRITE, connected, driverSettings, inTransaction, run } from "./postgres.ts";

/** Doors to one database for those who ask: each speaks in one office's name, and none in the node's. */
export interface OfficeDoors {
  of: (acting: Acting) => Pick<Database, "query" | "transaction">;
  close: () => Promise<void>;
}

const BEGIN_READ = "begin isolation level read committed read only";

/**
 * Connections on which nothing is said beforehand. Whatever is asked through a door runs in a transaction that first says
 * in whose name, so that nothing is left on the connection for whoever asks next, and a door that said nothing would see
 * nothing. The three statements of a reading travel together (`pipeline` of the driver): one round trip, as without.
 */
export function connectOffices(address: Address, connections = 10): OfficeDoors {
  const settings = { ...driverSettings(address, []), max: connections };
  const pool = new pg.Pool(settings);
  pool.on("error", () => undefined);
  let closing: Promise<void> | undefined;
  return {
    of: (acting) => {
      const said = sayingSql(acting);
      return {
        query: (sql, params) => reading(pool, `${BEGIN_READ}; ${said}`, sql, params),
        transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
          inTransaction(pool, work, `${BEGIN_WRITE}; ${said}`),
      };
    },
    close: () => (closing ??= pool.end()),
  };
}

async function reading<T>(
  pool: pg.Pool,
  begin: string,
  sql: string,
  params?: readonly Param[],
): Promise<T[]> {
  const client = await connected(pool);
  let broken: Error | undefined;
  const onLoss = (error: Error): void => void (broken = error);
  client.on("error", onLoss);
  try {
    const asked = [run(client, begin), run<T>(client, sql, params), run(client, "commit")] as const;
    const [begun, rows, ended] = await Promise.allSettled(asked);
    for (const one of [begun, ended]) if (one.status === "rejected") broken ??= one.reason as Error;
    if (begun.status === "rejected") throw asFault(begun.reason);
    if (rows.status === "rejected") throw asFault(rows.reason);
    return rows.value;
  } finally {
    client.off("error", onLoss);
    client.release(broken);
  }
}

/** The node's own door with the questions of one office: what it hears and how it closes stay the node's. */
export function doorFor(own: Database, doors: OfficeDoors, acting: Acting): Database {
  const { query, transaction } = doors.of(acting);
  return { ...own, query, transaction };
}
