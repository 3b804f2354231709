import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskWords } from "../../src/desks/desk/messages/messages.ts";
import { officesMessages } from "../../src/desks/offices/pages/messages/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesks } from "./desks.ts";
import { column, goToParagraph, signIn, standsAs } from "./steps.ts";

const lack = lacking("chromium");
const { concord, release, skipToContent } = messages.ko;
const { paragraphs, opening, adoption } = textsMessages.ko;
const { signIn: signingIn, keys } = officesMessages.ko;

describe.skipIf(lack !== null)(`with the keyboard alone${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;
  let desk: Desk;

  beforeAll(async () => {
    desks = await openDesks({ locale: "ko-KR" });
    desk = desks.korea;
  });
  afterAll(() => desks?.close());

  test("one signs in; the first stop of every page leads past its head", async () => {
    const { page, node } = desk;
    await page.goto("/sign-in");
    await page.getByLabel(signingIn.office).waitFor();
    await page.keyboard.press("Tab");
    await isFocused(page.getByRole("link", { name: skipToContent }));
    await tabTo(desk, page.getByLabel(signingIn.office));
    await page.keyboard.type(node.office);
    await tabTo(desk, page.getByLabel(signingIn.secret));
    await page.keyboard.type(node.secret);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: deskWords.ko.title }).waitFor();
    await press(desk, page.getByRole("link", { name: paragraphs.title, exact: true }));
    await page.getByRole("heading", { level: 1, name: paragraphs.title }).waitFor();
  });

  test("one opens a paragraph, says it in three languages and releases it", async () => {
    const { page } = desk;
    await press(desk, page.getByRole("link", { name: paragraphs.open }));
    await tabTo(desk, page.getByLabel(opening.name, { exact: true }));
    await page.keyboard.type("keys");
    await page.keyboard.press("Enter");
    for (const language of ["ko", "zh-Hans", "en"] as const) {
      const here = column(desk, language);
      await press(desk, here.getByRole("button", { name: concord.sayOurs }));
      await isFocused(here.getByRole("textbox"));
      await page.keyboard.type(`2026 ${language}`);
      await here.locator('.saving[data-saving="saved"]').waitFor();
    }
    await press(desk, page.getByRole("button", { name: release.open, exact: true }));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await isFocused(page.getByRole("button", { name: release.open, exact: true }));
    await page.keyboard.press("Enter");
    await press(desk, page.getByRole("button", { name: release.confirm, exact: true }));
    await page.getByText(release.done(1)).waitFor();
    await standsAs(desk, "en", "open");
  });

  test("one registers the demonstration's key and adopts; the other side's adoption settles it", async () => {
    const { page } = desk;
    await adoptByKeyboard(desk);
    await page.getByText(adoption.adopted("한국")).waitFor();
    await signIn(desks.china, "ko");
    await goToParagraph(desks.china, "keys");
    await adoptByKeyboard(desks.china);
    await standsAs(desk, "ko", "settled");
  });
});

async function adoptByKeyboard(desk: Desk): Promise<void> {
  const { page } = desk;
  const here = page.url();
  await press(desk, page.getByRole("link", { name: messages.ko.pages.keys }));
  await press(desk, page.getByRole("button", { name: keys.registerSoftware }));
  await page.getByText(keys.registered).waitFor();
  await page.goto(here);
  await page.getByRole("button", { name: adoption.adopt, exact: true }).waitFor();
  await press(desk, page.getByRole("button", { name: adoption.adopt, exact: true }));
  await press(desk, page.getByRole("button", { name: messages.ko.ceremony.withSoftwareKey }));
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Moves the focus forward until it is there, and sees that it can be seen. */
async function tabTo({ page }: Desk, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline).not.toBe("none");
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus does not reach it within 80 steps.");
}

async function press(desk: Desk, target: Locator): Promise<void> {
  await tabTo(desk, target);
  await desk.page.keyboard.press("Enter");
}

async function isFocused(target: Locator): Promise<void> {
  await expect
    .poll(() => target.evaluate((element) => element === document.activeElement), { timeout: 5000 })
    .toBe(true);
}
