import { describe, expect, test } from "vitest";
import { frontierRoot, rootOf } from "./frontier.ts";
import { leafHash } from "./hash.ts";
import { verifyConsistency, verifyInclusion } from "./merkle.ts";
import { readMap } from "./sample-log.ts";
import { staticLog } from "./static-log.ts";
import { fetchConsistency, fetchFrontier, fetchInclusion } from "./tree-reader.ts";

const SIZE = 66_000;
const leaves = Array.from({ length: SIZE }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
const { files, frontier } = staticLog(
  Array.from({ length: SIZE }, (_, index) => Buffer.from(`entry ${index}`)),
);
const tree = { size: SIZE, root: frontierRoot(frontier) };
const read = readMap(files);
const sizes = [1, 255, 256, 257, 40_000, 65_535, 65_536, 65_537, SIZE];

describe("proofs made from tiles", () => {
  test("are accepted, wherever the leaf and the older tree stand", async () => {
    for (const size of sizes) {
      const index = size - 1;
      const inclusion = await fetchInclusion(read, tree, index);
      if (!inclusion.ok) throw new Error(inclusion.code);
      expect(verifyInclusion(tree, index, leaves[index] as Uint8Array, inclusion.proof)).toEqual({
        ok: true,
      });
      const older = { size, root: rootOf(leaves.slice(0, size)) };
      const consistency = await fetchConsistency(read, size, tree);
      if (!consistency.ok) throw new Error(consistency.code);
      expect(verifyConsistency(older, tree, consistency.proof)).toEqual({ ok: true });
      expect(await fetchFrontier(read, tree, size)).toMatchObject({ ok: true, frontier: { size } });
    }
  });

  test("read only the tiles that they need", async () => {
    const asked: string[] = [];
    await fetchInclusion((path) => (asked.push(path), read(path)), tree, 300);
    expect(asked).toEqual([
      "tile/2/000.p/1",
      "tile/1/001.p/1",
      "tile/0/257.p/208",
      "tile/1/000",
      "tile/0/001",
    ]);
  });

  test("a frontier read back is the one that was", async () => {
    for (const size of sizes) {
      const fetched = await fetchFrontier(read, tree, size);
      expect(fetched.ok && frontierRoot(fetched.frontier)).toEqual(rootOf(leaves.slice(0, size)));
    }
  });

  test("no changed or missing tile gets through", async () => {
    for (const path of ["tile/2/000.p/1", "tile/1/001.p/1", "tile/0/257.p/208", "tile/1/000", "tile/0/001"]) {
      const bytes = Buffer.from(files.get(path) as Uint8Array);
      bytes[40 % bytes.length] = (bytes[40 % bytes.length] as number) ^ 1;
      const changed = await fetchInclusion(readMap(new Map(files).set(path, bytes)), tree, 300);
      expect(changed).toMatchObject({
        ok: false,
        code: path.includes(".p/") ? "root-mismatch" : "tile-mismatch",
      });
      const without = new Map(files);
      without.delete(path);
      expect(await fetchInclusion(readMap(without), tree, 300)).toEqual({
        ok: false,
        code: "tile-missing",
        path,
      });
    }
  });

  test("what is not in the tree is a fault of the caller", async () => {
    await expect(fetchInclusion(read, tree, SIZE)).rejects.toThrow(RangeError);
    await expect(fetchConsistency(read, SIZE + 1, tree)).rejects.toThrow(RangeError);
    await expect(fetchFrontier(read, tree, SIZE + 1)).rejects.toThrow(RangeError);
  });
});
