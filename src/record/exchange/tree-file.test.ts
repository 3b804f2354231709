import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { RATIO_LIMIT, TREE_LIMIT, packTree, unpackTree } from "./tree-file.ts";

const files = new Map([
  ["east/0/checkpoint", Buffer.from("note\n".repeat(100))],
  ["east/0/tile/entries/000.p/3", Buffer.from("entries")],
  ["empty", Buffer.alloc(0)],
]);

function unpacked(packed: Parameters<typeof unpackTree>[0]) {
  const read = unpackTree(packed);
  return read.ok ? [...read.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]) : read.code;
}

describe("a packed tree", () => {
  test("comes back file by file, and is the same from run to run", () => {
    const packed = packTree(files);
    expect(packed.packing).toBe("deflate");
    expect(unpacked(packed)).toEqual([...files].map(([path, bytes]) => [path, bytes.toString()]));
    expect(Buffer.from(packTree(files).bytes).equals(packed.bytes)).toBe(true);
  });

  test("what deflates beyond the ratio that is read is packed as it is", () => {
    const packed = packTree(new Map([["a", Buffer.alloc(1_000_000)]]));
    expect(packed.packing).toBe("none");
    expect(unpackTree(packed).ok).toBe(true);
  });

  test("a tree that says it is longer than one may be is refused before it is unpacked", () => {
    const packed = { bytes: new Uint8Array(10), size: TREE_LIMIT + 1, packing: "deflate" } as const;
    expect(unpackTree(packed)).toEqual({
      ok: false,
      code: "too-large",
      size: TREE_LIMIT + 1,
      limit: TREE_LIMIT,
    });
  });

  test("a bomb that tells the truth about its length is refused before it is unpacked", () => {
    const bytes = deflateRawSync(Buffer.alloc(100_000_000));
    expect(unpackTree({ bytes, size: 100_000_000, packing: "deflate" })).toMatchObject({
      ok: false,
      code: "bomb",
    });
  });

  test("a bomb that lies about its length is unpacked no further than it said", () => {
    const bytes = deflateRawSync(Buffer.alloc(100_000_000));
    const before = process.memoryUsage().arrayBuffers;
    const size = Math.floor((bytes.length * RATIO_LIMIT) / 2);
    expect(unpackTree({ bytes, size, packing: "deflate" })).toEqual({ ok: false, code: "damaged" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  const plain = packTree(
    new Map([
      ["a", Buffer.alloc(300, 1)],
      ["b", Buffer.alloc(300, 2)],
    ]),
  );
  test.each([
    ["less than it said", { ...plain, size: plain.size + 1 }],
    ["more than it said", { ...plain, size: plain.size - 1 }],
    ["no deflated bytes", { ...plain, bytes: Buffer.from("no such thing") }],
  ])("%s is refused", (_, packed) => {
    expect(unpackTree(packed)).toMatchObject({ ok: false });
  });

  test.each(["../secret", "/etc/passwd", "a//b", ".hidden", "a/../b", "A", "a/."])(
    "no file is called %s",
    (path) => {
      const head = Buffer.alloc(2);
      head.writeUInt16BE(path.length);
      const bytes = Buffer.concat([head, Buffer.from(path), Buffer.alloc(4)]);
      expect(unpackTree({ bytes, size: bytes.length, packing: "none" })).toEqual({
        ok: false,
        code: "damaged",
      });
      expect(() => packTree(new Map([[path, new Uint8Array()]]))).toThrow(RangeError);
    },
  );

  test("a path that comes twice is refused", () => {
    const one = packTree(new Map([["a", Buffer.from("1")]])).bytes;
    const bytes = Buffer.concat([one, one]);
    expect(unpackTree({ bytes, size: bytes.length, packing: "none" })).toEqual({
      ok: false,
      code: "damaged",
    });
  });
});
