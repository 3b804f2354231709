import { describe, expect, test } from "vitest";
import { privateKeyFromSeed } from "../verify/ed25519.ts";
import { verifierKey } from "../verify/verifier-key.ts";
import { type RequestFacts, REPLAY_WINDOW, signRequest, verifyRequest } from "./requests.ts";

const origin = "sample.example/east/0";
const key = privateKeyFromSeed(new Uint8Array(32).fill(1));
const known = verifierKey(origin, 0x01, key);
const facts: RequestFacts = {
  method: "POST",
  target: "/log/west/0/cosignature?a=1",
  host: "west.example:4200",
  body: Buffer.from("note"),
};
const now = 1_790_000_000;
const header = signRequest(facts, { origin, key, now: () => now, nonce: () => "0".repeat(32) });
const judge = { now, keysOf: (name: string) => (name === origin ? [known] : []) };

describe("a request between nodes", () => {
  test("is known by its signature", () => {
    expect(verifyRequest(facts, header, judge)).toEqual({
      ok: true,
      origin,
      nonce: "0".repeat(32),
      time: now,
    });
  });

  const changed: [string, Partial<RequestFacts>][] = [
    ["method", { method: "GET" }],
    ["path", { target: "/log/west/0/checkpoint?a=1" }],
    ["query", { target: "/log/west/0/cosignature?a=2" }],
    ["host", { host: "north.example:4200" }],
    ["body", { body: Buffer.from("nota") }],
  ];
  test.each(changed)("is refused with another %s", (_, change) => {
    expect(verifyRequest({ ...facts, ...change }, header, judge)).toEqual({
      ok: false,
      code: "bad-signature",
      origin,
    });
  });

  test("is refused without a signature, with an unreadable one, from an unknown node", () => {
    expect(verifyRequest(facts, undefined, judge)).toEqual({ ok: false, code: "no-signature" });
    expect(verifyRequest(facts, `${header}x`, judge)).toEqual({ ok: false, code: "malformed-signature" });
    const stranger = { ...judge, keysOf: () => [] };
    expect(verifyRequest(facts, header, stranger)).toEqual({ ok: false, code: "unknown-origin", origin });
  });

  test("is refused outside the window, before and after, and when its stamp was changed", () => {
    for (const off of [REPLAY_WINDOW + 1, -REPLAY_WINDOW - 1]) {
      const verdict = verifyRequest(facts, header, { ...judge, now: now + off });
      expect(verdict).toEqual({ ok: false, code: "clock-apart", seconds: REPLAY_WINDOW + 1 });
    }
    const later = header.replace(String(now), String(now + 1));
    expect(verifyRequest(facts, later, judge)).toMatchObject({ code: "bad-signature" });
    const other = header.replace("0".repeat(32), "1".repeat(32));
    expect(verifyRequest(facts, other, judge)).toMatchObject({ code: "bad-signature" });
  });
});
