import { expect, test } from "vitest";
import type { LogView, Place } from "./answers.ts";
import { receiptsOf } from "./receipt.ts";

const at: Place = { party: "a", epoch: 0, index: 4, leaf: "0".repeat(64) };

function log(party: string, epoch: number, cosigned: LogView["cosigned"]): LogView {
  const hash = "0".repeat(64);
  return {
    party,
    own: true,
    epoch,
    origin: `m/${party}/${epoch}`,
    fingerprint: hash,
    size: 9,
    root: hash,
    checkpointSize: null,
    checkpointAt: null,
    missing: 0,
    behindSeconds: null,
    cosigned,
    alarms: [],
  };
}

test("an act is received when another party has confirmed its log beyond it; the first time counts", () => {
  const cosigned = [
    { by: "b", size: 9, time: "2026-01-03" },
    { by: "b", size: 5, time: "2026-01-02" },
    { by: "b", size: 4, time: "2026-01-01" },
    { by: "a", size: 9, time: "2026-01-01" },
    { by: "c", size: 4, time: "2026-01-01" },
  ];
  expect(receiptsOf(at, [log("a", 0, cosigned)])).toEqual([{ by: "b", time: "2026-01-02" }]);
});

test("another log or another epoch says nothing of it", () => {
  const cosigned = [{ by: "b", size: 9, time: "2026-01-03" }];
  expect(receiptsOf(at, [log("a", 1, cosigned), log("b", 0, cosigned)])).toEqual([]);
});
