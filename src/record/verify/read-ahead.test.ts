import { describe, expect, test } from "vitest";
import { verifyLog } from "./log.ts";
import { readAhead } from "./read-ahead.ts";
import { readMap, sampleAnchor, sampleEntries, sampleLog } from "./sample-log.ts";
import type { ReadFile } from "./tile.ts";

const files = sampleLog(sampleEntries(256 * 7 + 5));

/** Reads the sample and writes down what was asked for. */
function counted(asked: string[]): ReadFile {
  const read = readMap(files);
  return (path) => {
    asked.push(path);
    return read(path);
  };
}

describe("reading ahead", () => {
  test("a walk asks for every file once, and for nothing that is not there", async () => {
    const asked: string[] = [];
    expect((await verifyLog(counted(asked), sampleAnchor)).ok).toBe(true);
    expect(asked.toSorted()).toEqual([...files.keys()].toSorted());
  });

  test("what follows is asked for before it is needed, a few files and no more", async () => {
    const asked: string[] = [];
    const ahead = readAhead(counted(asked), 256 * 7 + 5);
    ahead.prepare(0);
    expect(asked).toHaveLength(8);
    expect(await ahead.read("tile/entries/001")).toBe(files.get("tile/entries/001"));
    expect(asked).toHaveLength(8);
    ahead.prepare(6);
    expect(asked.some((path) => path.includes("/007"))).toBe(false);
  });

  test("a fault is told to the one who asks, and ends nothing where nobody does", async () => {
    const ahead = readAhead(() => Promise.reject(new Error("The line is down.")), 256 * 7);
    ahead.prepare(0);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(ahead.read("tile/0/002")).rejects.toThrow("The line is down.");
  });
});
