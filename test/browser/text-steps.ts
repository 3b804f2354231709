import type { Locator } from "playwright-core";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { textMessages } from "../../src/desks/texts/pages/messages/text/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { signIn as signInByProgram } from "../node/client.ts";
import type { Office } from "../node/client.ts";
import type { Desk } from "./desks.ts";
import { TEXT_LANGUAGES, type TextLanguage, column } from "./steps.ts";

/** What a person does on the page of a text, by the words on the screen in English. */

const { rows, opening } = textMessages.en;

/** The words of one paragraph, in every language of the mechanism. */
export type Words = Record<TextLanguage, string>;

export async function beginText({ page }: Desk, name: string, titles: Words): Promise<void> {
  await page.goto("/texts/new");
  await page.getByLabel(textsMessages.en.opening.name, { exact: true }).fill(name);
  for (const language of TEXT_LANGUAGES)
    await page.locator(`form input[lang="${language}"]`).fill(titles[language]);
  await page.getByRole("button", { name: opening.confirm }).click();
  await page.getByRole("heading", { level: 1, name: titles.en }).waitFor();
}

/** Adds a paragraph at the end and writes it in every language; it stays at home. */
export async function addParagraph(desk: Desk, words: Words): Promise<void> {
  const { page } = desk;
  await page.getByRole("button", { name: rows.add, exact: true }).click();
  for (const language of TEXT_LANGUAGES) await write(desk, language, words[language]);
  await page.getByRole("button", { name: rows.close, exact: true }).click();
}

/** Writes into the open paragraph and waits until this side's server has it. */
export async function write(desk: Desk, language: TextLanguage, words: string): Promise<void> {
  const here = column(desk, language);
  const input = here.getByRole("textbox");
  if ((await input.count()) === 0)
    await here.getByRole("button", { name: messages.en.concord.sayOurs }).click();
  await input.fill(words);
  await here.locator('.saving[data-saving="saved"]').waitFor();
}

/** A paragraph as it is listed, by its number. */
export function row({ page }: Desk, number: number): Locator {
  return page.getByRole("article", { name: rows.paragraph(number), exact: true });
}

export async function cellStandsAs(
  desk: Desk,
  number: number,
  language: TextLanguage,
  state: string,
): Promise<void> {
  await row(desk, number).locator(`.cell[data-language="${language}"] [data-standing="${state}"]`).waitFor();
}

/** Waits until so many positions are prepared on the page. */
export async function isPrepared({ page }: Desk, count: number): Promise<void> {
  await page.getByText(messages.en.release.waiting(count)).waitFor();
}

/** A program signed in as the node's operator, to make what would take a person a day. */
export function program({ node }: Desk): Promise<Office> {
  return signInByProgram({ address: node.origin, office: node.office, secret: node.secret });
}
