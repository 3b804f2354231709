import { expect, test } from "vitest";
import { askPatience } from "./concordance.ts";

test("texts that take minutes say so before they begin; others say nothing", () => {
  expect(askPatience(1_000_000)).toBe(null);
  expect(askPatience(20_000_000)).toBe(
    "20 million signs are aligned and checked part by part; the last line comes after some 3 minutes.",
  );
  expect(askPatience(80_000_000)).toBe(
    "80 million signs are aligned and checked part by part; the last line comes after some 13 minutes.",
  );
});
