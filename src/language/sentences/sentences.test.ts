import { expect, test } from "vitest";
import { languageOf } from "./language.ts";
import { sentencesOf } from "./sentences.ts";

function cut(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text);
}

test("offsets give back the very words", () => {
  const text = "  双方同意加强合作。 양측은 협력하기로 했습니다. Both sides agreed.\n\nAnnex";
  for (const one of sentencesOf(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
  expect(sentencesOf(text).map((one) => one.language)).toEqual(["zh", "ko", "en", "en"]);
});

test("abbreviations, initials, numbers and dates end no sentence", () => {
  expect(
    cut("President Joseph R. Biden met Dr. Kim on No. 5 Road, e.g. at 1.5 km. They agreed."),
  ).toHaveLength(2);
  expect(cut("The U.S. Department and the ROK-U.S. Alliance will grow. We agree.")).toHaveLength(2);
  expect(cut("They discussed trade with the U.S. The two sides agreed to meet.")).toHaveLength(2);
  expect(cut("2003. 7. 1. 협정이 발효했습니다. 양측은 이를 이행하기로 했습니다.")).toHaveLength(2);
});

test("a lost space after a full stop is mended, an address is not cut", () => {
  expect(cut("They will end the programs.Both leaders urge all states to act.")).toHaveLength(2);
  expect(cut("협력하기로 했습니다.또한 교류를 확대하기로 했습니다.")).toHaveLength(2);
  expect(cut("See www.example.org for more.")).toHaveLength(1);
});

test("closing marks stay with their sentence", () => {
  expect(cut("他说：“双方同意合作。”会后签署文件。")).toEqual(["他说：“双方同意合作。”", "会后签署文件。"]);
});

test("a wrapped line goes on, a heading and a list item stand alone", () => {
  expect(
    cut("The two sides agreed to continue their work on the\nagreement in the coming year."),
  ).toHaveLength(1);
  expect(cut("Trade and Investment\nThe two sides agreed to work.")).toHaveLength(2);
  expect(cut("一、加强合作\n双方同意加强经贸合作。")).toHaveLength(2);
});

test("a stretch without an end is cut, never through a surrogate pair", () => {
  const pieces = sentencesOf("𝒜".repeat(5001));
  expect(pieces.every((one) => one.text.length <= 4000)).toBe(true);
  expect(pieces.map((one) => one.text).join("")).toBe("𝒜".repeat(5001));
});

test("scripts that are not read have no language", () => {
  expect([languageOf("日本語のテキスト"), languageOf("Русский текст"), languageOf("123")]).toEqual([
    null,
    null,
    null,
  ]);
  expect(languageOf("RCEP 협정")).toBe("ko");
  expect(languageOf("《区域全面经济伙伴关系协定》（RCEP）")).toBe("zh");
});
