import { expect, test } from "vitest";
import type { Difference } from "./finding.ts";
import { closeTriangle } from "./triangle.ts";

const all = ["en", "zh", "ko"] as const;

function number(between: Difference["between"], spans: Difference["spans"]): Difference {
  return { class: "number", severity: "critical", code: "number-differs", spans, between };
}

test("two versions that agree against the third name it", () => {
  const closed = closeTriangle(
    [number(["en", "ko"], { en: [0, 2], ko: [5, 7] }), number(["zh", "ko"], { zh: [1, 3], ko: [5, 7] })],
    all,
  );
  expect(closed).toMatchObject([{ odd: "ko", spans: { en: [0, 2], zh: [1, 3], ko: [5, 7] } }]);
});

test("three versions that all differ name none", () => {
  const closed = closeTriangle(
    [
      number(["en", "zh"], { en: [0, 2], zh: [1, 3] }),
      number(["en", "ko"], { en: [0, 2], ko: [5, 7] }),
      number(["zh", "ko"], { zh: [1, 3], ko: [5, 7] }),
    ],
    all,
  );
  expect(closed).toMatchObject([{ odd: null }]);
});

test("wording that only one pair shows is dropped where the third version agrees with both; an amount is kept", () => {
  const wording = { ...number(["en", "zh"], { en: [0, 2], zh: [1, 3] }), class: "connective" as const };
  expect(closeTriangle([wording], all)).toEqual([]);
  expect(closeTriangle([wording], ["en", "zh"])).toHaveLength(1);
  expect(closeTriangle([number(["en", "zh"], { en: [0, 2], zh: [1, 3] })], all)).toHaveLength(1);
});
