import pg from "pg";
import type { JsonParam, Param } from "./door.ts";

/** The type numbers (pg_type.oid) whose reading is pinned here; all others read as the driver does. */
const oid = {
  bytea: 17,
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
  byteaArray: 1001,
  int8Array: 1016,
  timestampArray: 1115,
  dateArray: 1182,
  timestamptzArray: 1185,
  numericArray: 1231,
} as const;

type ReadText = (text: string) => unknown;

const readers = new Map<number, ReadText>([
  [oid.int8, readInt8],
  [oid.date, String],
  [oid.timestamp, String],
  [oid.timestamptz, readTimestamptz],
  [oid.numeric, String],
  [oid.int8Array, arrayOf(readInt8)],
  [oid.dateArray, arrayOf(String)],
  [oid.timestampArray, arrayOf(String)],
  [oid.timestamptzArray, arrayOf(readTimestamptz)],
  [oid.numericArray, arrayOf(String)],
]);

/** How the driver turns a column's text into a value (see `Database` in door.ts). */
export const types = {
  getTypeParser: (type: number, format?: "text" | "binary"): unknown =>
    (format === "binary" ? undefined : readers.get(type)) ??
    (pg.types.getTypeParser as (type: number, format: string) => unknown)(type, format ?? "text"),
};

function readInt8(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError("An int8 beyond 2^53 - 1 cannot be read as a number.");
}

/** The sessions run in UTC, so the server writes `2020-08-01 09:00:00.5+00`; what it writes otherwise is refused. */
function readTimestamptz(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (match === null) throw new RangeError(`No time of the years 1 to 9999: ${text}`);
  const [, date = "", clock = "", fraction = ""] = match;
  return `${date}T${clock}.${fraction.padEnd(3, "0")}Z`;
}

function arrayOf(read: ReadText): ReadText {
  const parse = pg.types.arrayParser as unknown as {
    create: (text: string, read: ReadText) => { parse: () => unknown };
  };
  return (text) => parse.create(text, read).parse();
}

/** A parameter as the driver takes it. */
export function encodeParam(param: Param): unknown {
  if (Array.isArray(param)) return encodeArray(param as readonly Param[]);
  return isJson(param) ? param.json : param;
}

function isJson(param: Param): param is JsonParam {
  return typeof param === "object" && param !== null && "json" in param;
}

function encodeArray(params: readonly Param[]): unknown {
  const bytes = params.length > 0 && params.every((one) => one === null || one instanceof Uint8Array);
  return bytes && params.some((one) => one !== null)
    ? byteaArray(params as (Uint8Array | null)[])
    : params.map(encodeParam);
}

/**
 * bytea[] in PostgreSQL's binary form (array_recv): as text each byte would travel as two characters,
 * be escaped here and unescaped there.
 */
function byteaArray(items: readonly (Uint8Array | null)[]): Buffer {
  const length = items.reduce((sum, one) => sum + 4 + (one?.length ?? 0), 20);
  const out = Buffer.allocUnsafe(length);
  out.writeInt32BE(1, 0);
  out.writeInt32BE(items.includes(null) ? 1 : 0, 4);
  out.writeInt32BE(oid.bytea, 8);
  out.writeInt32BE(items.length, 12);
  out.writeInt32BE(1, 16);
  let at = 20;
  for (const one of items) {
    at = out.writeInt32BE(one?.length ?? -1, at);
    if (one !== null) out.set(one, at);
    at += one?.length ?? 0;
  }
  return out;
}
