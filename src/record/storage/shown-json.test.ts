import { expect, test } from "vitest";
import { shownJson } from "./door.ts";

test.each([
  ["\0", "\ufffd"],
  ["a\0\0b", "a\ufffd\ufffdb"],
  ["\\\0", "\\\ufffd"],
  ["\\u0000", "\\u0000"],
  ["\\\\u0000", "\\\\u0000"],
  ["plain", "plain"],
])("U+0000 is shown as U+FFFD, and nothing else is changed: %j", (value, shown) => {
  expect(JSON.parse(shownJson({ value }).json)).toEqual({ value: shown });
});
