import { expect, test } from "vitest";
import { isSecret, keepSecret, secretFrom } from "./secret.ts";

const salt = Buffer.alloc(16, 7);

test("a secret is four groups of five letters that nobody mistakes", () => {
  expect(secretFrom(Buffer.from(Array.from({ length: 20 }, (_, at) => at * 13)))).toMatch(
    /^([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/,
  );
  expect(() => secretFrom(Buffer.alloc(19))).toThrow(RangeError);
});

test("what is kept knows the secret again, and no other", async () => {
  const kept = await keepSecret("abcde-12345", salt);
  expect(Buffer.from(kept.hash).toString("utf8")).not.toContain("abcde");
  expect(await isSecret(" abcde-12345 ", kept)).toBe(true);
  expect(await isSecret("abcde-12346", kept)).toBe(false);
  expect(await isSecret("", kept)).toBe(false);
});
