import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  [undefined, undefined, "en"],
  [undefined, "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
  [undefined, "fr, ko-KR;q=0.4, en;q=0.3", "ko"],
  [undefined, "en;q=0, ko;q=0.1", "ko"],
  [undefined, "*;q=0.5, ;;q=x", "en"],
  ["zh-Hans", "ko", "zh-Hans"],
  ["fr", "ko", "ko"],
])("asked for %s with %s, it answers in %s", (wanted, header, language) => {
  expect(languageOf(wanted, header)).toBe(language);
});
