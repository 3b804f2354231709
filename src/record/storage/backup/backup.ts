import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Reader } from "../door.ts";
import { appliedMigrations } from "../migrate.ts";
import type { PostgresDatabase } from "../postgres.ts";
import type { StorageRefusal } from "../refusal.ts";
import { formatLine } from "./format.ts";
import { type Table, listSequences, listTables, quoted } from "./tables.ts";

export type BackupRefusal = Extract<StorageRefusal, { code: "file-exists" }>;

/**
 * Writes all tables, as of one moment and while the node goes on, to one file that only its owner may read. It
 * bears its name when it is whole and on disk. Refuses to write over a file.
 */
export async function backup(
  db: PostgresDatabase,
  file: string,
  now: Date = new Date(),
): Promise<{ ok: true; rows: number; sha256: string } | BackupRefusal> {
  if (await exists(file)) return { ok: false, code: "file-exists", file };
  const part = `${file}.part`;
  try {
    const written = await db.snapshot((reader) => writePart(reader, part, now));
    await rename(part, file);
    await syncFolder(path.dirname(path.resolve(file)));
    return { ok: true, ...written };
  } finally {
    await rm(part, { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

interface Written {
  rows: number;
  sha256: string;
}

async function writePart(reader: Reader, part: string, now: Date): Promise<Written> {
  const written: Written = { rows: 0, sha256: "" };
  const output = createWriteStream(part, { mode: 0o600, flush: true });
  await pipeline(Readable.from(backupText(reader, now, written)), createGzip({ level: 6 }), output);
  return written;
}

async function* backupText(reader: Reader, now: Date, written: Written): AsyncGenerator<string> {
  const hash = createHash("sha256");
  for await (const text of contents(reader, now, written)) {
    hash.update(text);
    yield text;
  }
  written.sha256 = hash.digest("hex");
  yield formatLine({ rows: written.rows, sha256: written.sha256 });
}

async function* contents(reader: Reader, now: Date, written: Written): AsyncGenerator<string> {
  const migrations = await appliedMigrations(reader);
  yield formatLine({ concord: "backup", version: 1, at: now.toISOString(), migrations });
  for (const table of await listTables(reader)) {
    yield formatLine(table);
    for await (const rows of readRows(reader, table)) {
      written.rows += rows.length;
      yield rows.map(formatLine).join("");
    }
  }
  for (const sequence of await listSequences(reader)) yield formatLine(sequence);
}

/** About so much text is read at a time; rows differ in size a thousandfold. */
const WINDOW = 1024 * 1024;
const MOST_ROWS = 2000;

/** Whole rows, generated columns too: the text form of a row is read back only as a whole. */
async function* readRows(reader: Reader, { table }: Table): AsyncGenerator<string[]> {
  await reader.query(
    `declare kept no scroll cursor for select "one row"::text as "row" from ${quoted(table)} as "one row"`,
  );
  for (let count = 16; ;) {
    const rows = (await reader.query<{ row: string }>(`fetch ${count} from kept`)).map((one) => one.row);
    if (rows.length > 0) yield rows;
    if (rows.length < count) break;
    const size = rows.reduce((sum, row) => sum + row.length, 0);
    count = Math.max(1, Math.min(MOST_ROWS, Math.floor((count * WINDOW) / size), count * 4));
  }
  await reader.query("close kept");
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
