import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DraftEvent, type DraftState, type ServerDraft, draftAfter, openDraft } from "./draft.ts";

const early: ServerDraft = { value: "early", updatedAt: "2026-11-20T08:00:00.000Z" };
const late: ServerDraft = { value: "late", updatedAt: "2026-11-20T09:00:00.000Z" };
const problem = { code: "x", title: "x", detail: "", whatToDo: "" };

function through(state: DraftState, ...events: DraftEvent[]): DraftState {
  return events.reduce(draftAfter, state);
}

describe("a draft in an editor", () => {
  test("what was left typed on this device comes before what the node holds", () => {
    expect(openDraft({ text: "half a sen", basedOn: "" }, early)).toMatchObject({
      text: "half a sen",
      saving: { state: "kept" },
    });
    expect(openDraft(null, early)).toMatchObject({ text: "early", saving: { state: "saved" } });
  });

  test("typing, sending and saving ends saved; typing meanwhile stays kept", () => {
    const typed = through(
      openDraft(null, null),
      { type: "typed", text: "a" },
      { type: "sending", text: "a" },
    );
    const saved: DraftEvent = { type: "saved", text: "a", updatedAt: early.updatedAt, now: 5 };
    expect(through(typed, saved)).toMatchObject({ text: "a", saving: { state: "saved" }, sending: null });
    expect(through(typed, { type: "typed", text: "ab" }, saved)).toMatchObject({
      text: "ab",
      saving: { state: "kept" },
    });
  });

  test("no answer keeps the text here; a refusal says why", () => {
    const typed = through(openDraft(null, null), { type: "typed", text: "a" });
    expect(through(typed, { type: "failed", problem: { ...problem, status: 0 } }).saving.state).toBe(
      "offline",
    );
    expect(through(typed, { type: "failed", problem: { ...problem, status: 503 } }).saving.state).toBe(
      "offline",
    );
    expect(through(typed, { type: "failed", problem: { ...problem, status: 422 } }).saving.state).toBe(
      "refused",
    );
  });

  test("a colleague's later change is shown, not overwritten, until the writer chooses", () => {
    const typing = through(openDraft(null, early), { type: "typed", text: "mine" });
    const overtaken = through(typing, { type: "heard", server: late, askedAt: 1 });
    expect(overtaken).toMatchObject({ text: "mine", saving: { state: "overtaken", theirs: late } });
    expect(through(overtaken, { type: "typed", text: "mine too" }).saving.state).toBe("overtaken");
    expect(through(overtaken, { type: "mine-kept" })).toMatchObject({
      text: "mine",
      saving: { state: "kept" },
    });
    expect(through(overtaken, { type: "theirs-taken" })).toMatchObject({
      text: "late",
      basedOn: late.updatedAt,
    });
  });

  test("an answer asked for before the last saving is old news", () => {
    const saved = through(
      openDraft(null, null),
      { type: "typed", text: "a" },
      { type: "saved", text: "a", updatedAt: late.updatedAt, now: 10 },
    );
    expect(through(saved, { type: "heard", server: null, askedAt: 9 })).toEqual(saved);
    expect(through(saved, { type: "heard", server: null, askedAt: 11 }).text).toBe(null);
  });

  test("an editor that was opened and not yet written in stays open, whatever else happens on the page", () => {
    const opened = through(
      openDraft(null, null),
      { type: "typed", text: "" },
      { type: "sending", text: "" },
      { type: "saved", text: "", updatedAt: "", now: 10 },
    );
    expect(through(opened, { type: "heard", server: null, askedAt: 11 }).text).toBe("");
    expect(through(opened, { type: "heard", server: late, askedAt: 11 }).text).toBe("late");
  });

  test("whatever happens, what was typed last stands until its writer discards or replaces it", () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant("sending" as const), text: fc.string() }),
      fc.record({
        type: fc.constant("failed" as const),
        problem: fc.constantFrom({ ...problem, status: 0 }, { ...problem, status: 422 }),
      }),
      fc.record({
        type: fc.constant("heard" as const),
        server: fc.constantFrom(null, early, late),
        askedAt: fc.integer({ min: 0, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const typed = through(openDraft(null, early), { type: "typed", text: "mine" });
        expect(through(typed, ...events).text).toBe("mine");
      }),
    );
  });
});
