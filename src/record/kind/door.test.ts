import { describe, expect, test } from "vitest";
import { z } from "zod";
import { foldEntity } from "../fold/entity.ts";
import { type Story, type Told, story } from "../fold/story.ts";
import { type Door, admit } from "./door.ts";
import type { EntityIntent } from "./intent.ts";
import { defineKind } from "./kind.ts";
import { type Surroundings, adoptableRevision } from "./revision.ts";

const kind = defineKind({
  name: "paragraph",
  version: 1,
  fields: {
    "wording.en": { holder: "joint", schema: z.string().min(1) },
    "wording.ko": { holder: "joint", schema: z.string().min(1) },
    note: { holder: "own", schema: z.string() },
  },
  units: { wording: { fields: ["wording.en", "wording.ko"], required: ["wording.en"] } },
  refuse: ({ value }) => (value === "forbidden" ? { code: "forbidden-word" } : null),
});

const around: Surroundings = {
  mechanism: "demonstration.test",
  kindNamed: (name) => (name === "paragraph" ? kind : null),
  stateOf: () => null,
};

const asker = { party: "a", office: "a-office" };

function stateAfter(told: Story) {
  return foldEntity("a/1", told.acts, { horizon: told.horizon(), assentRequired: true });
}

function given(...acts: [string, Told][]): Story {
  const told = story("a/1");
  told.tell("a", { act: "open", participants: ["a", "b"] });
  for (const [party, said] of acts) told.tell(party, said);
  return told;
}

function when(told: Story, intent: Record<string, unknown>): Door {
  return admit({ id: "i-1", entity: "a/1", ...intent } as EntityIntent, stateAfter(told), asker, around);
}

function digestNow(told: Story): string {
  const state = stateAfter(told);
  const adoption = state === null ? null : adoptableRevision(kind, state, "wording", around);
  if (adoption === null || !adoption.ok) throw new Error("nothing can be adopted");
  return adoption.adoptable.digest;
}

const say = (value: string, field = "wording.en"): Told => ({ act: "say", field, value });

describe("the door, on what is said", () => {
  test.each([
    ["an unknown field", { field: "colour", value: "red" }, "field-unknown"],
    ["a value of the wrong shape", { field: "wording.en", value: 3 }, "value-malformed"],
    ["a fraction, which has no agreed bytes", { field: "note", value: 0.5 }, "value-not-plain"],
    ["a lone surrogate", { field: "wording.en", value: "\uD800" }, "value-not-plain"],
    ["what is too long", { field: "note", value: "x".repeat(1_000_001) }, "value-too-long"],
    ["what the kind's rule refuses", { field: "wording.en", value: "forbidden" }, "rule"],
  ])("refuses %s", (_, said, code) => {
    expect(when(given(), { act: "say", ...said })).toMatchObject({ ok: false, code });
  });

  test("admits plain words of a participant", () => {
    expect(when(given(), { act: "say", field: "wording.en", value: "yes" }).ok).toBe(true);
  });

  test("refuses one who is not a participant, and an entity nobody opened", () => {
    const state = stateAfter(given());
    const intent: EntityIntent = { id: "i", entity: "a/1", act: "say", field: "wording.en", value: "x" };
    const stranger = { party: "c", office: "c-office" };
    expect(admit(intent, state, stranger, around)).toMatchObject({ code: "not-a-participant" });
    expect(admit(intent, null, asker, around)).toMatchObject({ code: "entity-unknown" });
  });
});

describe("the door, on adoption", () => {
  test("a side that has not spoken may adopt the other's words, and cites the act that said them", () => {
    const told = given(["b", say("agreed")]);
    const door = when(told, { act: "adopt", unit: "wording", digest: digestNow(told) });
    expect(door.ok && door.admitted.cites).toEqual([told.acts[1]?.at]);
  });

  test("refuses brackets, silence on a required field, and a text that has changed since it was shown", () => {
    const bracketed = given(["a", say("x")], ["b", say("y")]);
    const adopt = { act: "adopt", unit: "wording", digest: "0".repeat(64) };
    expect(when(bracketed, adopt)).toMatchObject({ code: "not-adoptable", why: { code: "bracketed" } });
    const silent = given(["a", say("x", "wording.ko")]);
    expect(when(silent, adopt)).toMatchObject({ why: { code: "required-field-silent" } });
    const shown = digestNow(given(["a", say("x")]));
    const changed = given(["a", say("x")], ["a", say("z")]);
    expect(when(changed, { ...adopt, digest: shown })).toMatchObject({ code: "text-changed" });
  });

  test("a party bound by its adoption adopts another digest only over the other side's decline of it", () => {
    const before = given(["a", say("x")]);
    const first = digestNow(before);
    const bound = given(["a", say("x")], ["a", { act: "adopt", digest: first }], ["a", say("z")]);
    const adopt = { act: "adopt", unit: "wording", digest: digestNow(bound) };
    expect(when(bound, adopt)).toMatchObject({ code: "bound-by-adoption", digest: first });
    const instead = bound.tell("b", { act: "decline", digest: first });
    expect(when(bound, { ...adopt, instead }).ok).toBe(true);
    expect(when(bound, { ...adopt, instead: { ...instead, leaf: "0".repeat(64) } }).ok).toBe(false);
  });

  test("nobody declines what it has adopted, adopts what it has declined, or says either twice", () => {
    const text = given(["b", say("x")]);
    const digest = digestNow(text);
    const on = { unit: "wording", digest };
    const adopted = given(["b", say("x")], ["a", { act: "adopt", digest }]);
    expect(when(adopted, { act: "decline", ...on })).toMatchObject({ code: "adopted-already" });
    expect(when(adopted, { act: "adopt", ...on })).toMatchObject({ code: "adopted-already" });
    const declined = given(["b", say("x")], ["a", { act: "decline", digest }]);
    expect(when(declined, { act: "adopt", ...on })).toMatchObject({ code: "declined-already" });
    expect(when(declined, { act: "decline", ...on })).toMatchObject({ code: "declined-already" });
  });

  test("only a settled revision is published, and only one's own words are erased", () => {
    const told = given(["b", say("x")]);
    const publish = { act: "publish", unit: "wording", digest: "0".repeat(64) };
    expect(when(told, publish)).toMatchObject({ code: "not-settled" });
    expect(when(told, { act: "erase", target: told.acts[1]?.at })).toMatchObject({ code: "not-own-act" });
  });
});

describe("a kind's declaration", () => {
  test("is refused where two settlement units share a field", () => {
    const fields = { due: { holder: "joint" as const, schema: z.string() } };
    const units = { one: { fields: ["due"], required: [] }, two: { fields: ["due"], required: [] } };
    expect(() => defineKind({ name: "broken", version: 1, fields, units })).toThrow(/due/);
  });
});
