import { expect, test } from "vitest";
import type { FieldSeen } from "../texts/view.ts";
import { type InHand, countFindings, wordsToCompare } from "./findings-left.ts";

const around = { party: "china", languages: ["zh-Hans", "ko", "en"] };
const at = { party: "china", epoch: 0, index: 3, leaf: "" };

function said(values: Record<string, unknown>, standing: FieldSeen["standing"] = "provisional"): FieldSeen {
  const positions = Object.entries(values).map(([party, value]) => [
    party,
    { state: "said" as const, value, time: "2026-11-20T00:00:00Z", at: { ...at, party } },
  ]);
  return { standing, positions: Object.fromEntries(positions) };
}

function both(value: unknown): FieldSeen {
  return said({ china: value, korea: value });
}

function paragraph(id: string, fields: InHand["view"]["fields"]): InHand["view"] {
  return {
    id,
    participants: ["china", "korea"],
    fields: fields as InHand["view"]["fields"] & Record<string, FieldSeen>,
    units: {},
  };
}

const text = (fields: Record<string, FieldSeen> = {}): InHand["view"] => ({
  id: "china/minutes",
  participants: ["china", "korea"],
  fields: { authentic: both(["zh-Hans", "ko"]), order: both(["china/p1"]), ...fields },
  units: {},
});

test("what our side has in hand is compared: a draft before what was sent, in the languages of the text alone", () => {
  const one = paragraph("china/p1", {
    "wording.zh-Hans": both("三十日"),
    "wording.ko": { ...both("30일"), draft: { value: "90일" } },
    "wording.en": both("thirty days"),
    included: both(true),
  });
  expect(wordsToCompare(text(), new Map([["china/p1", one]]), around)).toEqual([
    { "zh-Hans": "三十日", ko: "90일" },
  ]);
});

test("a paragraph left out by every side, or in one language alone, is not compared", () => {
  const gone = paragraph("china/p1", {
    "wording.ko": both("30일"),
    "wording.zh-Hans": both("三十日"),
    included: both(false),
  });
  const single = paragraph("china/p2", { "wording.ko": both("30일"), included: both(true) });
  const all = new Map([gone, single].map((one) => [one.id, one]));
  expect(wordsToCompare(text(), all, around)).toEqual([]);
});

test("waived and minor findings are no work for a desk; what was not looked at is said", () => {
  const found = [
    [
      { severity: "critical" as const, key: "a" },
      { severity: "critical" as const, key: "b" },
    ],
    [
      { severity: "major" as const, key: "c" },
      { severity: "minor" as const, key: "d" },
    ],
    null,
  ];
  expect(countFindings(found, new Set(["b"]))).toEqual({ critical: 1, major: 1, left: 1 });
  expect(countFindings([[]], new Set())).toEqual({ critical: 0, major: 0, left: 0 });
});
