import { describe, expect, test } from "vitest";
import { JSON_LIMITS, parseStrictJson } from "./strict-json.ts";

const read = (text: string | Uint8Array) =>
  parseStrictJson(typeof text === "string" ? Buffer.from(text) : text);

const sound: [string, unknown][] = [
  ["null", null],
  [' {"a" : [1, -2, 0.5, 1e3, "x"], "b": {"a": true}} ', { a: [1, -2, 0.5, 1000, "x"], b: { a: true } }],
  [String.raw`{"a":"\ud83d\ude00","b":"\"}","c":"{\\"}`, { a: "😀", b: '"}', c: "{\\" }],
  ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
  ['{"a":"中文 한국어","constructor":"toString"}', { a: "中文 한국어", constructor: "toString" }],
  [`[${"[],".repeat(1000)}[]]`, Array.from({ length: 1001 }, () => [])],
];

const bombs: [string, string | Uint8Array, string][] = [
  ["nested arrays", "[".repeat(100_000), "json-too-deep"],
  ["nested objects", '{"a":'.repeat(33), "json-too-deep"],
  ["a long number", "1".repeat(1_000_000), "json-number"],
  ["a large exponent", "1e400", "json-number"],
  ["beyond the safe integers", "9007199254740993", "json-number"],
  ["a number of many digits", `0.${"1".repeat(40)}`, "json-number"],
  ["very many values", `[${"0,".repeat(JSON_LIMITS.values + 1)}0]`, "json-too-many-values"],
  ["a name twice", '{"a":1,"a":2}', "json-duplicate-key"],
  ["a name twice, once escaped", String.raw`{"a":1,"\u0061":2}`, "json-duplicate-key"],
  ["a name twice, far apart", '{"a":{"a":[{"b":1}]},"c":"a","a":2}', "json-duplicate-key"],
  ["__proto__", '{"__proto__":{"x":1}}', "json-reserved-key"],
  ["a lone surrogate", String.raw`{"a":"\ud800"}`, "json-lone-surrogate"],
  ["a lone surrogate as a name", String.raw`{"\udc00x":1}`, "json-lone-surrogate"],
  ["not UTF-8", Uint8Array.of(0x22, 0xff, 0x22), "json-not-utf8"],
  ["a surrogate in UTF-8", Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22), "json-not-utf8"],
  ["a byte order mark", "\uFEFF{}", "json-malformed"],
  ["nothing", "", "json-malformed"],
  ["cut in the middle", '{"acts":[{"id":"a', "json-malformed"],
  ["a comma too many", '{"a":1,}', "json-malformed"],
  ["single quotes", "{'a':1}", "json-malformed"],
  ["a comment", "{} // x", "json-malformed"],
  ["NaN", '{"a":NaN}', "json-malformed"],
  ["a control character", '"\u0001"', "json-malformed"],
  ["two values", "{} {}", "json-malformed"],
];

describe("strict JSON", () => {
  test.each(sound)("reads %s", (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  test.each(bombs)("refuses %s", (_, text, code) => {
    const started = performance.now();
    expect(read(text)).toMatchObject({ ok: false, code });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("a long string is read in linear time and stack", () => {
    const long = `${String.raw`\"`.repeat(500_000)}x`;
    expect(read(`"${long}"`).ok).toBe(true);
  });
});
