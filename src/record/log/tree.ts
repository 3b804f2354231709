import { HASH_LENGTH } from "../verify/hash.ts";
import { encodeBundle } from "../verify/bundle.ts";
import { type ReadFile, TILE_WIDTH, type Tile, parseTilePath } from "../verify/tile.ts";
import type { Reader } from "../storage/door.ts";
import type { LogName } from "./head.ts";

/**
 * A kept log as the static files of C2SP tlog-tiles: `checkpoint`, `tile/...` and `tile/entries/...`; null
 * for what it does not have. A partial tile is served in any width up to what is there, so the files of every
 * checkpoint ever signed can be had. Proofs are made from it by verify/tree-reader.ts.
 */
export function logFiles(reader: Reader, log: LogName): ReadFile {
  return async (path) => {
    if (path === "checkpoint") return latestCheckpoint(reader, log);
    const parsed = parseTilePath(path);
    return parsed.ok ? readTile(reader, log, parsed.tile) : null;
  };
}

/** The largest signed checkpoint of a log, with the cosignatures that have come in for it. */
export async function latestCheckpoint(reader: Reader, log: LogName): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ size: number; note: string }>(
    "select size, note from checkpoint where party = $1 and epoch = $2 order by size desc limit 1",
    [log.party, log.epoch],
  );
  if (row === undefined) return null;
  const lines = await reader.query<{ line: string }>(
    "select line from cosignature where party = $1 and epoch = $2 and size = $3 order by by",
    [log.party, log.epoch, row.size],
  );
  return Buffer.from(row.note + lines.map((one) => `${one.line}\n`).join(""));
}

async function readTile(reader: Reader, log: LogName, tile: Tile): Promise<Uint8Array | null> {
  const { level, index, width } = tile;
  if (level === "entries") {
    const entries = await column(reader, log, "envelope", index, width);
    return entries === null ? null : encodeBundle(entries);
  }
  const stored = await storedTile(reader, log, level, index);
  if (stored !== null)
    return stored.length >= width * HASH_LENGTH ? stored.subarray(0, width * HASH_LENGTH) : null;
  if (level > 0) return null;
  const leaves = await column(reader, log, "leaf", index, width);
  return leaves === null ? null : Buffer.concat(leaves);
}

async function storedTile(
  reader: Reader,
  log: LogName,
  level: number,
  index: number,
): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ hashes: Uint8Array }>(
    "select hashes from tile where party = $1 and epoch = $2 and level = $3 and index = $4",
    [log.party, log.epoch, level, index],
  );
  return row?.hashes ?? null;
}

async function column(
  reader: Reader,
  log: LogName,
  name: "leaf" | "envelope",
  tile: number,
  width: number,
): Promise<Uint8Array[] | null> {
  const from = tile * TILE_WIDTH;
  const rows = await reader.query<{ value: Uint8Array }>(
    `select ${name} as value from entry where party = $1 and epoch = $2 and index >= $3 and index < $4
     order by index`,
    [log.party, log.epoch, from, from + width],
  );
  return rows.length === width ? rows.map((row) => row.value) : null;
}
