import type { Locator } from "playwright-core";
import { deskWords } from "../../src/desks/desk/messages/messages.ts";
import { officesMessages } from "../../src/desks/offices/pages/messages/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import type { InterfaceLanguage } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { type Desk, type Desks, type Window, addAuthenticator, openDesks } from "./desks.ts";

/** What a person does at a desk, by the words on the screen in their language. */

export const TEXT_LANGUAGES = ["zh-Hans", "ko", "en"] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Two nodes and a window on each, both sides signed in with a passkey of theirs: ready to say and to adopt. */
export async function openDesksToSign(window: Window = {}): Promise<Desks> {
  const desks = await openDesks(window);
  const ready = async (desk: Desk) => {
    await signIn(desk);
    await registerPasskey(desk);
  };
  await Promise.all([ready(desks.china), ready(desks.korea)]);
  return desks;
}

export async function signIn({ page, node }: Desk, tag: InterfaceLanguage = "en"): Promise<void> {
  const { signIn: words } = officesMessages[tag];
  await page.goto("/sign-in");
  await page.getByLabel(words.office, { exact: true }).fill(node.office);
  await page.getByLabel(words.secret, { exact: true }).fill(node.secret);
  await page.getByRole("button", { name: words.confirm }).click();
  await page.getByRole("heading", { level: 1, name: deskWords[tag].title }).waitFor();
}

/** Registers a passkey on an authenticator that verifies its user. */
export async function registerPasskey(desk: Desk, tag: InterfaceLanguage = "en"): Promise<void> {
  const { keys: words } = officesMessages[tag];
  await addAuthenticator(desk);
  await desk.page.getByRole("link", { name: messages[tag].pages.keys }).click();
  await desk.page.getByRole("button", { name: words.registerPasskey }).click();
  await desk.page.getByText(words.registered).waitFor();
  await desk.page.getByRole("rowheader", { name: words.use.passkey }).waitFor();
}

export async function openParagraph(
  { page }: Desk,
  name: string,
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const { paragraphs, opening, paragraph } = textsMessages[tag];
  await page.goto("/paragraphs");
  await page.getByRole("link", { name: paragraphs.open }).click();
  await page.getByLabel(opening.name, { exact: true }).fill(name);
  await page.getByRole("button", { name: opening.confirm, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: paragraph.title(name) }).waitFor();
}

/** Opens a paragraph from the list, once it has arrived. */
export async function goToParagraph({ page }: Desk, name: string): Promise<void> {
  await page.goto("/paragraphs");
  await page.getByRole("link", { name, exact: true }).click();
  await page.locator("article.paragraph").waitFor();
}

/** The words in one language, as both sides have them. */
export function column({ page }: Desk, language: TextLanguage): Locator {
  return page.locator("section.concord", {
    has: page.locator(`[data-language="${language}"]`),
  });
}

/** The standing of the words in one language. */
export function standing(desk: Desk, language: TextLanguage): Locator {
  return column(desk, language).locator("h3 [data-standing]");
}

export async function standsAs(desk: Desk, language: TextLanguage, state: string): Promise<void> {
  await column(desk, language).locator(`h3 [data-standing="${state}"]`).waitFor();
}

/** Prepares our words in one language and waits until this side's server has them. */
export async function sayOurs(
  desk: Desk,
  language: TextLanguage,
  words: string,
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const here = column(desk, language);
  await here.getByRole("button", { name: messages[tag].concord.sayOurs }).click();
  await here.getByRole("textbox").fill(words);
  await here.locator('.saving[data-saving="saved"]').waitFor();
}

export async function takeTheirs(desk: Desk, language: TextLanguage): Promise<void> {
  const here = column(desk, language);
  await here.locator(".side button").click();
  await here.locator('.saving[data-saving="saved"]').waitFor();
}

/** Releases what is prepared on this page as one numbered dispatch. */
export async function release({ page }: Desk, tag: InterfaceLanguage = "en"): Promise<void> {
  const { release: words } = messages[tag];
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.confirm, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Adopts the paragraph shown, with the office's passkey or the demonstration's software key. */
export async function adopt(
  { page }: Desk,
  use: "passkey" | "software",
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const { ceremony } = messages[tag];
  await page.getByRole("button", { name: textsMessages[tag].adoption.adopt, exact: true }).click();
  const name = use === "passkey" ? ceremony.withPasskey : ceremony.withSoftwareKey;
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
