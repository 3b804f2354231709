import { unzipSync } from "fflate";
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

  test("names the language by its region, numbers its pages, and says on every page what it is", () => {
    const closing = ["중국측을 대표하여", "서명"];
    const signing = closing.map((text) => ({ runs: [{ text }], style: "words" as const }));
    const paragraphs = [...document.paragraphs, ...signing];
    const bytes = writeDocx({ ...document, language: "zh-Hans", foot: "演示 <1>", paragraphs });
    const file = unzipSync(bytes);
    const part = (name: string) => new TextDecoder().decode(file[`word/${name}.xml`]);
    expect(part("styles")).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>');
    expect(part("footer1")).toContain("演示 &lt;1&gt;");
    expect(part("footer1")).toContain('w:instr=" NUMPAGES "');
    const read = readDocx(bytes);
    expect(
      read.ok &&
        read.text
          .split("\n")
          .filter((line) => line !== "")
          .slice(-2),
    ).toEqual(closing);
    expect(read.ok && read.text).not.toContain("演示");
  });

  test("is the same bytes for the same document, and leaves out what XML cannot carry", () => {
    expect(writeDocx(document)).toEqual(writeDocx(document));
    const odd = { ...document, paragraphs: [{ runs: [{ text: "a\u0000b\uD83Dc\u000Bd" }] }] };
    const read = readDocx(writeDocx(odd));
    expect(read.ok && read.text).toContain("ab\uFFFDcd");
  });
});
