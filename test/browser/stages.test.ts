import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adoptingMessages } from "../../src/desks/texts/pages/messages/adopting/messages.ts";
import { textMessages } from "../../src/desks/texts/pages/messages/text/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks } from "./desks.ts";
import { sound } from "./planted-faults.ts";
import { prepareText, releaseAll } from "./prepare-text.ts";
import { openDesksToSign, adopt, release } from "./steps.ts";
import { type Words, program } from "./text-steps.ts";

const lack = lacking("chromium");
const { adopting, stages } = adoptingMessages.en;
const names = textMessages.en.stages;
const TEXT = "china/memorandum";
const ADDRESS = `/texts/${TEXT}/adoption`;
const SCAN = Buffer.from("%PDF-1.7 a signed page");
const titles: Words = { "zh-Hans": "谅解备忘录", ko: "양해각서", en: "Memorandum" };

describe.skipIf(lack !== null)(
  `the stages of signature over an adopted text${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let china: Desk;
    let korea: Desk;

    beforeAll(async () => {
      desks = await openDesksToSign();
      ({ china, korea } = desks);
      const office = await program(china);
      await releaseAll(office, await prepareText(office, TEXT, titles, [sound]));
      const theirs = await program(korea);
      while ((await theirs.ask("GET", `/api/entities/${TEXT}.p1`)).status !== 200)
        await new Promise((resolve) => setTimeout(resolve, 100));
      await releaseAll(theirs, await prepareText(theirs, TEXT, titles, [sound]));
      for (const desk of [china, korea]) {
        await desk.page.goto(ADDRESS);
        await desk.page.getByText(adopting.ready).waitFor();
        await adopt(desk, "passkey");
      }
      for (const desk of [china, korea])
        await desk.page.getByRole("heading", { name: stages.title }).waitFor();
    });
    afterAll(() => desks?.close());

    test("one side says who initialled it, where and when, with the scan and a detached signature", async () => {
      const { page } = china;
      await page.getByRole("button", { name: stages.propose }).click();
      await page.getByLabel(stages.on, { exact: true }).fill("2026-11-26");
      await page.getByLabel(stages.place).fill("Qingdao");
      const who = page.locator(".signatory");
      for (const [at, name] of ["张三", "홍길동"].entries()) {
        await who.nth(at).getByLabel(stages.name, { exact: true }).fill(name);
        await who.nth(at).getByLabel(stages.office, { exact: true }).fill("Director-General");
        await who.nth(at).getByLabel(stages.authority).fill("full powers of 1 November 2026");
      }
      const pdf = { name: "scan.pdf", mimeType: "application/pdf", buffer: SCAN };
      await page.getByLabel(stages.scan).setInputFiles(pdf);
      const signature = {
        name: "china.p7s",
        mimeType: "application/pkcs7-signature",
        buffer: Buffer.from("1"),
      };
      await page.getByLabel(stages.detached).setInputFiles([signature]);
      await page.getByRole("button", { name: stages.prepare, exact: true }).click();
      await page.getByText(messages.en.release.waiting(1)).waitFor();
      expect(await korea.page.getByText("scan.pdf").count()).toBe(0);
      await release(china);
    });

    test("the other side reads the names, takes out the very file, and is told what the act does not do", async () => {
      const { page } = korea;
      await page.getByText(stages.readyUnspoken).waitFor();
      await page.getByRole("button", { name: "Adopt…", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(stages.meaning).waitFor();
      await dialog.getByText("홍길동").waitFor();
      await dialog.getByText("full powers of 1 November 2026").first().waitFor();
      await dialog.getByRole("link", { name: "china.p7s" }).waitFor();
      const downloading = page.waitForEvent("download");
      await dialog.getByRole("link", { name: "scan.pdf" }).click();
      const file = await (await downloading).path();
      expect(await readFile(file)).toEqual(SCAN);
      await dialog.getByRole("button", { name: messages.en.ceremony.withPasskey }).click();
      await dialog.waitFor({ state: "detached" });
    });

    test("with the other passkey the stage is settled; what comes next can be said, and nothing else", async () => {
      await china.page.goto(ADDRESS);
      await china.page.getByText(stages.ready).waitFor();
      await adopt(china, "passkey");
      for (const desk of [china, korea])
        await desk.page.locator('.stages [aria-current="step"]', { hasText: names.initialled }).waitFor();
      expect(await china.page.locator('.stages [data-passed="true"]').count()).toBe(1);
      await china.page.getByRole("button", { name: stages.propose }).click();
      const choices = china.page.getByLabel(stages.which).locator("option");
      expect(await choices.allTextContents()).toEqual([names["ad-referendum"], names.signed]);
    });

    test("the names are in no act", async () => {
      const office = await program(korea);
      const { body } = await office.ask<unknown>("GET", `/api/entities/${TEXT}/history`);
      expect(JSON.stringify(body)).toContain("scan.pdf");
      expect(JSON.stringify(body)).not.toContain("홍길동");
    });
  },
);
