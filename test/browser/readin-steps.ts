import { readinMessages } from "../../src/desks/readin/pages/messages/messages.ts";
import type { DraftView, EntityView, Listing } from "../../src/web/answers.ts";
import { messages } from "../../src/web/messages/messages.ts";
import type { Desk } from "./desks.ts";
import { program } from "./text-steps.ts";

const { list, sheet } = readinMessages.en;

/** The meeting that the readouts of these tests tell of. */
export const MEETING = "observer:jetc-24";

/** Pastes a text, says which meeting it tells of, and waits for its sheet; the id of what was read in. */
export async function readIn({ page }: Desk, text: string): Promise<string> {
  await page.goto("/readin");
  await page.getByLabel(list.paste, { exact: true }).fill(text);
  await page.getByLabel(list.meeting, { exact: true }).selectOption(MEETING);
  await page.getByRole("button", { name: list.confirm }).click();
  await page.locator(".sheet-draft").first().waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

export async function progress(
  { page }: Desk,
  { open, accepted, dismissed }: { open: number; accepted: number; dismissed: number },
): Promise<void> {
  await page.getByText(sheet.progress(open, accepted, dismissed)).waitFor();
}

export async function draftsAtHome(desk: Desk): Promise<DraftView[]> {
  const office = await program(desk);
  return (await office.ask<{ items: DraftView[] }>("GET", "/api/drafts")).body.items;
}

export async function releaseAll({ page }: Desk): Promise<void> {
  await page.getByRole("link", { name: sheet.toOutbox }).click();
  const { release } = messages.en;
  await page.getByRole("button", { name: release.open, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: release.confirm, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The commitments that a node has of anybody, whole. */
export async function commitmentsAt(desk: Desk): Promise<EntityView[]> {
  const office = await program(desk);
  const { body } = await office.ask<Listing<{ id: string; kind: string }>>("GET", "/api/entities?limit=1000");
  const ids = body.items.filter((one) => one.kind === "commitment").map((one) => one.id);
  return Promise.all(
    ids.map(async (id) => (await office.ask<EntityView>("GET", `/api/entities/${id}`)).body),
  );
}

export function said(entity: EntityView, field: string): unknown {
  return entity.fields[field]?.positions["china"]?.value;
}

export async function eventually<T>(look: () => Promise<T>, is: (found: T) => boolean): Promise<T> {
  const until = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (is(found)) return found;
    if (Date.now() > until)
      throw new Error(`Not within half a minute: ${JSON.stringify(found).slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
