import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import record from "../../mechanisms/china-korea/observer/commitments/jetc-24.json" with { type: "json" };
import { readinMessages } from "../../src/desks/readin/pages/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesks } from "./desks.ts";
import { commitmentsAt, eventually, readIn, releaseAll, said } from "./readin-steps.ts";
import { signIn } from "./steps.ts";
import { program } from "./text-steps.ts";

const { sheet, splitting } = readinMessages.en;

/** The founding readout lies beside the project, and only where it is developed. */
const founding = path.resolve(import.meta.dirname, "../../../shared/language/readout-24.en.txt");
const lack = existsSync(founding) ? lacking("chromium") : "the founding readout is not beside the project";

/** The five areas on which the two sides agreed, by the words that open them. */
const openings = ["One is to", "The second is", "The third is", "The fourth is", "The fifth is"];

/** What one person does: the two long sentences are split, the ministry's own outlook is put aside, the rest is kept. */
const toSplit = ["Joint Plan", "RCEP"];
const toDismiss = "In the next step";

interface Decided {
  start: number;
  end: number;
  state: string;
  edit: { wording: string; sameAs: string | null };
}

describe.skipIf(lack !== null)(`the founding readout${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
    await signIn(desks.china);
  });
  afterAll(() => desks?.close());

  test("gives drafts for all five areas, kept, confirmed into the record and matched with the observer's items", async () => {
    const text = readFileSync(founding, "utf8");
    const { china, korea } = desks;
    const id = await readIn(china, text);
    await china.page.locator('.sheet-draft[data-current="true"]').focus();
    await decideAll(china);

    const office = await program(china);
    const { body } = await office.ask<{ drafts: Decided[] }>("GET", `/api/readin/${id}`);
    const kept = body.drafts.filter((one) => one.state === "accepted");
    const dismissed = body.drafts.filter((one) => one.state === "dismissed");
    expect(kept.length + dismissed.length).toBe(body.drafts.length);
    expect(dismissed.every((one) => one.edit.wording.includes(toDismiss))).toBe(true);
    const observed = new Set(record.map((one) => `observer:${one.id}`));
    const matched = areasOf(text).map((isIn) =>
      kept.filter(isIn).flatMap(({ edit }) => (observed.has(edit.sameAs ?? "") ? [edit.sameAs] : [])),
    );
    console.log(`${kept.length} kept; matched by area: ${matched.map((ids) => ids.join(" ")).join(" | ")}`);
    expect(matched.map((ids) => ids.length > 0)).toEqual([true, true, true, true, true]);

    await releaseAll(china);
    const sameAs = kept.flatMap(({ edit }) => edit.sameAs ?? []).toSorted();
    const arrived = await eventually(
      () => commitmentsAt(korea),
      (all) => all.filter((one) => said(one, "sameAs") !== undefined).length === sameAs.length,
    );
    expect(arrived).toHaveLength(kept.length);
    expect(arrived.every((one) => JSON.stringify(said(one, "origin")).includes(id))).toBe(true);
    expect(arrived.flatMap((one) => said(one, "sameAs") ?? []).toSorted()).toEqual(sameAs);
  });
});

/** For each area whether a draft stands in its paragraph. */
function areasOf(text: string): ((draft: Decided) => boolean)[] {
  return openings.map((words) => {
    const start = text.indexOf(words);
    const end = text.indexOf("\n", start);
    return (draft) => start >= 0 && draft.start >= start && draft.end <= end;
  });
}

/** Draft by draft with the keys, the likeness with an observer's item confirmed where one is offered. */
async function decideAll({ page }: Desk): Promise<void> {
  const current = page.locator('.sheet-draft[data-current="true"]');
  const open = page.locator('.sheet-draft[data-state="open"]');
  const left = [...toSplit];
  for (let count = await open.count(); count > 0; count = await open.count()) {
    const words = await current.locator(".words").innerText();
    const split = left.findIndex((part) => words.includes(part));
    if (split >= 0) {
      left.splice(split, 1);
      await page.keyboard.press("s");
      await page.getByLabel(splitting.title).waitFor();
      await page.keyboard.press("Control+Enter");
      await eventually(
        () => open.count(),
        (now) => now > count,
      );
      continue;
    }
    const observed = current.locator('.likenesses li[data-observed="true"]', { hasText: sheet.isSame });
    if ((await observed.count()) > 0) {
      await observed.first().getByRole("checkbox").check();
      await current.focus();
    }
    await page.keyboard.press(words.includes(toDismiss) ? "x" : "a");
    await eventually(
      () => open.count(),
      (now) => now === count - 1,
    );
  }
}
