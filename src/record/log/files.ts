import { encodeBundle } from "../verify/bundle.ts";
import { HASH_LENGTH } from "../verify/hash.ts";
import { TILE_WIDTH, type Tile, parseTilePath, widthAt } from "../verify/tile.ts";
import type { Reader } from "../storage/door.ts";
import { type LogName, logOf } from "./head.ts";

/**
 * One static file of a log (C2SP tlog-tiles) from the tables: `checkpoint`, `tile/<L>/<N>[.p/<W>]` or
 * `tile/entries/<N>[.p/<W>]`. Null where the log has no such file yet; every spelling but the standard's names nothing.
 */
export async function logFile(reader: Reader, log: LogName, path: string): Promise<Uint8Array | null> {
  if (path === "checkpoint") return latestCheckpoint(reader, log);
  const parsed = parseTilePath(path);
  if (!parsed.ok) return null;
  const held = await logOf(reader, log);
  const { tile } = parsed;
  if (held === null || tile.width > widthAt(tile.level, tile.index, held.size)) return null;
  if (tile.level === "entries") return entryBundle(reader, log, tile);
  if (tile.level === 0 && tile.width < TILE_WIDTH) return leafTile(reader, log, tile);
  return hashTile(reader, log, tile.level, tile);
}

/** The newest signed checkpoint, whole, with the cosignatures that other parties have given it. */
export async function latestCheckpoint(reader: Reader, log: LogName): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ note: string; size: number }>(
    "select note, size from checkpoint where party = $1 and epoch = $2 order by size desc limit 1",
    [log.party, log.epoch],
  );
  if (row === undefined) return null;
  const lines = await reader.query<{ line: string }>(
    `select line from cosignature where party = $1 and epoch = $2 and size = $3 order by "by"`,
    [log.party, log.epoch, row.size],
  );
  const cosigned = lines.map(({ line }) => (line.endsWith("\n") ? line : `${line}\n`)).join("");
  return Buffer.from(row.note + cosigned);
}

async function entryBundle(reader: Reader, log: LogName, tile: Tile): Promise<Uint8Array> {
  const rows = await reader.query<{ envelope: Uint8Array }>(
    "select envelope from entry where party = $1 and epoch = $2 and index >= $3 and index < $4 order by index",
    [log.party, log.epoch, ...spanOf(tile)],
  );
  return encodeBundle(rows.map((row) => row.envelope));
}

async function leafTile(reader: Reader, log: LogName, tile: Tile): Promise<Uint8Array> {
  const rows = await reader.query<{ leaf: Uint8Array }>(
    "select leaf from entry where party = $1 and epoch = $2 and index >= $3 and index < $4 order by index",
    [log.party, log.epoch, ...spanOf(tile)],
  );
  return Buffer.concat(rows.map((row) => row.leaf));
}

function spanOf(tile: Tile): [from: number, to: number] {
  const from = tile.index * TILE_WIDTH;
  return [from, from + tile.width];
}

async function hashTile(reader: Reader, log: LogName, level: number, tile: Tile): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ hashes: Uint8Array }>(
    "select hashes from tile where party = $1 and epoch = $2 and level = $3 and index = $4",
    [log.party, log.epoch, level, tile.index],
  );
  return row === undefined ? null : row.hashes.subarray(0, tile.width * HASH_LENGTH);
}
