import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import record from "../../mechanisms/china-korea/observer/commitments/jetc-24.json" with { type: "json" };
import { readinMessages } from "../../src/desks/readin/pages/messages/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { sampleDocx } from "../../src/documents/samples.ts";
import type { DraftView, EntityView, Listing } from "../../src/web/answers.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { signIn } from "./steps.ts";
import { program } from "./text-steps.ts";

const lack = lacking("chromium");
const { list, sheet, editor, splitting, keys, beside } = readinMessages.en;
const MEETING = "observer:jetc-24";

/** The founding readout lies beside the project, and only where it is developed. */
const founding = path.resolve(import.meta.dirname, "../../../shared/language/readout-24.en.txt");
const haveFounding = existsSync(founding);

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

    // What has left is not taken back here.
    await page.goBack();
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

  const looks = [
    { name: "light", dark: false, width: 1280 },
    { name: "dark", dark: true, width: 1280 },
    { name: "phone", dark: false, width: 390 },
  ];
  test.each(looks)("axe finds nothing: $name", async ({ dark, width }) => {
    const desk = await openDesk(desks.browser, desks.korea.node, { dark, width });
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

  test.skipIf(!haveFounding)(
    `the founding readout gives drafts for all five areas, confirmed, released and matched${haveFounding ? "" : " (the readout is not beside the project)"}`,
    async () => {
      const text = readFileSync(founding, "utf8");
      const { china } = desks;
      const id = await readIn(china, text);
      const office = await program(china);
      const view = await office.ask<{ drafts: Span[] }>("GET", `/api/readin/${id}`);
      const areas = ["One is to", "The second is", "The third is", "The fourth is", "The fifth is"].map(
        (words) => {
          const start = text.indexOf(words);
          const end = text.indexOf("\n", start);
          return (draft: Span) => draft.start >= start && draft.end <= end;
        },
      );
      const counts = areas.map((isIn) => view.body.drafts.filter(isIn).length);
      expect(counts.every((count) => count >= 1)).toBe(true);
      // The ministry's own outlook at the end is one side's; a person dismisses it and keeps the rest.
      const { page } = china;
      const rows = page.locator(".sheet-draft");
      const total = await rows.count();
      await page.locator('.sheet-draft[data-current="true"]').focus();
      for (let at = 0; at < total - 1; at += 1) {
        const observed = page.locator('.likenesses li[data-observed="true"]', { hasText: sheet.isSame });
        if ((await observed.count()) > 0) {
          await observed.first().getByRole("checkbox").check();
          await page.locator('.sheet-draft[data-current="true"]').focus();
        }
        await page.keyboard.press("a");
        await progress(china, { open: total - at - 1, accepted: at + 1, dismissed: 0 });
      }
      await page.keyboard.press("x");
      await progress(china, { open: 0, accepted: total - 1, dismissed: 1 });
      const before = (await commitmentsAt(desks.korea)).length;
      await releaseAll(china);
      const all = await eventually(
        () => commitmentsAt(desks.korea),
        (found) => found.length === before + total - 1,
      );
      const own = all.filter((one) => JSON.stringify(said(one, "origin")).includes(id));
      expect(own).toHaveLength(total - 1);
      const observed = new Set(record.map((one) => `observer:${one.id}`));
      const matched = own.map((one) => said(one, "sameAs")).filter((one) => typeof one === "string");
      expect(matched.every((one) => observed.has(one))).toBe(true);
      console.log(`${total} drafts, in the five areas ${counts.join(", ")}; matched ${matched.join(" ")}`);
      expect(new Set(matched).size).toBeGreaterThanOrEqual(5);
      // Each area has a draft that was kept and that is one of the observer's items.
      const decided = await office.ask<{ drafts: Decided[] }>("GET", `/api/readin/${id}`);
      const keptIn = areas.map((isIn) =>
        decided.body.drafts.filter(
          (one) => isIn(one) && one.state === "accepted" && matched.includes(one.edit.sameAs ?? ""),
        ),
      );
      expect(keptIn.map((kept) => kept.length > 0)).toEqual([true, true, true, true, true]);
    },
  );
});

interface Span {
  start: number;
  end: number;
}

interface Decided extends Span {
  state: string;
  edit: { sameAs: string | null };
}

/** Pastes a text, says which meeting it tells of, and waits for its sheet; the id of what was read in. */
async function readIn({ page }: Desk, text: string): Promise<string> {
  await page.goto("/readin");
  await page.getByLabel(list.paste, { exact: true }).fill(text);
  await page.getByLabel(list.meeting, { exact: true }).selectOption(MEETING);
  await page.getByRole("button", { name: list.confirm }).click();
  await page.locator(".sheet-draft").first().waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function progress(
  { page }: Desk,
  { open, accepted, dismissed }: { open: number; accepted: number; dismissed: number },
): Promise<void> {
  await page.getByText(sheet.progress(open, accepted, dismissed)).waitFor();
}

async function draftsAtHome(desk: Desk): Promise<DraftView[]> {
  const office = await program(desk);
  return (await office.ask<{ items: DraftView[] }>("GET", "/api/drafts")).body.items;
}

async function releaseAll({ page }: Desk): Promise<void> {
  await page.getByRole("link", { name: sheet.toOutbox }).click();
  const { release } = messages.en;
  await page.getByRole("button", { name: release.open, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: release.confirm, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The commitments that a node has of anybody, whole. */
async function commitmentsAt(desk: Desk): Promise<EntityView[]> {
  const office = await program(desk);
  const { body } = await office.ask<Listing<{ id: string; kind: string }>>("GET", "/api/entities?limit=1000");
  const ids = body.items.filter((one) => one.kind === "commitment").map((one) => one.id);
  return Promise.all(
    ids.map(async (id) => (await office.ask<EntityView>("GET", `/api/entities/${id}`)).body),
  );
}

function said(entity: EntityView, field: string): unknown {
  return entity.fields[field]?.positions["china"]?.value;
}

async function eventually<T>(look: () => Promise<T>, is: (found: T) => boolean): Promise<T> {
  const until = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (is(found)) return found;
    if (Date.now() > until)
      throw new Error(`Not within half a minute: ${JSON.stringify(found).slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function isClean({ page }: Desk, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
  expect(found).toEqual([]);
}
