import { describe, expect, test } from "vitest";
import { readDocx } from "./docx.ts";
import { writeDocx } from "./write-docx.ts";

const at = "2026-11-26T00:00:00Z";
const document = {
  title: "제25차 회의 의사록 <초안> & “안”",
  language: "ko",
  remark: "서명본 아님",
  paragraphs: [
    { runs: [{ text: "양측은 협력의 진전을 돌아보았다." }] },
    {
      runs: [
        { text: "양측은 " },
        { text: "연내에", change: { kind: "deleted" as const, by: "China", at } },
        { text: "조속히", change: { kind: "inserted" as const, by: "Korea", at } },
        { text: " 회의를 연다." },
      ],
    },
  ],
};

describe("a written docx", () => {
  test("is read again with every sign; what is inserted stands in it, what is deleted does not", () => {
    const read = readDocx(writeDocx(document));
    expect(read.ok && read.text.split("\n").filter((line) => line !== "")).toEqual([
      "제25차 회의 의사록 <초안> & “안”",
      "서명본 아님",
      "양측은 협력의 진전을 돌아보았다.",
      "양측은 조속히 회의를 연다.",
    ]);
  });

  test("is the same bytes for the same document, and leaves out what XML cannot carry", () => {
    expect(writeDocx(document)).toEqual(writeDocx(document));
    const odd = { ...document, paragraphs: [{ runs: [{ text: "a\u0000b\uD83Dc\u000Bd" }] }] };
    const read = readDocx(writeDocx(odd));
    expect(read.ok && read.text).toContain("ab\uFFFDcd");
  });
});
