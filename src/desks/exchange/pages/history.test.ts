import { describe, expect, test } from "vitest";
import { type HistoryItem, readSizes, sizesAt, writeSizes } from "./history.ts";

function item(party: string, index: number, time: string): HistoryItem {
  const at = { party, epoch: 0, index, leaf: "0".repeat(64) };
  return { at, time, office: "secretary", act: "say", verdict: "counts", dispatch: null };
}

describe("as of", () => {
  const items = [item("a", 0, "2026-01-01"), item("b", 4, "2026-01-02"), item("a", 7, "2026-01-03")];

  test("an act names the log sizes at which it had just been written", () => {
    expect(sizesAt(items[1] as HistoryItem, items, ["a", "b"])).toEqual({ a: "1", b: "5" });
    expect(sizesAt(items[2] as HistoryItem, items, ["a", "b"])).toEqual({ a: "8", b: "5" });
    expect(sizesAt(items[0] as HistoryItem, items, ["a", "b"])).toEqual({ a: "1", b: "0" });
  });

  test("sizes survive the way through an address; what is no size is left out", () => {
    expect(readSizes("a:1,b:5")).toEqual({ a: "1", b: "5" });
    expect(writeSizes(readSizes("a:1,b:x,:,c"))).toBe("a:1");
    expect(writeSizes(readSizes(null))).toBe(null);
  });
});
