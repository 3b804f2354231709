import { expect, test } from "vitest";
import { isCheckable } from "./checkable.ts";

const cases: [Record<string, string>, boolean | null][] = [
  [{ en: "The two sides will continue to deepen cooperation in trade and investment." }, false],
  [{ en: "The two sides will sign the memorandum of understanding by the end of 2024." }, true],
  [{ "zh-Hans": "双方将继续深化经贸合作。" }, false],
  [{ "zh-Hans": "双方将于2024年底前签署谅解备忘录。" }, true],
  [{ ko: "양측은 경제협력을 지속적으로 심화하기로 하였다." }, false],
  [{ ko: "양측은 2024년 말까지 양해각서에 서명한다." }, true],
  [{ ko: "양측은 협력을 강화한다. 양측은 2024년 말까지 양해각서에 서명한다." }, true],
  [{ "zh-Hans": "双方将加强合作。", en: "The two sides will sign the agreement by June 2025." }, true],
  [{ fr: "Les deux parties poursuivent leur coopération." }, null],
  [{}, null],
];

test.each(cases)("%j: checkable %j", (wording, expected) => {
  expect(isCheckable(wording, "2024-05-01")).toBe(expected);
});
