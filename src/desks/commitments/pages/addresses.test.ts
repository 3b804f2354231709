import { expect, test } from "vitest";
import { readableAddress } from "./addresses.ts";

test.each([
  ["https://www.mofcom.gov.cn/", "mofcom.gov.cn"],
  ["http://example.org/notice/7", "example.org/notice/7"],
  ["https://example.org/%ED%95%9C%EC%A4%91", "example.org/한중"],
  // What would turn the direction of reading, or cannot be read, stays as it is written.
  ["https://example.org/%E2%80%AEfdp.exe", "example.org/%E2%80%AEfdp.exe"],
  ["https://example.org/%20%20x", "example.org/%20%20x"],
  ["https://example.org/%FF", "example.org/%FF"],
  [`https://example.org/${"a".repeat(90)}`, `example.org/${"a".repeat(57)}…`],
])("%s is read as %s", (address, read) => {
  expect(readableAddress(address)).toBe(read);
});
