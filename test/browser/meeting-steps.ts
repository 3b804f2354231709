import { randomUUID } from "node:crypto";
import type { Locator } from "playwright-core";
import { meetingsMessages } from "../../src/desks/committee/pages/messages/messages.ts";
import { tableMessages } from "../../src/desks/committee/pages/messages/table/messages.ts";
import type { InterfaceLanguage } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { type Office, entityOf, registerSoftwareKey } from "../node/client.ts";
import { eventually } from "../node/processes.ts";
import type { Desk } from "./desks.ts";
import { TEXT_LANGUAGES } from "./steps.ts";
import { program } from "./text-steps.ts";

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

const sentences = [
  { "zh-Hans": "双方会晤。", ko: "만났다.", en: "We met." },
  { "zh-Hans": "双方规划。", ko: "계획한다.", en: "We plan." },
  { "zh-Hans": "双方告别。", ko: "헤어진다.", en: "We part." },
];

/** Minutes of three paragraphs, said by one side and adopted by both: what would take people a morning. */
export async function adoptMinutes(china: Desk, korea: Desk): Promise<void> {
  const [ours, theirs] = [await program(china), await program(korea)];
  const text = "china/minutes-29";
  const ids = sentences.map((_, at) => `${text}.${at + 1}`);
  const open = (entity: string, kind: string) => ({ act: "open", entity, kind, participants: PARTIES });
  const say = (entity: string, values: Record<string, unknown>) =>
    Object.entries(values).map(([field, value]) => ({ act: "say", entity, field, value }));
  await acts(ours, [
    open(text, "text"),
    ...ids.map((id) => open(id, "paragraph")),
    ...say(text, {
      "title.en": "Minutes of the 29th meeting",
      sort: "minutes",
      authentic: TEXT_LANGUAGES,
      meeting: ADDRESS.slice("/meetings/".length),
      order: ids,
    }),
    ...ids.flatMap((id, at) => say(id, { text, included: true, ...wordings(sentences[at] ?? {}) })),
  ]);
  await eventually(
    () => entityOf(theirs, ids[2] ?? ""),
    (view) => Object.keys(view?.fields["included"]?.positions ?? {}).length === 1,
  );
  await acts(
    theirs,
    ids.flatMap((id) => say(id, { included: true })),
  );
  await eventually(
    () => entityOf(ours, ids[2] ?? ""),
    (view) => Object.keys(view?.fields["included"]?.positions ?? {}).length === 2,
  );
  for (const office of [ours, theirs]) {
    const key = await registerSoftwareKey(office);
    const view = await entityOf(office, text);
    const adoptable = view?.units["text"]?.adoptable;
    if (adoptable?.ok !== true) throw new Error(JSON.stringify(adoptable));
    const adopt = { act: "adopt", entity: text, unit: "text", digest: adoptable.digest };
    await acts(office, [adopt], { type: "software", key });
  }
  for (const office of [ours, theirs]) {
    await eventually(
      () => entityOf(office, text),
      (view) => view?.units["text"]?.settled.length === 1,
    );
  }
}

const PARTIES = ["china", "korea"];

function wordings(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([language, text]) => [`wording.${language}`, text]));
}

async function acts(office: Office, list: readonly object[], assent?: object): Promise<void> {
  const named = list.map((one) => ({ id: randomUUID(), ...one }));
  const body = { acts: named, ...(assent === undefined ? {} : { assent }) };
  const answer = await office.ask<unknown>("POST", "/api/acts", body);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}
