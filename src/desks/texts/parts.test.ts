import { describe, expect, test } from "vitest";
import { partsOf } from "./parts.ts";
import { paragraph } from "./sample.ts";

const LANGUAGES = ["zh-Hans", "ko"];

function said(id: string, zh: string, ko: string, theirs = ko) {
  return paragraph(id, { zh: { a: zh, b: zh }, ko: { a: ko, b: theirs } });
}

describe("the parts of a text", () => {
  test("go from heading to heading, and count what stands in them", () => {
    const parts = partsOf(
      [
        said("a/0", "前言。", "머리말."),
        said("a/1", "第一章 总则", "제1장 총칙"),
        said("a/2", "双方同意。", "양측은 합의한다."),
        said("a/3", "第二章 园区", "제2장 산업단지"),
        said("a/4", "双方支持。", "양측은 지원한다.", "양측은 조속히 지원한다."),
        said("a/5", "双方鼓励。", "양측은 장려한다."),
      ],
      LANGUAGES,
      "a",
    );
    expect(
      parts.map(({ heading, title, paragraphs, count }) => [
        heading,
        title?.words,
        paragraphs,
        count.brackets,
      ]),
    ).toEqual([
      [null, undefined, 1, 0],
      ["a/1", "第一章 总则", 1, 0],
      ["a/3", "第二章 园区", 2, 1],
    ]);
  });

  test("a heading tabled in one language only is one; a long sentence about a chapter is none", () => {
    const tabled = paragraph("a/1", { ko: { b: "부속서 2 품목" } });
    const sentence = said(
      "a/2",
      `第二章${"规定的事项适用于双方，".repeat(10)}`,
      "제2장에 규정된 사항".repeat(10),
    );
    const [part] = partsOf([tabled, sentence], LANGUAGES, "a");
    expect(part).toMatchObject({
      heading: "a/1",
      title: { words: "부속서 2 품목", language: "ko" },
      paragraphs: 1,
    });
    expect(partsOf([sentence], LANGUAGES, "a")).toEqual([]);
  });
});
