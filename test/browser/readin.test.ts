import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readinMessages } from "../../src/desks/readin/pages/messages/messages.ts";
import { sampleDocx } from "../../src/documents/samples.ts";
import type { DraftView } from "../../src/web/answers.ts";
import { lacking } from "../requirement.ts";
import { findingsInEveryLook } from "./axe.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import {
  MEETING,
  commitmentsAt,
  draftsAtHome,
  eventually,
  progress,
  readIn,
  releaseAll,
  said,
} from "./readin-steps.ts";
import { signIn } from "./steps.ts";
import { program } from "./text-steps.ts";

const lack = lacking("chromium");
const { list, sheet, editor, splitting, keys, beside } = readinMessages.en;
/** Accounts of our own words of what each side said of the twenty-fourth meeting. */
function paraphrase(language: "en" | "zh" | "ko"): string {
  return readFileSync(path.join(import.meta.dirname, `readouts/twenty-fourth.${language}.txt`), "utf8");
}

describe.skipIf(lack !== null)(`a readout is read in${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
    await signIn(desks.china);
  });
  afterAll(() => desks?.close());

  test("worked through by the keyboard alone, left and found again, sent only by a release", async () => {
    const { page } = desks.china;
    await readIn(desks.china, paraphrase("en"));
    await page.locator('.sheet-draft[data-current="true"]').focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: keys.title }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator('.sheet-draft[data-current="true"]').focus();

    // Split the first, confirm what its parts are, accept them; dismiss one, change one, join two.
    await page.keyboard.press("s");
    const lines = page.getByLabel(splitting.title);
    expect((await lines.inputValue()).split("\n")).toHaveLength(3);
    await page.keyboard.press("Control+Enter");
    await progress(desks.china, { open: 11, accepted: 0, dismissed: 0 });
    await page.keyboard.press("m");
    await page.locator(".likenesses input:checked").waitFor();
    await page.keyboard.press("Enter");
    await progress(desks.china, { open: 10, accepted: 1, dismissed: 0 });
    await page.keyboard.press("x");
    await progress(desks.china, { open: 9, accepted: 1, dismissed: 1 });
    await page.keyboard.press("e");
    await page.getByLabel(editor.wording).fill("Finish the Joint Plan for 2021 to 2025.");
    await page.locator('.saving[data-saving="saved"]').waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+J");
    await progress(desks.china, { open: 8, accepted: 1, dismissed: 1 });

    await page.reload();
    await progress(desks.china, { open: 8, accepted: 1, dismissed: 1 });
    await page.getByText("Finish the Joint Plan for 2021 to 2025.").waitFor();

    // Take one back and accept it again; then everything that is open.
    await page.locator('.sheet-draft[data-state="accepted"]').click();
    await page.keyboard.press("u");
    await progress(desks.china, { open: 9, accepted: 0, dismissed: 1 });
    for (let left = 8; left >= 0; left -= 1) {
      await page.keyboard.press("Enter");
      await progress(desks.china, { open: left, accepted: 9 - left, dismissed: 1 });
    }
    await page.getByText(sheet.allDecided).waitFor();

    const china = await program(desks.china);
    const drafts = await draftsAtHome(desks.china);
    expect(new Set(drafts.map((one) => one.entity)).size).toBe(9);
    expect(await commitmentsAt(desks.korea)).toEqual([]);
    expect(await commitmentsAt(desks.china)).toEqual([]);

    // The same text is the same sheet: what was dismissed stays so.
    await readIn(desks.china, paraphrase("en"));
    await progress(desks.china, { open: 0, accepted: 9, dismissed: 1 });

    await releaseAll(desks.china);
    expect((await china.ask<{ items: DraftView[] }>("GET", "/api/drafts")).body.items).toEqual([]);
    const arrived = await eventually(
      () => commitmentsAt(desks.korea),
      (all) => all.length === 9,
    );
    expect(new Set(arrived.map((one) => said(one, "meeting")))).toEqual(new Set([MEETING]));
    expect(arrived.map((one) => said(one, "sameAs")).filter(Boolean)).toContain("observer:jetc-24-01");
    const page24 = arrived.map((one) => said(one, "origin") as { from: string; reference: string });
    expect(new Set(page24.map((one) => one.from))).toEqual(new Set(["readout"]));

    // The commitment leads back to the text it was read in; what has left is not taken back here.
    await page.goto(`/commitments/${arrived[0]?.id}`);
    await page.locator(".origin").getByRole("link").click();
    await page.locator(".sheet-draft").first().waitFor();
    await page.locator('.sheet-draft[data-state="accepted"]').first().click();
    await page.getByRole("button", { name: sheet.takeBack }).click();
    await page.getByRole("alert").waitFor();
    await progress(desks.china, { open: 0, accepted: 9, dismissed: 1 });
  });

  test("Word files, web pages and refusals; a sentence that was passed over is drafted by hand", async () => {
    const { page } = desks.korea;
    await signIn(desks.korea);
    await page.goto("/readin");
    const input = page.getByLabel(list.orFile);
    const html =
      "<html><body><script>document.title = 'ran'</script><p>양측은 연내 실무협의체를 설치하기로 했습니다.</p></body></html>";
    await input.setInputFiles({ name: "2020-08-01.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await page.getByRole("button", { name: list.confirm }).click();
    await page.locator(".sheet-draft").waitFor();
    await page.locator('[data-due="true"]').getByText("31 December 2020").waitFor();
    expect(await page.title()).not.toContain("ran");

    await page.goto("/readin");
    const words = [
      "The parties met on 3 March 2024.",
      "Trade grew.",
      "The two sides agreed to set up a fund.",
    ];
    const docx = { name: "minutes.docx", mimeType: "application/octet-stream" };
    await input.setInputFiles({ ...docx, buffer: Buffer.from(sampleDocx(words)) });
    await page.getByRole("button", { name: list.confirm }).click();
    await progress(desks.korea, { open: 1, accepted: 0, dismissed: 0 });
    await page.getByLabel(sheet.showRest).check();
    await page.locator(".passed-over", { hasText: "Trade grew." }).getByRole("button").click();
    await progress(desks.korea, { open: 2, accepted: 0, dismissed: 0 });

    await page.goto("/readin");
    await input.setInputFiles({
      name: "scan.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\nnot a document"),
    });
    await page.getByRole("button", { name: list.confirm }).click();
    await page.getByRole("alert").waitFor();
    const long = { name: "long.txt", mimeType: "text/plain", buffer: Buffer.alloc(25 * 1024 * 1024, "a") };
    await input.setInputFiles(long, { timeout: 120_000 });
    await page.getByRole("button", { name: list.confirm }).click();
    await page.getByRole("alert").waitFor();
    await input.setInputFiles([]);
    await page.getByRole("button", { name: list.confirm }).click();
    await page.getByText(list.nothingGiven).waitFor();
  });

  test("two accounts of one meeting in two languages: both say, only the one, only the other", async () => {
    const { korea } = desks;
    await readIn(korea, paraphrase("zh"));
    await readIn(korea, paraphrase("ko"));
    const { page } = korea;
    await page.goto("/readin");
    await page.getByRole("button", { name: list.compare }).click();
    await page.getByRole("heading", { level: 1, name: beside.title }).waitFor();
    const pairs = page.locator(".account-pairs tbody tr");
    await pairs.first().waitFor();
    expect(await pairs.filter({ hasText: "RCEP年内" }).filter({ hasText: "RCEP이 연내" }).count()).toBe(1);
    expect(await pairs.filter({ hasText: "联合规划" }).filter({ hasText: "공동계획" }).count()).toBe(1);
    expect(await pairs.filter({ hasText: "有关省市" }).filter({ hasText: "지방정부" }).count()).toBe(1);
    expect(await page.locator(".alone", { hasText: "신속통로" }).count()).toBe(1);
    expect(await page.locator(".alone", { hasText: "营商环境" }).count()).toBe(1);
  });

  test("axe finds nothing on what is worked through on a phone: there, wide, in the dark", async () => {
    const desk = await openDesk(desks.browser, desks.korea.node, { width: 390, height: 844 });
    await signIn(desk);
    await desk.page.goto("/readin");
    await desk.page.locator("table").waitFor();
    await isClean(desk, "the list");
    await desk.page.getByRole("button", { name: list.compare }).click();
    await desk.page.locator(".account-pairs").waitFor();
    await isClean(desk, "two accounts");
    await desk.page.locator(".account-link").first().click();
    await desk.page.locator('.sheet-draft[data-current="true"]').focus();
    await desk.page.getByLabel(sheet.showRest).check();
    await isClean(desk, "the sheet");
    await desk.page.getByRole("button", { name: sheet.edit, exact: true }).click();
    await isClean(desk, "an editor");
    await desk.page.getByRole("button", { name: sheet.split, exact: true }).click();
    await isClean(desk, "splitting");
    const wide = await desk.page.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
    await desk.context.close();
  });
});

async function isClean({ page }: Desk, where: string): Promise<void> {
  expect(await findingsInEveryLook(page, where)).toEqual([]);
}
