import type { Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importMessages } from "../../src/desks/texts/pages/messages/import/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { textMessages } from "../../src/desks/texts/pages/messages/text/messages.ts";
import { sampleDocx } from "../../src/documents/samples.ts";
import type { DraftView } from "../../src/web/answers.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { axeFindings } from "./axe.ts";
import { type Desk, type Desks, openDesks } from "./desks.ts";
import { release, signIn } from "./steps.ts";
import { cellStandsAs, program, row } from "./text-steps.ts";

const lack = lacking("chromium");
const words = importMessages.en;
const { rows } = textMessages.en;

const zh = [
  "第二十五次会议纪要",
  "双方回顾了合作进展。",
  "双方将于2025年举行三次会议。",
  "双方支持产业园建设。",
];
const ko = ["제25차 회의 의사록", "양측은 협력의 진전을 돌아보았다.", "양측은 산업단지 건설을 지원한다."];

function file(name: string, bytes: Uint8Array | string) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

describe.skipIf(lack !== null)(`a text begins from files${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;
  let china: Desk;

  beforeAll(async () => {
    desks = await openDesks();
    ({ china } = desks);
    await signIn(china);
    await signIn(desks.korea);
  });
  afterAll(() => desks?.close());

  test("a file that cannot be read is named, and nothing at all is kept", async () => {
    const { page } = china;
    await page.goto("/texts/new");
    await page.getByLabel(textsMessages.en.opening.name, { exact: true }).fill("imported");
    await page.getByLabel(words.file("Simplified Chinese")).setInputFiles(file("纪要.docx", sampleDocx(zh)));
    await page.getByLabel(words.file("Korean")).setInputFiles(file("의사록.txt", ko.join("\n")));
    await page.getByLabel(words.file("English")).setInputFiles(file("scan.pdf", "%PDF-1.7\nnot a document"));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByText(words.failedIn("scan.pdf", "English")).waitFor();
    await page.getByRole("alert").waitFor();
    expect(await draftsAt(china)).toEqual([]);
    await page.getByRole("button", { name: words.remove("scan.pdf") }).click();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("the languages are laid side by side, what one lacks is to follow, and a person may correct it", async () => {
    const { page } = china;
    await page.getByRole("button", { name: words.read }).click();
    await page.getByText(/· 4 with a language to follow ·/).waitFor();
    const table = page.locator(".import-rows tbody tr");
    expect(await table.count()).toBe(4);
    expect(await table.nth(2).locator('td[data-language="ko"]').textContent()).toBe(words.toFollow);
    expect(await table.nth(3).locator('td[data-language="ko"]').textContent()).toBe(ko[2]);

    await page.getByRole("button", { name: words.apartHelp(2) }).click();
    expect(await table.count()).toBe(5);
    await page.getByRole("button", { name: words.joinHelp(2) }).click();
    expect(await table.count()).toBe(4);
    await page.getByRole("button", { name: words.asTitle }).click();
    expect(await page.locator('form input[lang="zh-Hans"]').inputValue()).toBe(zh[0]);
    expect(await axeFindings(page, "the table to be checked")).toEqual([]);
    expect(await draftsAt(china)).toEqual([]);
  });

  test("signs that read otherwise than they are stored are named where they stand, and taken out", async () => {
    const { page } = china;
    const odd = zh.map((one, at) => (at === 3 ? `\u202E${one}\u202C` : one));
    await page.getByRole("button", { name: words.remove("纪要.docx") }).click();
    await page.getByLabel(words.file("Simplified Chinese")).setInputFiles(file("纪要.txt", odd.join("\n")));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByText(/· 1 to look at$/).waitFor();
    const cell = page.locator(".import-rows tbody tr").nth(3).locator('td[data-language="zh-Hans"]');
    await cell.getByText("U+202E", { exact: true }).waitFor();
    await cell.getByRole("button", { name: messages.en.oddSigns.remove(2) }).click();
    await page.getByText(/· 0 to look at$/).waitFor();
    expect(await cell.textContent()).toBe(zh[3]);
    await page.getByRole("button", { name: words.asTitle }).click();
  });

  test("confirmed, they are drafts of paragraphs in order, at home alone", async () => {
    const { page } = china;
    await page.getByRole("button", { name: words.begin(3) }).click();
    await row(china, 3)
      .getByText(zh[3] ?? "")
      .waitFor();
    expect(await row(china, 1).getByText(rows.unsent).count()).toBe(1);
    const drafts = await draftsAt(china);
    const order = drafts.find((one) => one.field === "order")?.value as string[];
    const said = order.map((id) =>
      drafts.find((one) => one.entity === id && one.field === "wording.zh-Hans"),
    );
    expect(said.map((one) => one?.value)).toEqual(zh.slice(1));
    expect(drafts.filter((one) => one.field === "included").map((one) => one.value)).toEqual([
      true,
      true,
      true,
    ]);
    expect(drafts.filter((one) => one.field === "wording.ko")).toHaveLength(2);
    await desks.korea.page.goto("/texts");
    expect(await desks.korea.page.getByText(ko[0] ?? "").count()).toBe(0);
  });

  test("a file is added to the text there is, and the release shows all of it to the other side", async () => {
    const { page } = china;
    await page.getByRole("link", { name: words.title }).click();
    await page
      .getByLabel(words.file("English"))
      .setInputFiles(file("a.html", "<p>In the end.</p><p>Not this.</p>"));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByLabel(words.take(2)).uncheck();
    await page.getByRole("button", { name: words.confirm(1) }).click();
    await row(china, 4).getByText("In the end.").waitFor();
    await release(china);
    await desks.korea.page.goto("/texts/china/imported");
    await cellStandsAs(desks.korea, 4, "en", "open");
    await row(desks.korea, 2)
      .getByText(zh[2] ?? "")
      .waitFor();
  });

  test("three hundred paragraphs in three languages leave as one, though the answer to their release is lost", async () => {
    const { page } = china;
    await page.goto("/texts/new");
    await page.getByLabel(textsMessages.en.opening.name, { exact: true }).fill("long");
    for (const [language, content] of Object.entries(longText))
      await page.getByLabel(words.file(language)).setInputFiles(file(`${language}.txt`, content.join("\n")));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByText(words.counts(LONG, 0, 0), { exact: true }).waitFor({ timeout: 120_000 });
    await page.getByRole("button", { name: words.begin(LONG) }).click();
    await row(china, LONG).waitFor({ state: "attached", timeout: 60_000 });

    await page.route("**/api/dispatches", loseTheAnswer, { times: 1 });
    await page.getByRole("button", { name: messages.en.release.open, exact: true }).click();
    const dialog = page.getByRole("dialog");
    const confirm = dialog.getByRole("button", { name: messages.en.release.confirm, exact: true });
    await confirm.click();
    await dialog.getByText(messages.en.problem.perhapsDone).waitFor({ timeout: 60_000 });
    await confirm.click();
    await dialog.waitFor({ state: "detached", timeout: 60_000 });
    expect(await dispatchesOf(china)).toHaveLength(2);
    expect(await draftsAt(china)).toEqual([]);

    await desks.korea.page.goto("/texts/china/long");
    await row(desks.korea, LONG).waitFor({ state: "attached", timeout: 240_000 });
    for (const number of [1, 150, LONG])
      for (const [at, language] of ["zh-Hans", "ko", "en"].entries())
        await row(desks.korea, number)
          .locator(`.cell[data-language="${language}"]`)
          .getByText(Object.values(longText)[at]?.[number - 1] ?? "")
          .waitFor({ state: "attached" });
  });
});

const LONG = 300;
const numbers = Array.from({ length: LONG }, (_one, at) => at + 1);
const longText = {
  "Simplified Chinese": numbers.map((one) => `双方同意在${2000 + one}年审议第${one}项。`),
  Korean: numbers.map((one) => `양측은 ${2000 + one}년에 제${one}항을 검토하기로 합의한다.`),
  English: numbers.map((one) => `The two sides agree to review item ${one} in ${2000 + one}.`),
};

/** The request reaches the node, which does what it asks; its answer does not come back. */
async function loseTheAnswer(route: Route): Promise<void> {
  await route.fetch({ timeout: 60_000 });
  await route.abort("connectionreset");
}

async function dispatchesOf(desk: Desk): Promise<unknown[]> {
  const office = await program(desk);
  return (await office.ask<{ items: unknown[] }>("GET", "/api/dispatches")).body.items;
}

async function draftsAt(desk: Desk): Promise<DraftView[]> {
  const office = await program(desk);
  return (await office.ask<{ items: DraftView[] }>("GET", "/api/drafts")).body.items;
}
