import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPTH_LIMIT, type Json, canonicalBytes, canonicalJson, parseCanonical } from "./canonical.ts";

const parse = (text: string) => parseCanonical(Buffer.from(text));
const code = (text: string) => {
  const read = parse(text);
  return read.ok ? null : read.code;
};

describe("canonical JSON is read", () => {
  test("any value comes back from its own canonical bytes", () => {
    const value = fc
      .jsonValue({ maxDepth: 5, noUnicodeString: false })
      .filter((one) => isWritable(one as Json));
    fc.assert(
      fc.property(value, (one) => {
        const read = parseCanonical(canonicalBytes(one as Json));
        expect(read.ok && canonicalJson(read.value)).toBe(canonicalJson(one as Json));
      }),
      { numRuns: 2_000 },
    );
  });

  test("any other text of a value is refused, and no text is accepted that is not its own canonical form", () => {
    const value = fc
      .jsonValue({ maxDepth: 4, noUnicodeString: false })
      .filter((one) => isWritable(one as Json));
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, 2), (one, space) => {
        const text = JSON.stringify(one, null, space);
        expect(parse(text).ok).toBe(text === canonicalJson(one as Json));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['{"10":1,"9":2}', null],
    ['{"9":2,"10":1}', "not-canonical"],
    ['{"a":1,"a":1}', "not-canonical"],
    ['{"__proto__":1,"a":[{"b":2,"c":3}]}', null],
    ['[{"c":3,"b":2}]', "not-canonical"],
    ["1.0", "not-canonical"],
    ["-0", "not-canonical"],
    ["1e2", "not-canonical"],
    ["1e400", "not-canonical"],
    ["9007199254740993", "not-canonical"],
    ['"\\ud800"', "not-canonical"],
    ['"\\uD800"', "not-canonical"],
    ['"\\ud83d\\ude00"', "not-canonical"],
    ['"\\\\ud800"', null],
    ['"\\u0041"', "not-canonical"],
    ['"/"', null],
    ['"\\/"', "not-canonical"],
    [" 1", "not-canonical"],
    ["\ufeff1", "not-json"],
    ["", "not-json"],
    ["{", "not-json"],
    ["[1,]", "not-json"],
  ])("%j: %s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test("depth is bounded before anything is parsed, and brackets in strings do not count", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(code(nested(DEPTH_LIMIT))).toBeNull();
    expect(code(nested(DEPTH_LIMIT + 1))).toBe("too-deep");
    expect(code("[".repeat(60_000))).toBe("too-deep");
    expect(code(JSON.stringify("[{".repeat(1_000)))).toBeNull();
  });

  test("bytes that are no UTF-8 are refused", () => {
    expect(parseCanonical(Buffer.from([0x22, 0xff, 0x22]))).toEqual({ ok: false, code: "not-utf8" });
    expect(parseCanonical(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toEqual({
      ok: false,
      code: "not-utf8",
    });
  });
});

/** Whether a value has a canonical form at all: no lone surrogate. */
function isWritable(value: Json): boolean {
  try {
    return Buffer.from(canonicalJson(value)).toString() === canonicalJson(value);
  } catch {
    return false;
  }
}
