import { expect, test } from "vitest";
import type { DraftView } from "./answers.ts";
import { apart } from "./release-bar.tsx";

test("what is with offices for clearance is not offered, field by field", () => {
  const prepared = ["wording.ko", "wording.en"].map((field) => ({
    entity: "china/p",
    field,
    label: field,
    lang: "en",
    words: "x",
  }));
  const draft = (field: string, circulated: boolean): DraftView => ({
    entity: "china/p",
    field,
    value: "x",
    kind: null,
    ofKind: "paragraph",
    circulated,
    office: "o",
    updatedAt: "",
  });
  const { free, circulated } = apart(prepared, [draft("wording.ko", true), draft("wording.en", false)]);
  expect(free.map((one) => one.field)).toEqual(["wording.en"]);
  expect(circulated.map((one) => one.field)).toEqual(["wording.ko"]);
});
