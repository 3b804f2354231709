import pg from "pg";
import { StorageFault, type StorageFaultCode } from "./door.ts";

/** SQLSTATE (PostgreSQL manual, appendix A) to the codes of the door. */
const bySqlState: Record<string, StorageFaultCode> = {
  "23505": "duplicate-key",
  "40001": "serialization",
  "40P01": "serialization",
  "53100": "disk-full",
  "53300": "away",
  "57P01": "away",
  "57P02": "away",
  "57P03": "away",
  "25P03": "away",
};

/** What Node's sockets say of a server that cannot be reached or has gone. */
const socketErrors = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** What `pg` says without a code when the connection ends under it or none can be had. */
const connectionWords =
  /connection terminated|client was closed|connection error|timeout exceeded when trying to connect|not queryable|client has encountered/i;

/** The fault of the door for any error of the driver; a fault passes through unchanged. */
export function asFault(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  withoutValues(error);
  const named = typeof constraint === "string" ? constraint : null;
  return new StorageFault(faultCode(code, error), error, named);
}

/** Faults reach logs, values must not: the server quotes them in details, and for class 22 in the message. */
function withoutValues(error: unknown): void {
  if (!(error instanceof pg.DatabaseError)) return;
  error.detail = undefined;
  error.where = undefined;
  error.internalQuery = undefined;
  if (error.code?.startsWith("22") === true) error.message = error.message.replace(/".*"/s, '"…"');
}

function faultCode(code: unknown, error: unknown): StorageFaultCode {
  if (typeof code === "string") {
    if (socketErrors.has(code) || code.startsWith("08")) return "away";
    const known = bySqlState[code];
    if (known !== undefined) return known;
  }
  return error instanceof Error && connectionWords.test(error.message) ? "away" : "other";
}
