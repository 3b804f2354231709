import { expect, test } from "vitest";
import { openGate } from "./gate.ts";

test("a gate lets so many in, turns the others away, and has room again when one is done or fails", async () => {
  const gate = openGate(2);
  const ends: ((fault?: Error) => void)[] = [];
  const work = () =>
    new Promise<string>((resolve, reject) => {
      ends.push((fault) => (fault === undefined ? resolve("done") : reject(fault)));
    });
  const [first, second] = [gate.pass(work), gate.pass(work)];
  expect(gate.pass(work)).toBeNull();
  ends[0]?.();
  expect(await first).toBe("done");
  const third = gate.pass(work);
  expect(third).not.toBeNull();
  expect(gate.pass(work)).toBeNull();
  ends[1]?.(new Error("no"));
  await expect(second).rejects.toThrow("no");
  expect(gate.pass(work)).not.toBeNull();
});
