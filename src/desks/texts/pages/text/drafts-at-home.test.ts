import { describe, expect, test } from "vitest";
import type { DraftView } from "../../../../web/answers.ts";
import { NOTHING, dueAfter, heldAfter } from "./drafts-at-home.ts";

function draft(entity: string, value: string): DraftView {
  const about = { kind: null, ofKind: "paragraph", circulated: false, office: "o", updatedAt: value };
  return { entity, field: "wording.en", value, ...about };
}

function answered(...items: DraftView[]) {
  return { ok: true, value: { items } } as const;
}

const words = (held: typeof NOTHING) =>
  held.value?.items.map(({ entity, value }) => `${entity} ${String(value)}`);

describe("our drafts, asked for whole and then by name", () => {
  const whole = heldAfter(NOTHING, {
    wanted: "all",
    answer: answered(draft("a/1", "one"), draft("a/2", "two")),
    askedAt: 10,
  });

  test("an answer about one entity replaces what is held of it and leaves the rest", () => {
    const now = heldAfter(whole, {
      wanted: new Set(["a/1"]),
      answer: answered(draft("a/1", "new")),
      askedAt: 20,
    });
    expect(words(now)).toEqual(["a/1 new", "a/2 two"]);
    expect([now.askedAtOf("a/1"), now.askedAtOf("a/2")]).toEqual([20, 10]);
  });

  test("one that is answered with nothing is gone", () => {
    expect(words(heldAfter(whole, { wanted: new Set(["a/2"]), answer: answered(), askedAt: 20 }))).toEqual([
      "a/1 one",
    ]);
  });

  test("an answer that was asked for earlier and arrives later is old news", () => {
    const now = heldAfter(whole, {
      wanted: new Set(["a/1"]),
      answer: answered(draft("a/1", "new")),
      askedAt: 20,
    });
    const late = heldAfter(now, { wanted: "all", answer: answered(draft("a/1", "old")), askedAt: 15 });
    expect(words(late)).toEqual(["a/1 new"]);
    expect(late.askedAtOf("a/1")).toBe(20);
    const later = heldAfter(late, {
      wanted: new Set(["a/2"]),
      answer: answered(draft("a/2", "old")),
      askedAt: 5,
    });
    expect(words(later)).toEqual(["a/1 new"]);
  });

  test("a failure takes nothing away", () => {
    const problem = { status: 0, code: "no-connection", title: "", detail: "", whatToDo: "" };
    const now = heldAfter(whole, { wanted: "all", answer: { ok: false, problem }, askedAt: 20 });
    expect(words(now)).toEqual(["a/1 one", "a/2 two"]);
    expect(now.answer?.ok).toBe(false);
  });
});

describe("what is asked again after news", () => {
  const many = Array.from({ length: 51 }, (_one, at) => `a/${at}`);
  test.each([
    [new Set<string>(), { type: "draft", entities: ["a/1"] }, new Set(["a/1"])],
    [new Set(["a/1"]), { type: "changed", entities: ["a/2"] }, new Set(["a/1", "a/2"])],
    [new Set(["a/1"]), { type: "changed", entities: [] }, "all"],
    [new Set(["a/1"]), { type: "reconnected" }, "all"],
    [new Set<string>(), { type: "draft", entities: many }, "all"],
    ["all" as const, { type: "draft", entities: ["a/1"] }, "all"],
    [new Set<string>(), { type: "checkpoint" }, new Set()],
    [new Set(["a/1"]), { type: "cosigned" }, new Set(["a/1"])],
  ])("%o after %o: %o", (due, event, expected) => {
    expect(dueAfter(due, event)).toEqual(expected);
  });
});
