import { type ReadFile, TILE_WIDTH, type Tile, tilePath, widthAt } from "./tile.ts";

/** How many bundles, each with the tile over it, are on their way while one is looked at. */
const AHEAD = 4;

export interface ReadAhead {
  read: ReadFile;
  /** Starts to read the full bundles that follow one, and the tiles over them. */
  prepare: (index: number) => void;
}

/**
 * Reads the bottom of a tree of `size` leaves before it is asked for: a disk or a line works while entries are hashed.
 * What was read ahead and is never asked for is dropped, a fault with it.
 */
export function readAhead(read: ReadFile, size: number): ReadAhead {
  const held = new Map<string, Promise<Uint8Array | null>>();
  let next = 0;
  const take: ReadFile = (path) => {
    const ready = held.get(path) ?? read(path);
    held.delete(path);
    return ready;
  };
  const prepare = (index: number): void => {
    for (next = Math.max(next, index + 1); next <= index + AHEAD && isFull(next, size); next += 1)
      for (const path of pathsAt(next)) held.set(path, quiet(read(path)));
  };
  return { read: take, prepare };
}

function isFull(index: number, size: number): boolean {
  return widthAt(0, index, size) === TILE_WIDTH;
}

function pathsAt(index: number): string[] {
  const full = { index, width: TILE_WIDTH };
  return (["entries", 0] satisfies Tile["level"][]).map((level) => tilePath({ level, ...full }));
}

/** The fault of a reading that nobody waits for ends nothing; whoever asks for it is told. */
function quiet(reading: Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  reading.catch(() => {});
  return reading;
}
