import type { Locator } from "playwright-core";
import { meetingsMessages } from "../../src/desks/committee/pages/messages/messages.ts";
import { tableMessages } from "../../src/desks/committee/pages/messages/table/messages.ts";
import type { InterfaceLanguage } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import type { Desk } from "./desks.ts";

/** What a person does on the pages of a meeting, by the words on the screen in their language. */

export const ADDRESS = "/meetings/china/jetc-29";

/** Proposes the next meeting of the committee from the list; returns once its page stands. */
export async function proposeNext(
  { page }: Desk,
  { day, place }: { day: string; place: string },
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const { list, opening, fields } = meetingsMessages[tag];
  await page.goto("/meetings");
  await page.getByRole("link", { name: list.proposeThis }).first().click();
  await page.getByRole("heading", { level: 1, name: opening.title }).waitFor();
  await page.getByLabel(fields.names.place).fill(place);
  await page.getByLabel(opening.day, { exact: true }).fill(day);
  await page.locator(".times .warned").first().waitFor();
  await page.getByRole("button", { name: opening.confirm }).click();
  await page.getByText(meetingsMessages[tag].agenda.offers).waitFor();
}

/** A joint field of a meeting, by its name on the page. */
export function jointField({ page }: Desk, label: string): Locator {
  return page.locator("section.concord", { has: page.locator("h3", { hasText: label }) });
}

export async function fieldStandsAs(desk: Desk, label: string, state: string): Promise<void> {
  await jointField(desk, label).locator(`h3 [data-standing="${state}"]`).waitFor();
}

/** Waits until so many positions are prepared on the page, and releases them. */
export async function releaseAll({ page }: Desk, tag: InterfaceLanguage = "en"): Promise<void> {
  const { release } = messages[tag];
  await page.getByRole("button", { name: release.open, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: release.confirm, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** The running note of our side on a point, by the point's title. */
export function notePad({ page }: Desk, about: string, tag: InterfaceLanguage = "en"): Locator {
  const { label } = tableMessages[tag].notes;
  return page.getByLabel(`${label} ${about}`);
}

export async function noteIsSaved(pad: Locator): Promise<void> {
  await pad.locator('xpath=../p[@data-saving="saved"]').waitFor();
}

/** Adopts one unit of the meeting with the office's passkey. */
export async function adoptUnit(
  { page }: Desk,
  unit: string,
  adopt: string,
  tag: InterfaceLanguage = "en",
): Promise<void> {
  const section = page.locator("section.settling", { has: page.locator("h3", { hasText: unit }) });
  await section.getByRole("button", { name: adopt, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: messages[tag].ceremony.withPasskey, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
