import { expect, test } from "vitest";
import { openAttachment, sealAttachment } from "./attachment.ts";

const file = Buffer.from("전문가 명단");

test("a file comes out as it went in", () => {
  const { bytes } = sealAttachment(file, Buffer.alloc(16, 7));
  expect(Buffer.from(openAttachment(bytes) ?? [])).toEqual(file);
});

test("the same file under another salt has another name", () => {
  const one = sealAttachment(file, Buffer.alloc(16, 1));
  const other = sealAttachment(file, Buffer.alloc(16, 2));
  expect(one.hash).not.toBe(other.hash);
});

test("what is too short for a salt is no file, and a short salt is refused", () => {
  expect(openAttachment(Buffer.alloc(15))).toBeNull();
  expect(openAttachment(Buffer.alloc(16))?.length).toBe(0);
  expect(() => sealAttachment(file, Buffer.alloc(8))).toThrow("16 bytes");
});
