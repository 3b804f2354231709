import { expect, test } from "vitest";
import { askPatience } from "./concordance.ts";

test("texts that take minutes to align say so before they begin; others say nothing", () => {
  expect(askPatience(1_000_000)).toBe(null);
  expect(askPatience(20_000_000)).toBe(
    "20 million signs are aligned as a whole; the first line comes after some 1 minute.",
  );
  expect(askPatience(80_000_000)).toBe(
    "80 million signs are aligned as a whole; the first line comes after some 4 minutes.",
  );
});
