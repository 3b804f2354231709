import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { glossaryMessages } from "../../src/desks/texts/pages/messages/glossary/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { axeFindings } from "./axe.ts";
import { type Desk, type Desks } from "./desks.ts";
import { prepareText, releaseAll } from "./prepare-text.ts";
import { openDesksToSign, release } from "./steps.ts";
import { program } from "./text-steps.ts";

const lack = lacking("chromium");
const { list, shipped, fromText, term } = glossaryMessages.en;
const DEFINING = {
  "zh-Hans": "双方支持中韩产业园（以下简称“园区”）。",
  ko: '양측은 한중산업단지(이하 "단지"라 한다)를 지원한다.',
  en: 'The two sides support the China-Korea Industrial Park (hereinafter referred to as the "Park").',
};
const titles = { "zh-Hans": "园区", ko: "단지", en: "On the park" };

describe.skipIf(lack !== null)(`the joint glossary${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;
  let china: Desk;
  let korea: Desk;

  beforeAll(async () => {
    desks = await openDesksToSign();
    ({ china, korea } = desks);
    const office = await program(china);
    await releaseAll(office, await prepareText(office, "china/park", titles, [DEFINING]));
  });
  afterAll(() => desks?.close());

  test("a term starts from the shipped glossary, gets a form that is not accepted, and is released", async () => {
    const { page } = china;
    await page.goto("/glossary");
    await page.getByText(list.empty).waitFor();
    await page.getByLabel(shipped.search).fill("原产地证书");
    await page.getByRole("button", { name: `${shipped.start}: certificate-of-origin` }).click();
    await page.getByRole("heading", { level: 1, name: term.title("certificate-of-origin") }).waitFor();
    await page.getByLabel(term.ours(term.forbidden("English"))).fill("origin paper");
    await page.getByLabel(term.ours(term.source), { exact: true }).focus();
    await page.getByText(term.notSent).nth(5).waitFor();
    await korea.page.goto("/glossary");
    await korea.page.getByText(list.empty).waitFor();
    await release(china);
  });

  test("a text proposes the term it defines", async () => {
    const { page } = china;
    await page.goto("/glossary");
    await page.getByRole("button", { name: fromText.go }).click();
    await page.getByText("단지", { exact: true }).waitFor();
    await page.getByRole("button", { name: shipped.start }).click();
    await page.getByRole("heading", { level: 1, name: term.title("park") }).waitFor();
    await release(china);
  });

  test("the other side takes what is said, and one signature adopts both terms", async () => {
    const office = await program(korea);
    await korea.page.goto("/glossary");
    for (const name of ["certificate-of-origin", "park"]) {
      await korea.page.getByRole("link", { name, exact: true }).click();
      await korea.page.getByRole("heading", { level: 1, name: term.title(name) }).waitFor();
      const taking = korea.page.getByRole("button", { name: messages.en.concord.takeTheirs("China") });
      for (const button of await taking.all()) await button.click();
      await korea.page.getByText(messages.en.release.waiting(await taking.count())).waitFor();
      await release(korea);
      await korea.page.goto("/glossary");
    }
    for (const { page } of [china, korea]) {
      await page.goto("/glossary");
      await page.getByRole("button", { name: list.adoptAll(2) }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("origin paper").waitFor();
      await dialog.getByRole("button", { name: messages.en.ceremony.withPasskey }).click();
      await dialog.waitFor({ state: "detached" });
    }
    for (const { page } of [china, korea])
      await expect
        .poll(() => page.locator('tbody [data-standing="settled"]').count(), { timeout: 15_000 })
        .toBe(2);
    expect((await office.ask("GET", "/api/entities/china/term.park")).status).toBe(200);
  });

  test("axe finds nothing", async () => {
    const { page } = china;
    for (const address of [
      "/glossary",
      "/glossary/new",
      "/glossary/china/term.park",
      "/glossary/from/china/park",
    ]) {
      await page.goto(address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("load");
      expect(await axeFindings(page, address)).toEqual([]);
    }
  });
});
