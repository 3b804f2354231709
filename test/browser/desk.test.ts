import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskWords } from "../../src/desks/desk/messages/messages.ts";
import { searchMessages } from "../../src/desks/search/pages/messages/messages.ts";
import { interfaceLanguages } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { findingsInEveryLook } from "./axe.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { openParagraph, release, sayOurs, signIn } from "./steps.ts";

const lack = lacking("chromium");
const tongues = interfaceLanguages.map(({ tag, locale }) => ({ tag, locale }));

describe.skipIf(lack !== null)(`my desk and the search${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
    await signIn(desks.china);
    await openParagraph(desks.china, "ports");
    await sayOurs(desks.china, "ko", "양측은 디지털 경제 협력을 확대한다.");
    await sayOurs(desks.china, "zh-Hans", "双方扩大数字经济合作。");
    await release(desks.china);
  });
  afterAll(() => desks?.close());

  test("what the other side says is a position to take, and came in until we say that we have looked", async () => {
    const { page } = desks.korea;
    await signIn(desks.korea);
    const row = page.locator(".tasks tr", { hasText: deskWords.en.waiting["take-position"] });
    await row.getByText(deskWords.en.why["they-spoke"]).waitFor();
    await page.locator(".arrivals tbody tr").waitFor();
    await page.getByRole("button", { name: deskWords.en.arrived.seen }).click();
    await page.getByText(deskWords.en.arrived.none).waitFor();
    await page.reload();
    await page.getByText(deskWords.en.arrived.none).waitFor();
    await row.getByRole("link").click();
    await page.locator("article.paragraph").waitFor();
  });

  test("the desk narrows to what waits in one way, at an address of its own", async () => {
    const { page } = desks.korea;
    await page.goto("/");
    await page.getByRole("navigation", { name: deskWords.en.narrow }).getByRole("link").nth(1).click();
    await page.waitForURL("**/?what=take-position");
    await page.goto("/?what=report");
    await page.getByText(deskWords.en.emptyNarrowed).waitFor();
  });

  test.each([
    ["디지털경제", "디지털 경제", "Paragraph"],
    ["数字经济合作", "数字经济合作", "Paragraph"],
    ["李成鋼", "李成钢", "Meeting"],
    ["kim jungkwan", "Kim Jung-kwan", "Meeting"],
  ])("%s is found as it is written, %s", async (typed, written, kind) => {
    const { page } = desks.korea;
    await page.goto("/search");
    await page.getByLabel(searchMessages.en.label).fill(typed);
    await page.getByRole("button", { name: searchMessages.en.go, exact: true }).click();
    const group = page.locator(".hits", { has: page.getByRole("heading", { name: kind }) });
    await group.locator("mark").first().waitFor();
    const marks = (await group.locator("mark").allTextContents()).join(" ");
    expect(marks.replaceAll("-", "").toLowerCase()).toContain(
      written.replaceAll("-", "").toLowerCase().split(" ")[0],
    );
  });

  test.each(tongues)("$tag: axe finds nothing, wide, on a phone, in the dark", async ({ tag, locale }) => {
    const desk = await openDesk(desks.browser, desks.korea.node, { locale });
    await desk.context.addCookies(await desks.korea.context.cookies());
    await isClean(desk, "/", deskWords[tag].title);
    await isClean(desk, `/search?text=${encodeURIComponent("贸易")}`, searchMessages[tag].title);
    await desk.page.locator(".hits").first().waitFor();
    await desk.context.close();
  });

  test("every entry of the menu can be reached on a phone", async () => {
    const desk = await openDesk(desks.browser, desks.korea.node, { width: 390, height: 844 });
    await desk.context.addCookies(await desks.korea.context.cookies());
    await desk.page.goto("/");
    await desk.page.getByRole("link", { name: messages.en.pages.keys }).click();
    await desk.page.waitForURL("**/keys");
    await desk.context.close();
  });
});

async function isClean({ page }: Desk, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.locator(".tasks, .hits").first().waitFor();
  expect(await findingsInEveryLook(page, address)).toEqual([]);
}
