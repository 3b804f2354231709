import type { KeyboardEvent } from "react";
import type { DraftShown } from "../sheet-answers.ts";
import type { Current } from "./use-current.ts";
import { type SheetInHand, nextOpen } from "./use-sheet.ts";

/** What one does to the draft one is at, by button or key. */
export type Deed =
  | "next"
  | "previous"
  | "nextOpen"
  | "accept"
  | "dismiss"
  | "edit"
  | "split"
  | "join"
  | "confirmLikeness"
  | "undo"
  | "close"
  | "showKeys";

export type Deeds = Record<Deed, () => Promise<void>>;

const keys: Readonly<Record<string, Deed>> = {
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  n: "nextOpen",
  Enter: "accept",
  a: "accept",
  x: "dismiss",
  e: "edit",
  s: "split",
  J: "join",
  m: "confirmLikeness",
  u: "undo",
  "?": "showKeys",
  Escape: "close",
};

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target" | "nativeEvent">;

/**
 * What a key asks for, null where it is not ours: with a modifier, while a syllable is being composed, or in a field one
 * types in (there Escape alone). On a button Enter is the button's.
 */
export function deedOfKey({ key, ctrlKey, metaKey, altKey, target, nativeEvent }: Key): Deed | null {
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return null;
  const tag = (target as { tagName?: string } | null)?.tagName ?? "";
  if (key === "Escape") return "close";
  if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(tag)) return null;
  if (/^(?:BUTTON|A|SUMMARY)$/.test(tag) && (key === "Enter" || key === " ")) return null;
  return keys[key] ?? null;
}

/** The deeds on the draft one is at. What is decided moves on to the next open draft. */
export function useDeeds(sheet: SheetInHand, current: Current, showKeys: () => void): Deeds {
  const { drafts } = sheet;
  const at = drafts.findIndex((one) => one.id === current.id);
  const draft = drafts[at];
  const move = (by: number) => async () => {
    const to = drafts[Math.min(drafts.length - 1, Math.max(0, at + by))];
    if (to !== undefined) current.choose(to.id);
  };
  const goOn = (): void => current.choose(nextOpen(drafts, current.id) ?? current.id);
  const onOpen = (work: (one: DraftShown) => Promise<void>) => async () => {
    if (draft?.state === "open") await work(draft);
  };
  return {
    next: move(1),
    previous: move(-1),
    nextOpen: async () => goOn(),
    accept: onOpen(async ({ id }) => {
      if (await sheet.accept(id)) goOn();
    }),
    dismiss: onOpen(async ({ id }) => {
      if (await sheet.dismiss(id)) goOn();
    }),
    edit: onOpen(async () => current.open("editor")),
    split: onOpen(async () => current.open("splitting")),
    join: onOpen(async ({ id }) => void (await sheet.join(id))),
    confirmLikeness: onOpen(async (one) => confirmFirst(sheet, one)),
    undo: async () => {
      if (draft?.state === "accepted") await sheet.takeBack(draft.id);
      if (draft?.state === "dismissed") await sheet.reopen(draft.id);
    },
    close: async () => current.open(null),
    showKeys: async () => showKeys(),
  };
}

async function confirmFirst(sheet: SheetInHand, draft: DraftShown): Promise<void> {
  const [first] = draft.reading.candidates;
  if (first !== undefined) await sheet.edit(draft.id, likenessToggled(draft, first));
}

/** The edit with one likeness confirmed, or no longer. A draft is at most one commitment of its meeting. */
export function likenessToggled(
  { edit }: Pick<DraftShown, "edit">,
  { id, as }: DraftShown["reading"]["candidates"][number],
): DraftShown["edit"] {
  if (as === "same") return { ...edit, sameAs: edit.sameAs === id ? null : id };
  const { predecessors } = edit;
  const without = predecessors.filter((one) => one !== id);
  return { ...edit, predecessors: without.length < predecessors.length ? without : [...predecessors, id] };
}
