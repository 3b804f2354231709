import { describe, expect, test } from "vitest";
import { sampleEntries } from "./sample-log.ts";
import { staticLog } from "./static-log.ts";
import { changedTiles, edgeTiles, fetchHashTile, parseTilePath, tilePath, widthAt } from "./tile.ts";

const paths: [string, Parameters<typeof tilePath>[0]][] = [
  ["tile/0/000", { level: 0, index: 0, width: 256 }],
  ["tile/0/000.p/1", { level: 0, index: 0, width: 1 }],
  ["tile/1/999", { level: 1, index: 999, width: 256 }],
  ["tile/0/x001/000", { level: 0, index: 1000, width: 256 }],
  ["tile/0/x001/x234/067", { level: 0, index: 1_234_067, width: 256 }],
  ["tile/63/x123/456.p/255", { level: 63, index: 123_456, width: 255 }],
  ["tile/entries/x001/x234/067", { level: "entries", index: 1_234_067, width: 256 }],
  ["tile/entries/000.p/8", { level: "entries", index: 0, width: 8 }],
];

const notPaths = [
  "",
  "tile",
  "tile/0/0",
  "tile/0/1234",
  "tile/0/x000/001",
  "tile/0/001/002",
  "tile/0/x001",
  "tile/00/000",
  "tile/64/000",
  "tile/-1/000",
  "tile/0/000.p/0",
  "tile/0/000.p/256",
  "tile/0/000.p/01",
  "tile/0/000.p/",
  "tile/0/000/",
  "/tile/0/000",
  "tile/0/000\n",
  "tile/Entries/000",
  "tile/0/../000",
  "tile/0/x999/x999/x999/x999/x999/999",
  "tile/8/0/000",
];

describe("the paths of tiles", () => {
  test.each(paths)("%s is written and read", (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ ok: true, tile });
  });

  test.each(notPaths)("%j is refused", (path) => {
    expect(parseTilePath(path)).toEqual({ ok: false, code: "bad-path" });
  });
});

describe("which tiles a tree has", () => {
  test("the example of the specification: 70,000 leaves", () => {
    expect(edgeTiles(70_000)).toEqual([
      { level: 2, index: 0, width: 1 },
      { level: 1, index: 1, width: 17 },
      { level: 0, index: 273, width: 112 },
    ]);
    expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
    expect(edgeTiles(0)).toEqual([]);
    expect(edgeTiles(Number.MAX_SAFE_INTEGER)).toHaveLength(7);
  });

  test("the files that are made are exactly those that the size demands", () => {
    for (const size of [0, 1, 255, 256, 257, 700, 65_536, 66_000]) {
      const tiles = ([0, 1, 2, "entries"] as const).flatMap((level) => changedTiles(level, 0, size));
      const entries = Array.from({ length: size }, (_, index) => Buffer.of(index % 256));
      expect([...staticLog(entries).files.keys()].sort()).toEqual(tiles.map(tilePath).sort());
    }
  });

  test("growing changes the last tile of a level and adds to its right", () => {
    expect(changedTiles(0, 300, 520).map(tilePath)).toEqual(["tile/0/001", "tile/0/002.p/8"]);
    expect(changedTiles("entries", 512, 513).map(tilePath)).toEqual(["tile/entries/002.p/1"]);
    expect(changedTiles(1, 300, 500)).toEqual([]);
    expect(widthAt(1, 0, 300)).toBe(1);
    expect(widthAt(0, 5, 300)).toBe(0);
  });
});

describe("fetching a hash tile", () => {
  const { files } = staticLog(sampleEntries(300));
  const partial = { level: 0, index: 0, width: 7 };

  test("the beginning of the full tile serves where the partial one is gone", async () => {
    const read = (path: string) => Promise.resolve(files.get(path) ?? null);
    const fetched = await fetchHashTile(read, partial);
    expect(fetched).toEqual({ ok: true, hashes: files.get("tile/0/000")?.subarray(0, 7 * 32) });
  });

  test("a missing tile and one of another length are refused by name", async () => {
    const path = "tile/0/000.p/7";
    expect(await fetchHashTile(() => Promise.resolve(null), partial)).toEqual({
      ok: false,
      code: "tile-missing",
      path,
    });
    for (const length of [0, 7 * 32 - 1, 7 * 32 + 1, 8192]) {
      const read = (file: string) => Promise.resolve(file === path ? Buffer.alloc(length) : null);
      expect(await fetchHashTile(read, partial)).toEqual({ ok: false, code: "tile-malformed", path });
    }
  });
});
