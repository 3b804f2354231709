import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBundle, decodeFirst, encodeBundle, fetchBundle } from "./bundle.ts";

describe("entry bundles", () => {
  test("any entries come back as they went in", () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 256 });
    fc.assert(
      fc.property(entries, (some) => {
        const decoded = decodeBundle(encodeBundle(some), some.length);
        expect(decoded.ok && decoded.entries.map((one) => Uint8Array.from(one))).toEqual(some);
      }),
      { numRuns: 200 },
    );
  });

  test("the longest entry fits, one byte more does not", () => {
    const longest = Buffer.alloc(65_535, 1);
    expect(decodeBundle(encodeBundle([longest]), 1)).toMatchObject({ ok: true, entries: [longest] });
    expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
  });

  test("bytes that are cut, go on, or hold another number of entries are refused with the place", () => {
    const bytes = encodeBundle([Buffer.from("one"), Buffer.from("two"), Buffer.of()]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeBundle(bytes.subarray(0, length), 3)).toMatchObject({ ok: false, code: "too-short" });
    }
    expect(decodeBundle(bytes.subarray(0, 7), 3)).toEqual({ ok: false, code: "too-short", at: 1 });
    expect(decodeBundle(Buffer.concat([bytes, Buffer.of(0)]), 3)).toEqual({
      ok: false,
      code: "trailing-bytes",
      at: 3,
    });
    expect(decodeBundle(bytes, 2)).toEqual({ ok: false, code: "trailing-bytes", at: 2 });
    expect(decodeBundle(bytes, 4)).toEqual({ ok: false, code: "too-short", at: 3 });
    expect(decodeFirst(bytes, 2)).toMatchObject({ ok: true, length: 10 });
  });

  test("the beginning of the full bundle serves where the partial one is gone", async () => {
    const entries = Array.from({ length: 256 }, (_, index) => Buffer.of(index));
    const files = new Map([["tile/entries/000", encodeBundle(entries)]]);
    const fetched = await fetchBundle((path) => Promise.resolve(files.get(path) ?? null), 0, 3);
    expect(fetched.ok && fetched.entries).toEqual(entries.slice(0, 3));
    expect(await fetchBundle(() => Promise.resolve(null), 2, 3)).toEqual({
      ok: false,
      code: "bundle-missing",
      path: "tile/entries/002.p/3",
    });
  });
});
