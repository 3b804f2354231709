import { describe, expect, test } from "vitest";
import { isUnchanged, positionsNow, positionsThen, thenOf, wordsThen } from "./comparison.ts";
import { both, field, paragraph, text } from "./sample.ts";
import { isSettledWith, isTextInForce } from "./settled-with-text.ts";

function said(party: string, index: number, value: string, time: string) {
  return { at: { party, epoch: 0, index, leaf: "" }, time, act: "say", field: "wording.ko", value };
}

const history = [
  said("a", 1, "first", "2026-01-01T00:00:00Z"),
  said("b", 1, "theirs", "2026-01-02T00:00:00Z"),
  said("a", 5, "second", "2026-02-01T00:00:00Z"),
  { at: { party: "a", epoch: 0, index: 6, leaf: "" }, time: "2026-02-02T00:00:00Z", act: "adopt" },
];

describe("what was said then", () => {
  test("is each side's last word up to the instant", () => {
    const then = { by: "instant" as const, until: "2026-01-15T00:00:00Z" };
    expect(positionsThen(history, then)).toEqual({ "wording.ko": { a: "first", b: "theirs" } });
  });

  test("or up to a place in each log, whatever the clocks said", () => {
    const then = thenOf({ digest: "d", by: [{ party: "a", epoch: 0, index: 6, leaf: "" }] });
    expect(positionsThen(history, then)).toEqual({ "wording.ko": { a: "second", b: "theirs" } });
    const before = { by: "places" as const, until: { a: { epoch: 0, index: 4 }, b: { epoch: 0, index: 0 } } };
    expect(positionsThen(history, before)).toEqual({ "wording.ko": { a: "first" } });
  });

  test("a later epoch comes after every place of an earlier one", () => {
    const moved = {
      ...said("a", 0, "third", "2026-03-01T00:00:00Z"),
      at: { party: "a", epoch: 1, index: 0, leaf: "" },
    };
    const then = { by: "places" as const, until: { a: { epoch: 1, index: 0 } } };
    expect(positionsThen([moved, ...history], then)["wording.ko"]?.["a"]).toBe("third");
  });

  test("the words are what all said, else ours", () => {
    expect(wordsThen({ f: { a: "x", b: "x" } }, "f", "a")).toBe("x");
    expect(wordsThen({ f: { a: "x", b: "y" } }, "f", "b")).toBe("y");
    expect(wordsThen({ f: { b: "y" } }, "f", "a")).toBe("y");
    expect(wordsThen({}, "f", "a")).toBeUndefined();
  });

  test("where nothing was said since, the present is the past", () => {
    const one = paragraph("a/1", { ko: { a: "x", b: "y" } });
    expect(isUnchanged(one, ["wording.ko"], { by: "instant", until: "2026-06-01" })).toBe(true);
    expect(isUnchanged(one, ["wording.ko"], { by: "instant", until: "2025-06-01" })).toBe(false);
    expect(positionsNow(one)["wording.ko"]).toEqual({ a: "x", b: "y" });
  });
});

describe("a paragraph adopted with its text", () => {
  const by = (index: number) => ["a", "b"].map((party) => ({ party, epoch: 0, index, leaf: "" }));
  const settledAt = (index: number) => ({ text: { settled: [{ digest: "d", by: by(index) }] } });
  const fields = {
    sort: field({ a: "minutes", b: "minutes" }, true),
    order: field({ a: ["a/1"], b: ["a/1"] }, true),
  };
  const one = paragraph("a/1", { zh: { a: "x", b: "x" }, ko: { a: "y", b: "y" } });
  const languages = ["zh-Hans", "ko"];

  test("is settled with it until somebody speaks again", () => {
    expect(isSettledWith(text(fields, settledAt(9)), one, languages)).toBe(true);
    expect(isSettledWith(text(fields, settledAt(0)), one, languages)).toBe(false);
    expect(isSettledWith(text(fields), one, languages)).toBe(false);
    expect(
      isSettledWith(
        text(fields, settledAt(9)),
        { ...one, fields: { ...one.fields, included: both(false) } },
        languages,
      ),
    ).toBe(false);
  });

  test("and the text is in force while all of it is", () => {
    const known = new Map([["a/1", one]]);
    expect(isTextInForce(text(fields, settledAt(9)), known, languages)).toBe(true);
    expect(isTextInForce(text(fields, settledAt(0)), known, languages)).toBe(false);
    expect(isTextInForce(text({ ...fields, sort: both("memorandum") }, settledAt(9)), known, languages)).toBe(
      false,
    );
  });
});
