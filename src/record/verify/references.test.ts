import { expect, test } from "vitest";
import { referencesOf } from "./references.ts";

const a = "a".repeat(64);
const b = "b".repeat(64);
const body = (hash: string) => ({ kind: "body", hash });
const attachment = (hash: string) => ({ kind: "attachment", hash });

test.each([
  ["a body", { body: a }, [body(a)]],
  ["attachments, each once", { body: a, attachments: [b, b, a] }, [body(a), attachment(b), attachment(a)]],
  ["an act of a later version", { act: "foretell", v: 9, body: a }, [body(a)]],
  ["nothing", { act: "open" }, []],
  ["what is no hash", { body: "a", attachments: ["b", 1, null, { a }] }, []],
  ["a list", [a], []],
  ["null", null, []],
])("an entry may name %s", (_, entry, expected) => {
  expect(referencesOf(Buffer.from(JSON.stringify(entry)))).toEqual(expected);
});

test.each([
  ["no JSON", Buffer.from("{")],
  ["no UTF-8", Buffer.from([0xff, 0xfe])],
  ["JSON nested without end", Buffer.from("[".repeat(60_000))],
])("an entry that is %s names nothing", (_, entry) => {
  expect(referencesOf(entry)).toEqual([]);
});

test("at most 64 attachments of one act are looked at", () => {
  const attachments = Array.from({ length: 100 }, (_, at) => String(at).padStart(64, "0"));
  expect(referencesOf(Buffer.from(JSON.stringify({ attachments })))).toHaveLength(64);
});
