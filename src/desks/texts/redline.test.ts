import fc from "fast-check";
import { expect, test } from "vitest";
import { redline } from "./redline.ts";

test("what differs is marked, ours before theirs", () => {
  expect(redline("양측은 연내에 만난다.", "양측은 조속히 만난다.", "ko")).toEqual([
    { text: "양측은 ", in: "both" },
    { text: "연내에", in: "ours" },
    { text: "조속히", in: "theirs" },
    { text: " 만난다.", in: "both" },
  ]);
});

test("each version is there again without what only the other has", () => {
  const words = fc.array(fc.constantFrom("a ", "b ", "会", "议", "회의 ", "1"), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (first, second) => {
      const [ours, theirs] = [first.join(""), second.join("")];
      const runs = redline(ours, theirs, "en");
      const without = (whose: string) => runs.flatMap((one) => (one.in === whose ? [] : [one.text])).join("");
      expect([without("theirs"), without("ours")]).toEqual([ours, theirs]);
    }),
  );
});
