import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { createOnItsWay } from "./on-its-way.ts";

const response = () => new EventEmitter() as unknown as ServerResponse;
const long = (length: number) => ({
  ok: true as const,
  bytes: Buffer.alloc(length),
  mediaType: "application/octet-stream",
});
const korea = { kind: "party", party: "korea" } as const;

test("who does not read what was sent is sent no more, until it is read or the connection gone", () => {
  const way = createOnItsWay(10);
  const [first, second] = [response(), response()];
  expect(way.take(korea, long(8), first)).toBe(true);
  expect(way.take(korea, long(2), second)).toBe(true);
  expect(way.take(korea, long(1), response())).toBe(false);
  // Nobody else waits for it, and nobody in particular is counted.
  expect(way.take({ kind: "auditor", name: "korea" }, long(10), response())).toBe(true);
  expect(way.take(null, long(100), response())).toBe(true);
  expect(way.take(korea, { ok: true, nothing: true }, response())).toBe(true);
  first.emit("close");
  expect(way.take(korea, long(8), response())).toBe(true);
});

test("one answer that is longer than all may be is sent alone", () => {
  const way = createOnItsWay(10);
  expect(way.take(korea, long(20), response())).toBe(true);
  expect(way.take(korea, long(1), response())).toBe(false);
});
