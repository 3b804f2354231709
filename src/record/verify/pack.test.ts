import { expect, test } from "vitest";
import { PACK_LIMIT, decodePack, encodePack, packPath, parsePackPath } from "./pack.ts";

const bodies = ["", "a", "二", "x".repeat(70_000)].map((text) => Buffer.from(text));

test("a pack gives back its bodies in order, and holds no more than it may", () => {
  expect(decodePack(encodePack(bodies))?.map((one) => Buffer.from(one).toString())).toEqual(
    bodies.map(String),
  );
  expect(decodePack(encodePack([]))).toEqual([]);
  const large = Array.from({ length: 5 }, () => Buffer.alloc(1_048_576));
  const pack = encodePack(large);
  expect(pack.length).toBeLessThanOrEqual(PACK_LIMIT);
  expect(decodePack(pack)).toHaveLength(3);
});

test("one that is cut anywhere, or lies about a length, is none, or holds less", () => {
  const whole = encodePack(bodies);
  for (let at = 1; at < 12; at += 1) {
    const read = decodePack(whole.subarray(0, whole.length - at));
    expect(read).toBe(null);
  }
  const lying = Buffer.from(whole);
  lying.writeUInt32BE(0xffff_ffff, 0);
  expect(decodePack(lying)).toBe(null);
});

test("a path is a span of at most 256 entries, in one spelling", () => {
  expect(parsePackPath(packPath(0, 256))).toEqual({ from: 0, to: 256 });
  for (const path of [
    "bodies/0-257",
    "bodies/5-5",
    "bodies/6-5",
    "bodies/00-5",
    "bodies/-1-5",
    "bodies/0-5/x",
    "bodies/a-b",
  ])
    expect(parsePackPath(path), path).toBe(null);
});
