import type { Locator } from "playwright-core";
import { commitmentsMessages } from "../../src/desks/commitments/pages/messages/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import type { InterfaceLanguage } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import type { Desk } from "./desks.ts";
import { TEXT_LANGUAGES, type TextLanguage, release } from "./steps.ts";

/** What a person does with commitments, by the words on the screen in their language. */

/** Writes a new commitment down at home and returns its address. */
export async function writeCommitment(
  { page }: Desk,
  wording: Partial<Record<TextLanguage, string>>,
  tag: InterfaceLanguage = "en",
): Promise<string> {
  const { list, opening } = commitmentsMessages[tag];
  await page.goto("/commitments");
  await page.getByRole("link", { name: list.open, exact: true }).click();
  for (const [language, text] of Object.entries(wording)) {
    const label = `${opening.wordings} · ${messages[tag].languageName(language)}`;
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole("button", { name: opening.confirm, exact: true }).click();
  await page.locator("article.commitment").waitFor();
  return new URL(page.url()).pathname;
}

/** A joint field or the answer, as both sides have it. */
export function field({ page }: Desk, label: string): Locator {
  return page.locator("section.concord", { has: page.locator("h3", { hasText: label }) });
}

export async function stands(desk: Desk, label: string, state: string): Promise<void> {
  await field(desk, label).locator(`h3 [data-standing="${state}"]`).waitFor();
}

/** Opens the control of a field, lets it be filled in, and waits until the draft stands. */
export async function sayField(
  desk: Desk,
  label: string,
  fill: (control: Locator) => Promise<unknown>,
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const here = field(desk, label);
  await here.getByRole("button", { name: messages[tag].concord.sayOurs }).click();
  await fill(here);
  await here.locator(".drafted-words").waitFor();
}

/** Takes the other side's word in these fields. */
export async function takeField(desk: Desk, label: string): Promise<void> {
  const here = field(desk, label);
  await here.locator(".side button").click();
  await here.locator(".drafted-words").waitFor();
}

export async function takeWordings(desk: Desk): Promise<void> {
  for (const language of TEXT_LANGUAGES) {
    const here = desk.page
      .locator("section.concord", { has: desk.page.locator(`[data-language="${language}"]`) })
      .first();
    await here.locator(".side button").click();
    await here.locator('.saving[data-saving="saved"]').waitFor();
  }
}

/** Adopts one unit of the commitment shown. */
export async function adoptUnit(
  { page }: Desk,
  unit: "wording" | "due" | "closing",
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const { ceremony } = messages[tag];
  const here = page.locator(`section[data-unit="${unit}"]`);
  await here.getByRole("button", { name: textsMessages[tag].adoption.adopt, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: ceremony.withPasskey, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

export async function publishUnit(
  { page }: Desk,
  unit: "wording" | "due" | "closing",
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const { settling } = commitmentsMessages[tag];
  const here = page.locator(`section[data-unit="${unit}"]`);
  await here.getByRole("button", { name: settling.publish, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: settling.publishConfirm, exact: true }).click();
  await here.getByText(settling.published, { exact: true }).waitFor();
}

export { release };
