import { HASH_LENGTH } from "./hash.ts";

/**
 * The static files of a log (C2SP tlog-tiles): hash tiles and entry bundles, 256 wide when full. At level L
 * a hash tile holds the roots of perfect subtrees of 256^L leaves; a bundle holds the entries themselves.
 */
export interface Tile {
  level: number | "entries";
  index: number;
  /** 1 to 256; below 256 the tile is partial, as the last of a level may be. */
  width: number;
}

export const TILE_WIDTH = 256;
/** 256^6 leaves still fit the safe integers; what a tree can have above level 6 is nothing. */
export const TOP_LEVEL = 6;

/** `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`, with N as in `x001/x234/067`. */
export function tilePath(tile: Tile): string {
  const suffix = tile.width === TILE_WIDTH ? "" : `.p/${tile.width}`;
  return `tile/${tile.level}/${indexPath(tile.index)}${suffix}`;
}

function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
}

/**
 * The tile that a path names. Refuses every spelling but the one of `tilePath`, levels above 63 and indices
 * beyond the safe integers, so that a path from outside can be used as a name in a store.
 */
export function parseTilePath(path: string): { ok: true; tile: Tile } | { ok: false; code: "bad-path" } {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match === null) return { ok: false, code: "bad-path" };
  const [, level = "", index = "", width = String(TILE_WIDTH)] = match;
  const tile: Tile = {
    level: level === "entries" ? "entries" : Number(level),
    index: Number(index.replaceAll(/[x/]/g, "")),
    width: Number(width),
  };
  const sound =
    Number.isSafeInteger(tile.index) && tile.width >= 1 && (tile.level === "entries" || tile.level <= 63);
  return sound && tilePath(tile) === path ? { ok: true, tile } : { ok: false, code: "bad-path" };
}

/** How wide the tile is in a tree of `size` leaves: 256, or less for the last of its level, or 0 for none. */
export function widthAt(level: Tile["level"], index: number, size: number): number {
  const count = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, count - index * TILE_WIDTH));
}

/** The tiles of one level whose content differs between the trees of `older` and `newer` leaves, in order. */
export function changedTiles(level: Tile["level"], older: number, newer: number): Tile[] {
  const leaves = TILE_WIDTH ** (level === "entries" ? 0 : level);
  const first = Math.floor(Math.floor(older / leaves) / TILE_WIDTH);
  const tiles: Tile[] = [];
  for (let index = first; widthAt(level, index, newer) > 0; index += 1) {
    const width = widthAt(level, index, newer);
    if (width !== widthAt(level, index, older)) tiles.push({ level, index, width });
  }
  return tiles;
}

/** The partial tiles of a tree of `size` leaves, top level first: their hashes together give the root. */
export function edgeTiles(size: number): (Tile & { level: number })[] {
  const tiles: (Tile & { level: number })[] = [];
  for (let level = TOP_LEVEL; level >= 0; level -= 1) {
    const count = Math.floor(size / TILE_WIDTH ** level);
    const width = count % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(count / TILE_WIDTH), width });
  }
  return tiles;
}

/**
 * Reads static files by path (`checkpoint`, `tile/...`); null where there is none. A fault of transport or
 * disk is thrown. It must bound what it returns: 8,192 bytes for a hash tile, BUNDLE_LIMIT for a bundle.
 */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

export type TileRefusal =
  | { ok: false; code: "tile-missing"; path: string }
  | { ok: false; code: "tile-malformed"; path: string };

/**
 * Fetches a hash tile: its width in hashes, one after the other. A log may have dropped a partial tile once
 * the full one is there: then the beginning of the full one serves.
 */
export async function fetchHashTile(
  read: ReadFile,
  tile: Tile,
): Promise<{ ok: true; hashes: Uint8Array } | TileRefusal> {
  const path = tilePath(tile);
  const wanted = tile.width * HASH_LENGTH;
  const own = await read(path);
  if (own !== null)
    return own.length === wanted ? { ok: true, hashes: own } : { ok: false, code: "tile-malformed", path };
  if (tile.width === TILE_WIDTH) return { ok: false, code: "tile-missing", path };
  const whole = await fetchHashTile(read, { ...tile, width: TILE_WIDTH });
  if (!whole.ok) return whole.code === "tile-missing" ? { ...whole, path } : whole;
  return { ok: true, hashes: whole.hashes.subarray(0, wanted) };
}
