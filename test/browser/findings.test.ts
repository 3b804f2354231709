import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskWords } from "../../src/desks/desk/messages/messages.ts";
import { adoptingMessages } from "../../src/desks/texts/pages/messages/adopting/messages.ts";
import { marginMessages } from "../../src/desks/texts/pages/messages/margin/messages.ts";
import { textMessages } from "../../src/desks/texts/pages/messages/text/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesks } from "./desks.ts";
import { planted, sound } from "./planted-faults.ts";
import { prepareText, releaseAll } from "./prepare-text.ts";
import { adopt, column, registerPasskey, release, signIn } from "./steps.ts";
import { type Words, isPrepared, program, row } from "./text-steps.ts";

const lack = lacking("chromium");
const { findings, raised, report, overFindings } = marginMessages.en;
const { rows } = textMessages.en;
const TEXT = "china/planted";
const ADDRESS = `/texts/${TEXT}`;
const REASON = "the figure is corrected in the side letter";
const titles: Words = { "zh-Hans": "十处差错", ko: "열 가지 오류", en: "Ten planted faults" };

describe.skipIf(lack !== null)(
  `what the languages say differently stands at its words${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let china: Desk;
    let korea: Desk;

    beforeAll(async () => {
      desks = await openDesks();
      ({ china, korea } = desks);
      for (const desk of [china, korea]) await signIn(desk);
      const office = await program(china);
      const paragraphs = [...planted.map(({ words }) => words), sound];
      await releaseAll(office, await prepareText(office, TEXT, titles, paragraphs));
      await china.page.goto(ADDRESS);
      await china.page.getByText(/^The languages differ in \d+ places/).waitFor();
    });
    afterAll(() => desks?.close());

    /** The findings of a paragraph. */
    function found(desk: Desk, number: number): Locator {
      return row(desk, number).locator("[data-finding]");
    }

    test.each(planted.map((one, at) => ({ ...one, number: at + 1 })))(
      "$fault: the very words are marked in each language, and a sentence says what differs",
      async ({ fault, number, at }) => {
        await found(china, number).first().waitFor();
        const keys = await found(china, number).evaluateAll((all) =>
          all.map((one) => one.getAttribute("data-finding") ?? ""),
        );
        const index = keys.findIndex((key) => key.startsWith(`${fault}:`));
        expect(keys[index]).toMatch(new RegExp(`^${fault}:`));
        for (const [language, words] of Object.entries(at)) {
          const marked = row(china, number).locator(`.cell[data-language="${language}"] .differs`);
          expect((await marked.allTextContents()).join("")).toContain(words);
        }
        const sentence = await found(china, number).nth(index).locator("p").first().textContent();
        expect(sentence).toMatch(/^(critical|major|minor) /);
      },
    );

    test("where the languages say the same nothing is marked", async () => {
      await row(china, 11).getByText(sound.en).waitFor();
      expect(await found(china, 11).count()).toBe(0);
      expect(await row(china, 11).locator(".differs").count()).toBe(0);
    });

    test("my desk counts what is critical and major in the text, as the text itself does, and leads to the report", async () => {
      const standing = await china.page.locator(".findings-standing strong").textContent();
      const { page } = china;
      await page.goto("/");
      const line = page.getByRole("row").filter({ has: page.getByRole("link", { name: titles.en }) });
      await page.getByRole("heading", { level: 2, name: deskWords.en.findings.title }).waitFor();
      // What is still being compared is counted a moment later.
      const counted = async () => {
        const [critical = "", major = ""] = await line.locator("td.number").allTextContents();
        return `${critical} critical, ${major} major`;
      };
      await expect.poll(counted, { timeout: 20_000 }).toBe(standing?.match(/\d+ critical, \d+ major/)?.[0]);
      await line.getByRole("link", { name: titles.en }).click();
      await page.getByRole("heading", { level: 1, name: report.title }).waitFor();
      await page.goto(ADDRESS);
      await page.getByText(/^The languages differ in \d+ places/).waitFor();
      await found(china, 1).first().waitFor();
    });

    test("they are walked with the keyboard: to the next, to its words, corrected there, gone after a pause", async () => {
      const { page } = china;
      await row(china, 1).focus();
      await page.keyboard.press("f");
      await expect.poll(() => focusedFinding(china)).toMatch(/^number:/);
      await page.keyboard.press("f");
      await expect.poll(() => focusedFinding(china)).toMatch(/^unit:/);
      await page.keyboard.press("F");
      await page.keyboard.press("Enter");
      const input = column(china, "zh-Hans").getByRole("textbox");
      await input.waitFor();
      await expect
        .poll(() => input.evaluate((one: HTMLTextAreaElement) => [one.selectionStart, one.selectionEnd]))
        .toEqual([12, 17]);
      await page.keyboard.type("百分之五十");
      const open = page.locator(".text-row-open");
      await open.locator("[data-finding]").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
      await row(china, 1).getByText("百分之五十").waitFor();
      await expect.poll(() => found(china, 1).count()).toBe(0);
      expect(await korea.page.getByText("百分之五十").count()).toBe(0);
    });

    test("one is let pass with a reason that is remembered, and taken back", async () => {
      await found(china, 8).first().focus();
      await china.page.keyboard.press("w");
      await china.page.getByLabel(findings.reason).fill("both languages are meant");
      await china.page.keyboard.press("Enter");
      await row(china, 8).getByText(findings.waived(1)).click();
      await row(china, 8).getByText("both languages are meant").waitFor();
      await china.page.reload();
      await row(china, 8).getByText(findings.waived(1)).click();
      expect(await found(china, 8).count()).toBe(0);
      await row(china, 8).getByRole("button", { name: findings.takeBack }).click();
      await found(china, 8).first().waitFor();
    });

    test("the other side learns of a finding only when it is raised", async () => {
      await korea.page.goto(ADDRESS);
      await row(korea, 6).getByText("may exchange").waitFor();
      expect(await korea.page.getByText(raised.of("China")).count()).toBe(0);
      await found(china, 6).first().getByRole("button", { name: findings.raise }).click();
      await row(china, 6).getByText(raised.notSent).waitFor();
      await isPrepared(china, 2);
      await release(china);
      await row(korea, 6).getByText(raised.of("China")).waitFor();
      await row(korea, 6).locator('.raised-words [lang="ko"]').getByText("여야 한다").waitFor();
    });

    test("the report prints each with its words", async () => {
      const { page } = china;
      await page.goto(`${ADDRESS}/findings`);
      await page.getByRole("heading", { level: 1, name: report.title }).waitFor();
      await page.getByText(report.lookedAt(11)).waitFor();
      for (const number of [2, 3, 4, 5, 6, 7, 8, 9, 10])
        await page.getByRole("heading", { name: report.paragraph(number), exact: true }).waitFor();
      expect(await page.locator(".report-paragraph").count()).toBe(9);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("button", { name: report.print }).isVisible()).toBe(false);
      expect(await page.locator(".report-paragraph .differs").first().isVisible()).toBe(true);
      await page.emulateMedia({ media: "screen" });
    });

    test("adopting over a critical finding asks for a recorded reason, and is not forbidden", async () => {
      await registerPasskey(korea);
      const { page } = korea;
      await page.goto(ADDRESS);
      await page.getByRole("button", { name: /^Take theirs wherever/ }).click();
      // Three titles and five fields of the text; of each paragraph its text, its inclusion and three wordings.
      await isPrepared(korea, 3 + 5 + 11 * 5);
      await release(korea);
      await page.goto(`${ADDRESS}/adoption`);
      await page.getByText(/critical findings stand: /).waitFor();
      expect(await page.getByRole("button", { name: "Adopt…" }).count()).toBe(0);
      await page.getByLabel(overFindings.reason).fill(REASON);
      await page.getByRole("button", { name: overFindings.record }).click();
      await page.getByText(adoptingMessages.en.adopting.ready).waitFor();
      await page.getByText(REASON).waitFor();
      await adopt(korea, "passkey");
      await page.getByText("Korea has adopted this text.").waitFor();
      await china.page.goto(`${ADDRESS}/adoption`);
      await china.page.getByText("Korea has adopted this text.").waitFor();
      expect(await china.page.getByText(REASON).count()).toBe(0);
    });

    test("at the paragraph the row still opens", async () => {
      await china.page.goto(ADDRESS);
      await row(china, 2).getByRole("button", { name: rows.open }).click();
      await china.page.locator(".text-row-open [data-finding]").first().waitFor();
    });
  },
);

function focusedFinding({ page }: Desk): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-finding"));
}
