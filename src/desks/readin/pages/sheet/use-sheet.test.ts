import { expect, test } from "vitest";
import type { DraftShown } from "../sheet-answers.ts";
import { applied, inTurn, nextOpen } from "./use-sheet.ts";

const draft = (start: number, state: DraftShown["state"] = "open"): DraftShown =>
  ({ id: String(start), start, end: start + 5, state }) as DraftShown;

test("what a change names is replaced, taken away or put where it stands in the text", () => {
  const parts = [
    { ...draft(10), id: "10.1" },
    { ...draft(13), id: "10.2" },
  ];
  const after = applied([draft(0), draft(10), draft(20)], { drafts: parts, gone: ["10"] });
  expect(after.map((one) => one.id)).toEqual(["0", "10.1", "10.2", "20"]);
  const accepted = applied(after, { drafts: [draft(0, "accepted")], gone: [] });
  expect(accepted.map((one) => one.state)).toEqual(["accepted", "open", "open", "open"]);
});

test("the next open draft comes after this one, then from the beginning, then none", () => {
  const sheet = [draft(0), draft(10, "dismissed"), draft(20), draft(30, "accepted")];
  expect(nextOpen(sheet, "0")).toBe("20");
  expect(nextOpen(sheet, "20")).toBe("0");
  expect(nextOpen(sheet, null)).toBe("0");
  expect(nextOpen([draft(0)], "0")).toBeNull();
  expect(nextOpen([], null)).toBeNull();
});

test("what is asked second waits for the first, also where the first fails", async () => {
  const [turn, order]: [ReturnType<typeof inTurn>, string[]] = [inTurn(), []];
  const work =
    (name: string, wait: number, fails = false) =>
    async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      order.push(name);
      if (fails) throw new Error(name);
      return name;
    };
  const asked = [turn(work("slow", 20)), turn(work("failing", 5, true)), turn(work("quick", 0))];
  const ends = await Promise.allSettled(asked);
  expect(order).toEqual(["slow", "failing", "quick"]);
  expect(ends.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
