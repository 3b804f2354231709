import { createHash } from "node:crypto";
import type { Database, Reader, Transaction } from "./door.ts";
import type { StorageRefusal } from "./refusal.ts";

/** The migrations of one part of the program: SQL texts, the first is number 1. */
export interface Room {
  room: string;
  migrations: readonly string[];
}

export type MigrationRefusal = Extract<StorageRefusal, { code: "database-newer" | "migration-changed" }>;

/** One migration as a database remembers it. */
export interface Applied {
  room: string;
  number: number;
  digest: string;
}

/**
 * Brings the database forward: every migration of every room that it lacks, in order, each in a transaction
 * of its own. Of several starters one does each, the others wait. Hand over the whole list of rooms: a
 * database that knows a room or a number that the list does not is newer than the program, and refused
 * unchanged, as is one whose applied migration reads differently. Returns how many were applied.
 */
export async function migrate(
  db: Database,
  rooms: readonly Room[],
): Promise<{ ok: true; applied: number } | MigrationRefusal> {
  for (let applied = 0; ; applied += 1) {
    const step = await db.transaction((tx) => migrateOne(tx, rooms));
    if (!step.ok) return step;
    if (step.done) return { ok: true, applied };
  }
}

type Step = { ok: true; done: boolean } | MigrationRefusal;

async function migrateOne(tx: Transaction, rooms: readonly Room[]): Promise<Step> {
  // In a statement of its own: what follows must see what the starter before us committed.
  await tx.query("select pg_advisory_xact_lock(hashtextextended('concord migration', 0))");
  const before = await appliedMigrations(tx);
  const refusal = unknownMigration(before, rooms) ?? changedMigration(before, rooms);
  if (refusal !== null) return refusal;
  const next = nextMigration(before, rooms);
  if (next === null) return { ok: true, done: true };
  await applyMigration(tx, next.room, next.number, next.sql);
  return { ok: true, done: false };
}

/** The migrations a database has been through; none where it was never migrated. */
export async function appliedMigrations(reader: Reader): Promise<Applied[]> {
  const [known] = await reader.query<{ table: string | null }>(
    `select to_regclass('migration')::text as "table"`,
  );
  if (known === undefined || known.table === null) return [];
  return reader.query<Applied>("select room, number, digest from migration order by at, room, number");
}

function unknownMigration(before: readonly Applied[], rooms: readonly Room[]): MigrationRefusal | null {
  for (const { room, number } of before) {
    const known = rooms.find((one) => one.room === room)?.migrations.length ?? 0;
    if (number > known) return { ok: false, code: "database-newer", room, found: number, known };
  }
  return null;
}

function changedMigration(before: readonly Applied[], rooms: readonly Room[]): MigrationRefusal | null {
  for (const { room, number, digest } of before) {
    const sql = rooms.find((one) => one.room === room)?.migrations[number - 1] ?? "";
    if (digestOf(sql) !== digest) return { ok: false, code: "migration-changed", room, number };
  }
  return null;
}

function nextMigration(
  before: readonly Applied[],
  rooms: readonly Room[],
): { room: string; number: number; sql: string } | null {
  for (const { room, migrations } of rooms) {
    const count = before.filter((one) => one.room === room).length;
    const sql = migrations[count];
    if (sql !== undefined) return { room, number: count + 1, sql };
  }
  return null;
}

/** Applies one migration within a transaction and remembers it. */
export async function applyMigration(
  tx: Transaction,
  room: string,
  number: number,
  sql: string,
): Promise<void> {
  await tx.query(
    `create table if not exists migration (
       room text not null,
       number int not null,
       digest text not null,
       at timestamptz not null default clock_timestamp(),
       primary key (room, number)
     )`,
  );
  await tx.query(sql);
  await tx.query("insert into migration (room, number, digest) values ($1, $2, $3)", [
    room,
    number,
    digestOf(sql),
  ]);
}

/** How a migration is known: SHA-256 of its text, hex. */
export function digestOf(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}
