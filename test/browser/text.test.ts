import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adoptingMessages } from "../../src/desks/texts/pages/messages/adopting/messages.ts";
import { clearanceMessages } from "../../src/desks/texts/pages/messages/clearance/messages.ts";
import { textMessages } from "../../src/desks/texts/pages/messages/text/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks } from "./desks.ts";
import { openDesksToSign, adopt, release } from "./steps.ts";
import { type Words, addParagraph, beginText, cellStandsAs, isPrepared, row, write } from "./text-steps.ts";

const lack = lacking("chromium");
const { head, rows, reserves, comparing } = textMessages.en;
const clearance = clearanceMessages.en;
const { adopting, blockers, copies } = adoptingMessages.en;
const DEMONSTRATION = "not a statement of any government";
const ADDRESS = "/texts/china/minutes-25";

const titles: Words = {
  "zh-Hans": "第二十五次会议纪要",
  ko: "제25차 회의 의사록",
  en: "Agreed minutes of the 25th meeting",
};
const paragraphs: Words[] = [
  {
    "zh-Hans": "双方回顾了合作进展。",
    ko: "양측은 협력의 진전을 돌아보았다.",
    en: "The two sides reviewed progress.",
  },
  {
    "zh-Hans": "双方将于年内举行会议。",
    ko: "양측은 연내에 회의를 연다.",
    en: "The two sides shall meet within the year.",
  },
  {
    "zh-Hans": "中国和韩国支持产业园。",
    ko: "중국과 한국은 산업단지를 지원한다.",
    en: "China and Korea support the parks.",
  },
];
const countered = "양측은 조속히 회의를 연다.";
/** Three titles and five fields of the text; of each paragraph its text, its inclusion and three wordings. */
const SILENT = 3 + 5 + 3 * 5;
const RESERVE = "until the ministry of finance has agreed";

describe.skipIf(lack !== null)(
  `two sides negotiate and adopt a text in two browsers${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let china: Desk;
    let korea: Desk;

    beforeAll(async () => {
      desks = await openDesksToSign();
      ({ china, korea } = desks);
    });
    afterAll(() => desks?.close());

    test("1 one side begins a text at home, in three languages", async () => {
      await beginText(china, "minutes-25", titles);
      for (const words of paragraphs) await addParagraph(china, words);
      await row(china, 3)
        .getByText(paragraphs[2]?.en ?? "")
        .waitFor();
      expect(await row(china, 1).getByText(rows.unsent).count()).toBe(1);
    });

    test("2 the other side sees nothing of it before it is released, and all of it after", async () => {
      await korea.page.goto("/texts");
      expect(await korea.page.getByText(titles.en).count()).toBe(0);
      await release(china);
      await korea.page.getByRole("link", { name: titles.en }).click();
      await cellStandsAs(korea, 2, "ko", "open");
      await cellStandsAs(korea, 3, "zh-Hans", "open");
    });

    test("3 theirs is taken wherever we have not spoken, one word is countered, a reserve is made", async () => {
      await korea.page.getByRole("button", { name: rows.takeAllTheirs(SILENT) }).click();
      await isPrepared(korea, SILENT);
      await row(korea, 2).focus();
      await korea.page.keyboard.press("Enter");
      await write(korea, "ko", countered);
      await korea.page.getByRole("button", { name: rows.close, exact: true }).click();
      await row(korea, 3).getByRole("button", { name: rows.open }).click();
      await korea.page.getByLabel(reserves.reason).fill(RESERVE);
      await korea.page.getByRole("button", { name: reserves.make }).click();
      await isPrepared(korea, SILENT + 1);
      await release(korea);
    });

    test("4 both sides count one bracket, see who holds what, and see the reserve", async () => {
      for (const desk of [china, korea]) {
        await desk.page.goto(ADDRESS);
        await desk.page.getByText(head.brackets(1)).waitFor();
        await cellStandsAs(desk, 2, "ko", "bracketed");
        await cellStandsAs(desk, 2, "en", "provisional");
        expect(await row(desk, 2).locator("mark").allTextContents()).toEqual(
          desk === china ? ["연내에", "조속히"] : ["조속히", "연내에"],
        );
        await row(desk, 3).getByText(RESERVE).waitFor();
      }
    });

    test("4b a Word file has the bracket as a tracked change of the other side", async () => {
      const downloading = china.page.waitForEvent("download");
      await china.page.getByRole("button", { name: "Korean", exact: true }).click();
      const file = await readFile(await (await downloading).path());
      const xml = new TextDecoder().decode(unzipSync(file)["word/document.xml"]);
      expect(xml).toMatch(/<w:ins [^>]*w:author="한국"[^>]*><w:r><w:t[^>]*>조속히/);
      expect(xml).toMatch(/<w:del [^>]*w:author="한국"[^>]*><w:r><w:delText[^>]*>연내에/);
    });

    test("5 the whole text cannot be adopted, and a sentence says which paragraph is why", async () => {
      await china.page.getByRole("link", { name: head.adoption, exact: true }).click();
      await china.page.getByText(blockers.title(2)).waitFor();
      await china.page.getByText(blockers.bracketed("Korean")).waitFor();
      await china.page.getByText(blockers.reserve("Korea", RESERVE)).waitFor();
      expect(await china.page.getByRole("button", { name: "Adopt…" }).count()).toBe(0);
    });

    test("6 the bracket goes with the keyboard alone: to it, theirs taken, released", async () => {
      const { page } = china;
      await page.getByRole("link", { name: blockers.paragraph(2) }).click();
      await row(china, 2).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-paragraph")))
        .not.toBeNull();
      await page.keyboard.press("Home");
      await page.keyboard.press("b");
      await page.keyboard.press("t");
      await isPrepared(china, 1);
      await release(china);
      for (const desk of [china, korea]) await cellStandsAs(desk, 2, "ko", "provisional");
    });

    test("7 the reserve is lifted", async () => {
      await row(korea, 3).getByRole("button", { name: rows.open }).click();
      await korea.page.getByRole("button", { name: reserves.lift, exact: true }).click();
      await isPrepared(korea, 1);
      await release(korea);
      for (const desk of [china, korea]) await desk.page.getByText(head.ripe).waitFor();
    });

    test("8 one side adopts the whole text with a passkey, shown whole", async () => {
      const { page } = china;
      await page.goto(`${ADDRESS}/adoption`);
      await page.getByText(adopting.ready).waitFor();
      await page.getByRole("button", { name: "Adopt…", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(adopting.computedHere).waitFor();
      for (const words of [titles, ...paragraphs.toSpliced(1, 1)]) {
        for (const one of Object.values(words)) expect(await dialog.getByText(one).count()).toBe(1);
      }
      expect(await dialog.getByText(countered).count()).toBe(1);
      await dialog.getByRole("button", { name: messages.en.ceremony.withPasskey }).click();
      await dialog.waitFor({ state: "detached" });
      await korea.page.goto(`${ADDRESS}/adoption`);
      await korea.page.getByText("China has adopted this text.").waitFor();
    });

    test("9 the other side adopts the same text; it is settled on both under one fingerprint", async () => {
      await adopt(korea, "passkey");
      for (const desk of [china, korea]) await desk.page.locator(".settled-by tbody tr").nth(1).waitFor();
      const fingerprints = await Promise.all(
        [china, korea].map(({ page }) => page.locator(".settled .fingerprint").first().textContent()),
      );
      expect(fingerprints[0]).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
      expect(fingerprints[1]).toBe(fingerprints[0]);
      for (const desk of [china, korea]) {
        await desk.page.goto(ADDRESS);
        await desk.page.getByText(head.inForce).waitFor();
        for (const number of [1, 2, 3]) await cellStandsAs(desk, number, "ko", "settled");
      }
    });

    test("10 a new draft is compared with what was adopted, at home", async () => {
      const { page } = china;
      await row(china, 1).focus();
      await page.keyboard.press("Enter");
      await write(china, "en", "The two sides reviewed and welcomed progress.");
      await page.keyboard.press("Escape");
      await page.getByLabel(comparing.label).selectOption({ label: comparing.lastSettled });
      await row(china, 1).getByText(comparing.now).first().waitFor();
      expect(await row(china, 1).locator("mark").allTextContents()).toEqual(["and welcomed "]);
      expect(await row(china, 2).getByText(comparing.same, { exact: true }).count()).toBe(3);
      expect(await row(korea, 1).getByText("welcomed").count()).toBe(0);
    });

    test("11 what is prepared is put before an office from the page of the text", async () => {
      const { page } = china;
      await page.getByRole("button", { name: clearance.circulate }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Ministry of Foreign Affairs", { exact: true }).check();
      await dialog.getByRole("button", { name: clearance.circulateConfirm, exact: true }).click();
      await page.getByText(messages.en.release.circulated(1)).waitFor();
      expect(await page.getByRole("button", { name: messages.en.release.open, exact: true }).count()).toBe(0);
      await page.goto("/outbox");
      const waiting = page.locator("article.preparation");
      await waiting.getByRole("heading", { name: titles.en }).waitFor();
      await waiting.locator('[data-clearance="waiting"]').waitFor();
    });

    test("each side's own copy names it first", async () => {
      for (const [desk, party, words] of [
        [china, "china", "China and Korea support the parks."],
        [korea, "korea", "Korea and China support the parks."],
      ] as const) {
        await desk.page.goto(`${ADDRESS}/copies/${party}/en`);
        await desk.page.getByText(words, { exact: true }).waitFor();
        const downloading = desk.page.waitForEvent("download");
        await desk.page.getByRole("button", { name: copies.asWordFile }).click();
        const file = await readFile(await (await downloading).path());
        const part = (name: string) => new TextDecoder().decode(unzipSync(file)[`word/${name}.xml`]);
        expect(part("document")).toContain(words);
        expect(part("footer1")).toContain(DEMONSTRATION);
        const signs = [...part("document").matchAll(/For the (People|Republic of Korea)/g)].map(
          ([, name]) => name,
        );
        expect(signs).toEqual(
          party === "china" ? ["People", "Republic of Korea"] : ["Republic of Korea", "People"],
        );
      }
    });
  },
);
