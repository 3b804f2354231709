import { expect, test } from "vitest";
import type { DraftShown } from "../sheet-answers.ts";
import { deedOfKey, likenessToggled } from "./use-deeds.ts";

const pressed = (key: string, tagName = "ARTICLE", more: object = {}) =>
  deedOfKey({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: { tagName } as unknown as EventTarget,
    nativeEvent: { isComposing: false },
    ...more,
  } as Parameters<typeof deedOfKey>[0]);

test("keys are ours on the list, not in a field, on a button, with a modifier or while composing", () => {
  expect(["j", "k", "Enter", "a", "x", "e", "s", "J", "m", "u", "n", "?"].map((key) => pressed(key))).toEqual(
    [
      "next",
      "previous",
      "accept",
      "accept",
      "dismiss",
      "edit",
      "split",
      "join",
      "confirmLikeness",
      "undo",
      "nextOpen",
      "showKeys",
    ],
  );
  expect(pressed("x", "TEXTAREA")).toBeNull();
  expect(pressed("Escape", "TEXTAREA")).toBe("close");
  expect(pressed("Enter", "BUTTON")).toBeNull();
  expect(pressed("x", "BUTTON")).toBe("dismiss");
  expect(pressed("a", "ARTICLE", { ctrlKey: true })).toBeNull();
  expect(pressed("ㅏ", "ARTICLE", { nativeEvent: { isComposing: true } })).toBeNull();
  expect(pressed("z")).toBeNull();
});

test("a likeness is confirmed and undone; a draft is one commitment of its meeting, and may restate several", () => {
  const edit = { sameAs: null, predecessors: [] } as unknown as DraftShown["edit"];
  const same = { id: "observer:a", as: "same" as const, likeness: 1 };
  const first = likenessToggled({ edit }, same);
  expect(first.sameAs).toBe("observer:a");
  expect(likenessToggled({ edit: first }, { ...same, id: "observer:b" }).sameAs).toBe("observer:b");
  expect(likenessToggled({ edit: first }, same).sameAs).toBeNull();
  const restated = likenessToggled({ edit }, { ...same, as: "restated" });
  expect(restated.predecessors).toEqual(["observer:a"]);
  expect(likenessToggled({ edit: restated }, { ...same, as: "restated" }).predecessors).toEqual([]);
});
