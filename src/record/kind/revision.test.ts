import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type EntityState, foldEntity } from "../fold/entity.ts";
import { story } from "../fold/story.ts";
import type { Json } from "../verify/canonical.ts";
import { defineKind } from "./kind.ts";
import { type Adoption, adoptableRevision, presentRevision } from "./revision.ts";

const wordings = ["wording.zh", "wording.ko", "wording.en"];
const joint = { holder: "joint", schema: z.unknown() } as const;

const paragraph = defineKind({
  name: "paragraph",
  version: 1,
  fields: { "wording.zh": joint, "wording.ko": joint, "wording.en": joint, included: joint },
  units: { wording: { fields: wordings, required: wordings } },
});
const text = defineKind({
  name: "text",
  version: 1,
  fields: { authentic: joint, order: joint },
  units: {
    text: {
      fields: ["authentic", "order"],
      required: ["order"],
      children: {
        order: "order",
        included: "included",
        kind: "paragraph",
        unit: "wording",
        requiredIn: { listedBy: "authentic", field: "wording" },
      },
    },
  },
});
const kinds = { text, paragraph };

type Said = Readonly<Record<string, Json>>;

/** An entity as `a` and `b` have spoken of it. */
function folded(id: string, kind: string, said: { a?: Said; b?: Said }): EntityState {
  const told = story(id, kind);
  told.tell("a", { act: "open", participants: ["a", "b"] });
  for (const party of ["a", "b"] as const)
    for (const [field, value] of Object.entries(said[party] ?? {}))
      told.tell(party, { act: "say", field, value });
  const state = foldEntity(id, told.acts, { horizon: told.horizon(), assentRequired: true });
  if (state === null) throw new Error("The entity was not opened.");
  return state;
}

/** Whether a text of one paragraph with these words could be adopted, its languages as each side says them. */
function adoption(languages: { a?: Json; b?: Json }, words: Said): Adoption {
  const said = (party: "a" | "b") => {
    const authentic = languages[party];
    return authentic === undefined ? {} : { authentic };
  };
  const head = folded("a/t", "text", { a: { ...said("a"), order: ["a/1"] }, b: said("b") });
  const child = folded("a/1", "paragraph", { a: { ...words, included: true }, b: { included: true } });
  return adoptableRevision(text, head, "text", {
    mechanism: "demonstration.test",
    kindNamed: (name) => (name in kinds ? kinds[name as keyof typeof kinds] : null),
    stateOf: (id) => (id === "a/1" ? child : null),
  });
}

const two = { "wording.ko": "제1조", "wording.en": "Article 1" };
const one = { "wording.en": "Article 1" };

describe("a side's own reserve", () => {
  const held = defineKind({
    ...paragraph,
    fields: { ...paragraph.fields, reserve: { holder: "own", schema: z.unknown() } },
    units: { wording: { fields: wordings, required: ["wording.en"], heldBackBy: "reserve" } },
  });
  const around = (child: EntityState) => ({
    mechanism: "demonstration.test",
    kindNamed: (name: string) => (name === "paragraph" ? held : name === "text" ? text : null),
    stateOf: (id: string) => (id === "a/1" ? child : null),
  });
  const head = folded("a/t", "text", { a: { authentic: ["en"], order: ["a/1"] } });

  test.each([
    ["stands", ["not before the ministry agrees"], false],
    ["is lifted", [], true],
    ["is not made", undefined, true],
    ["is no list", "not", true],
  ])("that %s", (_what, reserve, ok) => {
    const said = reserve === undefined ? {} : { reserve };
    const child = folded("a/1", "paragraph", {
      a: { ...one, included: true },
      b: { included: true, ...said },
    });
    const alone = adoptableRevision(held, child, "wording", around(child));
    const whole = adoptableRevision(text, head, "text", around(child));
    expect([alone.ok, whole.ok]).toEqual([ok, ok]);
    if (!ok) expect(whole).toMatchObject({ code: "held-back", field: "reserve", entity: "a/1" });
  });

  test("changes nothing of what the registers say: what was settled before it is still known by its digest", () => {
    const [free, reserved] = [{}, { reserve: ["not before the ministry agrees"] }].map((said) =>
      folded("a/1", "paragraph", { a: { ...one, included: true }, b: { included: true, ...said } }),
    ) as [EntityState, EntityState];
    for (const [kind, of, unit] of [
      [held, (child: EntityState) => child, "wording"],
      [text, () => head, "text"],
    ] as const) {
      const adopted = adoptableRevision(kind, of(free), unit, around(free));
      const present = presentRevision(kind, of(reserved), unit, around(reserved));
      expect(present.ok && present.adoptable.digest).toBe(adopted.ok && adopted.adoptable.digest);
      expect(present.ok).toBe(true);
    }
  });
});

describe("in which languages a paragraph must have words before its text is adopted", () => {
  test.each([
    ["two of three are authentic, and it has both", { a: ["ko", "en"] }, two, null],
    ["both sides say so", { a: ["ko", "en"], b: ["ko", "en"] }, two, null],
    ["one of the two is missing", { a: ["ko", "en"] }, one, "wording.ko"],
    ["the sides differ about it", { a: ["ko", "en"], b: ["en"] }, two, "authentic"],
    ["nobody has said it", {}, two, "wording.zh"],
    ["the other side says that none is", { b: [] }, one, "wording.zh"],
    ["the other side names one that nobody knows", { b: ["fr"] }, one, "wording.zh"],
    ["one that nobody knows stands beside one that is there", { b: ["en", "fr"] }, one, "wording.zh"],
    ["it is no list", { b: "en" }, one, "wording.zh"],
    ["it is a list of what is no language", { b: [7, null] }, one, "wording.zh"],
  ])("%s", (_what, languages, words, missing) => {
    const found = adoption(languages, words);
    expect("field" in found ? found.field : null).toBe(missing);
    expect(found.ok).toBe(missing === null);
  });

  test("words in a language that is not authentic are part of what is adopted all the same", () => {
    const [without, with_] = [two, { ...two, "wording.zh": "第一条" }].map((words) =>
      adoption({ a: ["ko", "en"] }, words),
    );
    expect(without?.ok).toBe(true);
    expect(with_?.ok).toBe(true);
    expect(with_?.ok && with_.adoptable.digest).not.toBe(without?.ok && without.adoptable.digest);
  });
});
