import { expect } from "vitest";
import { logFile } from "../../src/record/log/files.ts";
import { logOf } from "../../src/record/log/head.ts";
import type { Database } from "../../src/record/storage/door.ts";
import { openCheckpoint } from "../../src/record/verify/checkpoint.ts";
import { EMPTY_FRONTIER, append, frontierRoot } from "../../src/record/verify/frontier.ts";
import { leafHash } from "../../src/record/verify/hash.ts";
import { TILE_WIDTH, changedTiles, tilePath } from "../../src/record/verify/tile.ts";
import { readEdge } from "../../src/record/verify/tree-reader.ts";
import { sampleAnchor } from "../../src/record/verify/sample-log.ts";
import { BATCH, crashLog } from "./crash-log.ts";

/** Where an act stands, as its caller was told: index -> leaf hash (hex). */
export type Acknowledged = Map<number, string>;

interface Row {
  index: number;
  act_id: string;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

/**
 * Everything that must hold of the log whatever was killed: all acknowledged acts stand where they were said
 * to, there is no gap and no half batch, each entry has its body and was folded, tree, tiles and checkpoints
 * are those of the entries. Returns how many entries there are.
 */
export async function checkLog(db: Database, acknowledged: Acknowledged): Promise<number> {
  const rows = await db.query<Row>("select index, act_id, leaf, envelope from entry order by index");
  checkAcknowledged(rows, acknowledged);
  checkNoGap(rows);
  checkNoHalf(rows);
  await checkCompanions(db);
  await checkTree(db, rows);
  return rows.length;
}

function checkAcknowledged(rows: readonly Row[], acknowledged: Acknowledged): void {
  const lost = [...acknowledged].filter(([index, leaf]) => hex(rows[index]?.leaf) !== leaf);
  expect(lost, "acknowledged acts that are lost").toEqual([]);
}

function checkNoGap(rows: readonly Row[]): void {
  expect(
    rows.findIndex((row, at) => row.index !== at),
    "the first gap",
  ).toBe(-1);
}

/** A batch is all or none and stands together. */
function checkNoHalf(rows: readonly Row[]): void {
  const batchOf = (row: Row | undefined): string | undefined => row?.act_id.replace(/-\d+$/, "");
  expect(rows.length % BATCH, "a half batch at the end").toBe(0);
  const halves = rows.filter((row, at) => batchOf(row) !== batchOf(rows[at - (at % BATCH)]));
  expect(halves, "halves of batches").toEqual([]);
}

async function checkCompanions(db: Database): Promise<void> {
  const [counts] = await db.query<Record<string, number>>(
    `select (select count(*) from entry) as entries,
            (select count(*) from body where bytes is not null) as bodies,
            (select count(*) from entry join folded using (act_id)) as folded`,
  );
  expect(counts).toEqual({
    entries: counts?.["entries"],
    bodies: counts?.["entries"],
    folded: counts?.["entries"],
  });
}

interface SignedNote {
  size: number;
  note: string;
}

async function checkTree(db: Database, rows: readonly Row[]): Promise<void> {
  const notes = await db.query<SignedNote>("select size, note from checkpoint");
  const roots = rootsAt(rows, new Set([rows.length, ...notes.map((one) => one.size)]));
  const head = await logOf(db, crashLog);
  expect([head?.size, hex(head?.root)]).toEqual([rows.length, hex(roots.get(rows.length))]);
  for (const note of notes) checkNote(note, roots.get(note.size));
  await checkTiles(db, rows, roots.get(rows.length) ?? new Uint8Array());
}

/** The roots of the trees of these sizes, from the envelopes alone. */
function rootsAt(rows: readonly Row[], sizes: ReadonlySet<number>): Map<number, Uint8Array> {
  const roots = new Map<number, Uint8Array>([[0, frontierRoot(EMPTY_FRONTIER)]]);
  let frontier = EMPTY_FRONTIER;
  for (const row of rows) {
    frontier = append(frontier, leafHash(row.envelope));
    if (sizes.has(frontier.size)) roots.set(frontier.size, frontierRoot(frontier));
  }
  return roots;
}

function checkNote({ size, note }: SignedNote, root: Uint8Array | undefined): void {
  const opened = openCheckpoint(Buffer.from(note), { ...sampleAnchor, cosigners: [] });
  if (!opened.ok) throw new Error(`${opened.code} at size ${size}`);
  expect([opened.checkpoint.size, hex(opened.checkpoint.root)]).toEqual([size, hex(root)]);
}

async function checkTiles(db: Database, rows: readonly Row[], root: Uint8Array): Promise<void> {
  const read = (path: string): Promise<Uint8Array | null> => logFile(db, crashLog, path);
  const edge = await readEdge(read, { size: rows.length, root });
  expect(edge.ok, "the tree of the tiles").toBe(true);
  for (const tile of changedTiles(0, 0, rows.length)) {
    const from = tile.index * TILE_WIDTH;
    const leaves = rows.slice(from, from + tile.width).map((row) => row.leaf);
    expect(hex((await read(tilePath(tile))) ?? undefined), tilePath(tile)).toBe(hex(Buffer.concat(leaves)));
  }
}

/** PostgreSQL's own check of every index against its table (amcheck). */
export async function checkIndexes(db: Database): Promise<number> {
  await db.transaction((tx) => tx.query("create extension if not exists amcheck"));
  const checked = await db.query(
    `select bt_index_parent_check(index.oid, true) from pg_class index
     join pg_am on pg_am.oid = index.relam join pg_namespace space on space.oid = index.relnamespace
     where index.relkind = 'i' and amname = 'btree' and nspname = 'public'`,
  );
  return checked.length;
}

function hex(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString("hex");
}
