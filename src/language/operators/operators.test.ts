import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { languages } from "../language.ts";
import { foldWidth } from "../writing/fold.ts";
import { readOperators } from "./read.ts";

interface Case {
  text: string;
  strong: string[];
}

for (const language of languages) {
  const file = path.join(import.meta.dirname, "cases", `${language}.jsonl`);
  const cases = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
  test.each(cases)(`${language} $text`, ({ text, strong }) => {
    const kinds = readOperators(foldWidth(text), language)
      .filter((one) => one.weight === "strong")
      .map((one) => one.kind);
    expect([...new Set(kinds)].toSorted()).toEqual(strong.toSorted());
  });
}

test("a double negative is a duty, and no negation", () => {
  expect(readOperators("各方不得不接受。", "zh").map((one) => one.kind)).toContain("duty");
  expect(readOperators("각 당사국은 통보하지 아니하면 아니 된다.", "ko").map((one) => one.kind)).toContain(
    "duty",
  );
});
