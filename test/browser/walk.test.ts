import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, addAuthenticator, openDesks } from "./desks.ts";
import { TEXT_LANGUAGES, type TextLanguage, column, standsAs } from "./steps.ts";

/** The README's walk, step by step, by its own words: what it prints in italics is on the screen, or this fails. */

const root = path.resolve(import.meta.dirname, "../..");
const walk = between(
  readFileSync(path.join(root, "README.md"), "utf8"),
  "\n## Ten minutes, as both sides\n",
  "\n## ",
);
/** The words on the screen that the README names, and those of them that were met on the way. */
const named = new Set(
  [...walk.replace("*so written*", "").matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map((one) =>
    oneLine(one[1] ?? ""),
  ),
);
const met = new Set<string>();
const notice = path.join(root, "mechanisms/china-korea/demonstration/opening-notice.txt");
const lack = lacking("chromium");

/** The sentences that the README offers to paste: one row for each letter, one column for each language. */
function sentence(letter: string, language: TextLanguage): string {
  const row = walk.split("\n").find((line) => line.startsWith(`| ${letter} |`));
  const cell = row?.split("|")[2 + TEXT_LANGUAGES.indexOf(language)]?.trim();
  if (cell === undefined || cell === "")
    throw new Error(`The README has no sentence ${letter} in ${language}.`);
  return cell;
}

describe.skipIf(lack !== null)(
  `a newcomer follows the README's ten minutes${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let china: Desk;
    let korea: Desk;

    beforeAll(async () => {
      desks = await openDesks();
      ({ china, korea } = desks);
    });
    afterAll(() => desks?.close());

    test("1 sees the record from 2010 to 2026, signs in and registers a key on each side", async () => {
      for (const desk of [china, korea]) {
        await desk.page.goto("/");
        await desk.page.getByText("2010", { exact: true }).first().waitFor();
        await desk.page.getByText("2026", { exact: true }).first().waitFor();
        await press(desk, "Sign in");
        await fill(desk, "Sign-in name", desk.node.office);
        await fill(desk, "Password", desk.node.secret);
        await press(desk, "Sign in");
        await press(desk, "Signing keys");
      }
      await addAuthenticator(china);
      await press(china, "Register a passkey");
      await press(korea, "Register a demonstration software key");
      for (const { page } of [china, korea]) await page.locator("tbody tr").first().waitFor();
    });

    test("2 settles a paragraph", async () => {
      await press(china, "Paragraphs");
      await press(china, "New paragraph");
      await fill(china, "Name", "visa-free");
      await press(china, "Continue");
      await writeAll(china, "A");
      await release(china);
      await press(korea, "My desk");
      await press(korea, sentence("A", "en"));
      await takeAll(korea, "Take the words of China");
      for (const language of TEXT_LANGUAGES)
        await edit(korea, language, sentence("A", language).replace("30", "90"));
      await release(korea);
      for (const desk of [china, korea])
        for (const language of TEXT_LANGUAGES) await standsAs(desk, language, "bracketed");
      await takeAll(china, "Take the words of Korea");
      await release(china);
      for (const language of TEXT_LANGUAGES) await standsAs(korea, language, "provisional");
      await adopt(china, "Sign with a passkey");
      await adopt(korea, "Sign with the demonstration’s software key");
      for (const desk of [china, korea]) await standsAs(desk, "ko", "settled");
    });

    test("3 adopts a text", async () => {
      await press(china, "Texts");
      await press(china, "New text");
      await fill(china, "Name", "minutes-29");
      for (const language of TEXT_LANGUAGES)
        await china.page.locator(`form input[lang="${language}"]`).fill(sentence("B", language));
      await press(china, "Begin the text");
      await press(china, "New paragraph");
      await writeAll(china, "C");
      await press(china, "Done");
      await release(china);
      await press(korea, "Texts");
      await press(korea, sentence("B", "en"));
      await korea.page.getByRole("button", { name: meet("Take theirs wherever we have not spoken") }).click();
      await korea.page.getByText(/^13 positions are prepared/).waitFor();
      await release(korea);
      for (const desk of [china, korea]) {
        await desk.page.getByText(meet("Nothing stands in the way of adoption."), { exact: true }).waitFor();
        await press(desk, "Adoption");
      }
      await adopt(china, "Sign with a passkey");
      await adopt(korea, "Sign with the demonstration’s software key");
      for (const desk of [china, korea]) await desk.page.locator(".settled-by tbody tr").nth(1).waitFor();
    });

    test("4 asks, and the other side answers", async () => {
      await press(china, "Commitments");
      await press(china, "New commitment");
      for (const language of TEXT_LANGUAGES)
        await china.page.locator(`form textarea[lang="${language}"]`).fill(sentence("D", language));
      await press(china, "Prepare");
      await choose(china, "Sort", "request");
      await choose(china, "Workstream", "Localities and parks");
      await release(china);
      await press(korea, "My desk");
      await press(korea, sentence("D", "en"));
      const answer = korea.page.locator("section.answers");
      await answer.getByLabel("Answer", { exact: true }).selectOption({ label: meet("accepted in part") });
      await answer.getByLabel(meet("Reason"), { exact: true }).fill(sentence("E", "en"));
      await press(korea, "Prepare the answer");
      await answer.getByText("Prepared at home, not sent.").first().waitFor();
      await release(korea);
      await china.page.locator("section.answers").getByText(sentence("E", "en")).waitFor();
    });

    test("5 reports what became of it, with a file as evidence", async () => {
      await press(korea, "Report on it…");
      const form = korea.page.locator(".report-form");
      await form.getByLabel("What happened · English").fill(sentence("F", "en"));
      await form.getByLabel(meet("File"), { exact: true }).setInputFiles(notice);
      await fill(korea, "Date of the evidence", "2026-11-20");
      await press(korea, "Prepare the report");
      await release(korea);
      const report = china.page.locator(".reports article.said");
      await report.getByText(sentence("F", "en")).waitFor();
      const downloading = china.page.waitForEvent("download");
      await report.getByRole("link", { name: "opening-notice.txt" }).click();
      expect(readFileSync(await (await downloading).path())).toEqual(readFileSync(notice));
    });

    test("6 proposes the meeting, takes over what is open and prints the dossier on the other side", async () => {
      await press(china, "Meetings");
      await press(china, "propose it");
      await fill(china, "Place", "Qingdao");
      await fill(china, "Day", "2026-12-15");
      await press(china, "Prepare the meeting");
      await press(china, "Take over 11 points");
      await expect.poll(() => china.page.locator(".agenda-point").count(), { timeout: 20_000 }).toBe(11);
      await release(china);
      await press(korea, "Meetings");
      await korea.page.getByRole("link", { name: /^29th meeting of/ }).click();
      await press(korea, "Dossier");
      const { page } = korea;
      await page.getByRole("heading", { name: "Open, in the order of the agenda" }).waitFor();
      await page.evaluate(() => (window.print = () => void (document.title = "printed")));
      await press(korea, "Print or save as PDF");
      // The whole dossier is fetched first where the page shows the beginning of a long list.
      await expect.poll(() => page.title(), { timeout: 20_000 }).toBe("printed");
      const paper = await page.pdf({ format: "A4", preferCSSPageSize: true });
      const { text } = await extractText(new Uint8Array(paper), { mergePages: true });
      for (const letter of ["D", "F"]) expect(oneLine(text)).toContain(oneLine(sentence(letter, "en")));
    });

    test("7 sees both logs, confirmed by the other side; every word that the README names was met", async () => {
      await press(china, "Exchange");
      await china.page.getByRole("heading", { level: 1, name: "Exchange" }).waitFor();
      expect([...named].filter((word) => !met.has(word))).toEqual([]);
    });
  },
);

/** Notes that the README names these words rightly. */
function meet(words: string): string {
  met.add(words);
  return words;
}

/** Presses what bears these words: in the dialog where one is open, else on the page. */
async function press({ page }: Desk, words: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  const here: Locator = (await dialog.count()) > 0 ? dialog : page.locator("body");
  const name = meet(words);
  await here
    .getByRole("button", { name, exact: true })
    .or(here.getByRole("link", { name, exact: true }))
    .first()
    .click();
}

async function fill({ page }: Desk, label: string, value: string): Promise<void> {
  await page.getByLabel(meet(label), { exact: true }).fill(value);
}

async function release(desk: Desk): Promise<void> {
  await press(desk, "Release…");
  await desk.page.getByRole("dialog").waitFor();
  await press(desk, "Number and release");
  await desk.page.getByRole("dialog").waitFor({ state: "detached" });
}

async function adopt(desk: Desk, withKey: string): Promise<void> {
  await press(desk, "Adopt…");
  await desk.page.getByRole("dialog").waitFor();
  await press(desk, withKey);
  await desk.page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Our words in every language; a text's new paragraph has its first editor open already. */
async function writeAll(desk: Desk, letter: string): Promise<void> {
  for (const language of TEXT_LANGUAGES) {
    const here = column(desk, language);
    await here.waitFor();
    if ((await here.getByRole("textbox").count()) === 0)
      await here.getByRole("button", { name: meet("Say ours"), exact: true }).click();
    await edit(desk, language, sentence(letter, language));
  }
}

async function takeAll(desk: Desk, words: string): Promise<void> {
  for (const language of TEXT_LANGUAGES) {
    await column(desk, language)
      .getByRole("button", { name: meet(words) })
      .click();
    await column(desk, language).locator('.saving[data-saving="saved"]').waitFor();
  }
}

async function edit(desk: Desk, language: TextLanguage, words: string): Promise<void> {
  const here = column(desk, language);
  await here.getByRole("textbox").fill(words);
  await here.locator('.saving[data-saving="saved"]').waitFor();
}

/** Says ours in a field that is chosen from a list. */
async function choose({ page }: Desk, label: string, value: string): Promise<void> {
  const here = page.locator("section.concord", { has: page.locator("h3", { hasText: meet(label) }) });
  await here.getByRole("button", { name: meet("Say ours") }).click();
  await here.getByRole("combobox").selectOption({ label: meet(value) });
  await here.locator(".drafted-words").waitFor();
}

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  return text.slice(start, text.indexOf(to, start));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
