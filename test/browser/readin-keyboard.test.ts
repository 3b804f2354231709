import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readinMessages } from "../../src/desks/readin/pages/messages/messages.ts";
import type { DraftView, Listing } from "../../src/web/answers.ts";
import { lacking } from "../requirement.ts";
import { type Desk, openDesks, type Desks } from "./desks.ts";
import { signIn } from "./steps.ts";
import { program } from "./text-steps.ts";

const lack = lacking("chromium");
const { list, sheet, splitting } = readinMessages.en;

/** Minutes of sixty sentences in words of our own. */
const minutes = readFileSync(path.join(import.meta.dirname, "readouts/sixty.en.txt"), "utf8");

type Doing = "split" | "join" | "edit" | "dismiss";

/** What a person does with some of the drafts before going on; all the others are accepted as they are. */
const doings: readonly [words: string, doing: Doing][] = [
  ["quarter", "dismiss"],
  ["and to recognise each other", "split"],
  ["one hundred critical goods", "join"],
  ["joint observation of yellow dust", "join"],
  ["Korea will provide", "edit"],
  ["two more air routes", "split"],
  ["called on all members", "dismiss"],
];
const edited = "Korea provides twenty instruments for the western stations by 2027.";

describe.skipIf(lack !== null)(`sixty sentences${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
    await signIn(desks.china);
  });
  afterAll(() => desks?.close());

  test("are worked through with the keyboard alone, from the pasted text to the last draft", async () => {
    const { china } = desks;
    const keyboard = counted(china);
    await china.page.goto("/readin");
    await china.page.getByLabel(list.paste, { exact: true }).waitFor();
    const since = Date.now();
    await pasteAndRead(china, keyboard);
    const drafts = await workThrough(china, keyboard);
    const seconds = Math.round((Date.now() - since) / 1000);
    const { presses, letters } = keyboard;
    console.log(
      `${drafts} drafts: ${presses} keys, ${letters} letters; ${seconds} s as fast as the page follows`,
    );

    await china.page.getByText(sheet.progress(0, 17, 2)).waitFor();
    expect(await china.page.locator('.sheet-draft[data-state="open"]').count()).toBe(0);
    const wordings = await wordingsAtHome(china);
    expect(wordings).toHaveLength(17);
    expect(wordings).toContain(edited);
    expect(wordings.filter((one) => one.includes("ginseng"))).toHaveLength(1);
    expect(wordings.filter((one) => /air routes|student places|working holiday/.test(one))).toHaveLength(3);
    expect(wordings.filter((one) => one.includes("critical goods") && one.includes("June"))).toHaveLength(1);
    expect(wordings.filter((one) => one.includes("yellow dust") && one.includes("common page"))).toHaveLength(
      1,
    );
    expect(wordings.filter((one) => /quarter|called on/.test(one))).toEqual([]);
  });
});

interface Keyboard {
  presses: number;
  letters: number;
  press: (key: string) => Promise<void>;
  type: (words: string) => Promise<void>;
}

function counted({ page }: Desk): Keyboard {
  const keyboard: Keyboard = {
    presses: 0,
    letters: 0,
    press: async (key) => {
      keyboard.presses += 1;
      await page.keyboard.press(key);
    },
    type: async (words) => {
      keyboard.letters += words.length;
      await page.keyboard.type(words);
    },
  };
  return keyboard;
}

/** Goes on by the Tab key until the place is reached. */
async function tabTo(keyboard: Keyboard, place: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if (await place.evaluate((one) => one === document.activeElement)) return;
    await keyboard.press("Tab");
  }
  throw new Error("Sixty stops further the place is not reached.");
}

async function pasteAndRead({ page }: Desk, keyboard: Keyboard): Promise<void> {
  await tabTo(keyboard, page.getByLabel(list.paste, { exact: true }));
  keyboard.presses += 1;
  await page.keyboard.insertText(minutes);
  await tabTo(keyboard, page.getByRole("button", { name: list.confirm, exact: true }));
  await keyboard.press("Enter");
  const current = page.locator('.sheet-draft[data-current="true"]');
  await current.waitFor();
  await tabTo(keyboard, current);
}

/** Decides one draft after the other; how many there were in the end. */
async function workThrough(desk: Desk, keyboard: Keyboard): Promise<number> {
  const { page } = desk;
  const current = page.locator('.sheet-draft[data-current="true"]');
  const open = page.locator('.sheet-draft[data-state="open"]');
  const left = [...doings];
  for (let turn = 0; turn < 60; turn += 1) {
    const before = await open.count();
    if (before === 0) return page.locator(".sheet-draft").count();
    const words = await current.locator(".words").innerText();
    const at = left.findIndex(([part]) => words.includes(part));
    const doing = at === -1 ? null : (left.splice(at, 1)[0]?.[1] ?? null);
    if (doing === null) {
      await keyboard.press("Enter");
      await settled(open, (now) => now === before - 1);
    } else await does[doing](desk, keyboard, open, before);
  }
  throw new Error("Sixty turns were not enough.");
}

type Does = (desk: Desk, keyboard: Keyboard, open: Locator, before: number) => Promise<void>;

const does: Readonly<Record<Doing, Does>> = {
  dismiss: async (_, keyboard, open, before) => {
    await keyboard.press("x");
    await settled(open, (now) => now === before - 1);
  },
  join: async (_, keyboard, open, before) => {
    await keyboard.press("Shift+J");
    await settled(open, (now) => now === before - 1);
  },
  split: async ({ page }, keyboard, open, before) => {
    await keyboard.press("s");
    await page.getByLabel(splitting.title).waitFor();
    await keyboard.press("Control+Enter");
    await settled(open, (now) => now > before);
  },
  edit: async ({ page }, keyboard) => {
    await keyboard.press("e");
    await page.locator(".saving").waitFor({ state: "attached" });
    await keyboard.press("Control+A");
    await keyboard.type(edited);
    // Nothing is waited for: what is accepted next stands behind the edit.
    await keyboard.press("Escape");
  },
};

async function settled(open: Locator, is: (count: number) => boolean): Promise<void> {
  const until = Date.now() + 20_000;
  while (!is(await open.count())) {
    if (Date.now() > until) throw new Error(`Still ${await open.count()} open drafts after twenty seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function wordingsAtHome(desk: Desk): Promise<string[]> {
  const office = await program(desk);
  const { body } = await office.ask<Listing<DraftView>>("GET", "/api/drafts");
  return body.items
    .filter((one) => one.field.startsWith("wording."))
    .flatMap((one) => (typeof one.value === "string" ? [one.value] : []));
}
