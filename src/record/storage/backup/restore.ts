import { type Database, type Transaction, json } from "../door.ts";
import { type MigrationRefusal, type Room, applyMigration, digestOf } from "../migrate.ts";
import type { StorageRefusal } from "../refusal.ts";
import { type BackupDamage, type Header, type Line, inspectBackup, readLines } from "./format.ts";
import { type Table, quoted } from "./tables.ts";

export type RestoreRefusal =
  | BackupDamage
  | Extract<MigrationRefusal, { code: "migration-changed" }>
  | Extract<StorageRefusal, { code: "backup-newer" | "database-not-empty" }>;

/** The name under which `node_state` says that this database was restored: `{at, backupAt}`. */
export const RESTORED_AT = "restored_at";

/**
 * Restores a backup into a database without tables, all or nothing: the migrations it was made under, every row,
 * every sequence, and the mark `restored_at` in `node_state`, under which a node only reads until it has been
 * compared with its counterparts. Afterwards `migrate` brings it forward. Refuses a damaged file whole.
 */
export async function restore(
  db: Database,
  file: string,
  rooms: readonly Room[],
): Promise<{ ok: true; rows: number; backupAt: string } | RestoreRefusal> {
  const whole = await inspectBackup(file);
  if (!whole.ok) return whole;
  const unknown = unknownMigration(whole.header, rooms);
  if (unknown !== null) return unknown;
  return db.transaction(async (tx) => {
    const [occupied] = await tx.query<{ table: string }>(
      `select tablename::text as "table" from pg_tables where schemaname = 'public' limit 1`,
    );
    if (occupied !== undefined) return { ok: false, code: "database-not-empty", table: occupied.table };
    await applyAll(tx, whole.header, rooms);
    const last = await loadAll(tx, file);
    if (last !== whole.sha256) throw new Error("The backup changed while it was being restored.");
    await markRestored(tx, whole.header.at);
    return { ok: true, rows: whole.rows, backupAt: whole.header.at };
  });
}

function unknownMigration(header: Header, rooms: readonly Room[]): RestoreRefusal | null {
  for (const { room, number, digest } of header.migrations) {
    const known = rooms.find((one) => one.room === room)?.migrations ?? [];
    const sql = known[number - 1];
    if (sql === undefined)
      return { ok: false, code: "backup-newer", room, found: number, known: known.length };
    if (digestOf(sql) !== digest) return { ok: false, code: "migration-changed", room, number };
  }
  return null;
}

async function applyAll(tx: Transaction, header: Header, rooms: readonly Room[]): Promise<void> {
  for (const { room, number } of header.migrations) {
    const sql = rooms.find((one) => one.room === room)?.migrations[number - 1] ?? "";
    await applyMigration(tx, room, number, sql);
  }
}

/** A load under way: the table whose rows come now, and those that wait to be inserted. */
interface Load {
  table: Table | null;
  rows: string[];
  size: number;
}

/** Loads every line; returns the digest with which the file ends. */
async function loadAll(tx: Transaction, file: string): Promise<string> {
  const load: Load = { table: null, rows: [], size: 0 };
  let digest = "";
  for await (const line of readLines(file)) {
    if (typeof line === "string") await addRow(tx, load, line);
    else {
      await insertRows(tx, load);
      if ("sha256" in line) digest = line.sha256;
      else await loadLine(tx, load, line);
    }
  }
  return digest;
}

async function loadLine(tx: Transaction, load: Load, line: Exclude<Line, string>): Promise<void> {
  if ("table" in line) {
    load.table = line;
    // A migration may have put rows there; the backup has them as they were.
    await tx.query(`delete from ${quoted(line.table)}`);
  }
  if ("sequence" in line) {
    await tx.query("select setval($1::regclass, $2, $3)", [quoted(line.sequence), line.last, line.called]);
  }
}

const WINDOW = 4 * 1024 * 1024;
const MOST_ROWS = 2000;

async function addRow(tx: Transaction, load: Load, row: string): Promise<void> {
  load.rows.push(row);
  load.size += row.length;
  if (load.size >= WINDOW || load.rows.length >= MOST_ROWS) await insertRows(tx, load);
}

async function insertRows(tx: Transaction, load: Load): Promise<void> {
  const { table, rows } = load;
  if (table === null || rows.length === 0) return;
  const columns = table.columns.map(quoted).join(", ");
  const name = quoted(table.table);
  await tx.query(
    `insert into ${name} (${columns}) overriding system value
     select ${columns} from unnest($1::${name}[])`,
    [rows],
  );
  load.rows = [];
  load.size = 0;
}

async function markRestored(tx: Transaction, backupAt: string): Promise<void> {
  await tx.query(
    `insert into node_state (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value, changed_at = clock_timestamp()`,
    [RESTORED_AT, json({ at: new Date().toISOString(), backupAt })],
  );
}
