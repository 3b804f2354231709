import { expect, test } from "vitest";
import type { Block, ReadDocument } from "../../../documents/document.ts";
import { readPlainText } from "../../../documents/text.ts";
import { paragraphsOfDocument } from "./paragraphs-of-document.ts";

function plain(text: string): ReadDocument {
  const read = readPlainText(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.code);
  return read;
}

test("a blank line ends a paragraph; where there is none, each line is one", () => {
  expect(paragraphsOfDocument(plain("One,\nstill one.\n\n Two.\n"))).toEqual({
    ok: true,
    paragraphs: ["One, still one.", "Two."],
  });
  expect(paragraphsOfDocument(plain("One.\r\nTwo.\r\nThree."))).toEqual({
    ok: true,
    paragraphs: ["One.", "Two.", "Three."],
  });
  expect(paragraphsOfDocument(plain("双方支持产业园\n建设。\n\n三。"))).toEqual({
    ok: true,
    paragraphs: ["双方支持产业园建设。", "三。"],
  });
});

test("more than a text can hold is refused with the count, a paragraph too long with its number", () => {
  const blocks = Array.from({ length: 1001 }, (_one, at): Block => ({
    start: at,
    end: at + 1,
    kind: "paragraph",
  }));
  expect(paragraphsOfDocument({ ok: true, format: "docx", text: "a".repeat(1001), blocks })).toEqual({
    ok: false,
    code: "too-many-paragraphs",
    count: 1001,
    limit: 1000,
  });
  expect(paragraphsOfDocument(plain(`One.\n\n${"a".repeat(20_001)}`))).toEqual({
    ok: false,
    code: "paragraph-too-long",
    number: 2,
    limit: 20_000,
  });
});
