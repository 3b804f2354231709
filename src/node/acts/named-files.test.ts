import { expect, test } from "vitest";
import { filesIn } from "./named-files.ts";

const one = { attachment: "1".repeat(64), name: "a.pdf", mediaType: "application/pdf", size: 1 };
const two = { ...one, attachment: "2".repeat(64) };

test("every file that a value names is found once, at any depth", () => {
  expect(filesIn([{ file: two, on: "2024-05-01" }, { file: one }, { again: { file: two } }])).toEqual([
    two.attachment,
    one.attachment,
  ]);
});

test.each([
  null,
  "1".repeat(64),
  { attachment: 7 },
  { attachment: "1".repeat(63) },
  { hash: "1".repeat(64) },
])("%j names none", (value) => expect(filesIn(value)).toEqual([]));
