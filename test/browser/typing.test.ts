import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officesMessages } from "../../src/desks/offices/pages/messages/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { column, goToParagraph, openParagraph, sayOurs, signIn } from "./steps.ts";

const lack = lacking("chromium");
const { draft: words, concord } = messages.en;

describe.skipIf(lack !== null)(`nothing typed is lost${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;
  let desk: Desk;

  beforeAll(async () => {
    desks = await openDesks();
    desk = desks.china;
    await signIn(desk);
  });
  afterAll(() => desks?.close());

  test("half-typed words survive a reload before the server has them", async () => {
    await openParagraph(desk, "reload");
    const { page } = desk;
    await page.route("**/api/drafts/**", (route) => route.abort());
    await column(desk, "ko").getByRole("button", { name: concord.sayOurs }).click();
    await column(desk, "ko").getByRole("textbox").pressSequentially("양측은 다음 회의를");
    await page.reload();
    await expectTyped(desk, "양측은 다음 회의를");
    await page.unroute("**/api/drafts/**");
    await column(desk, "ko").locator('.saving[data-saving="saved"]').waitFor();
    await page.reload();
    await expectTyped(desk, "양측은 다음 회의를");
  });

  test("what exists at home alone stays on the page while nobody answers for the record", async () => {
    await openParagraph(desk, "away");
    const { page } = desk;
    await page.route("**/api/entities/**", (route) => route.abort());
    const unanswered = page.waitForEvent("requestfailed", (asked) => asked.url().includes("/api/entities/"));
    await sayOurs(desk, "ko", "답이 없어도 남는 글");
    await unanswered;
    await page.waitForTimeout(200);
    await expectTyped(desk, "답이 없어도 남는 글");
    await page.unroute("**/api/entities/**");
  });

  test("words typed without a connection say so, and are saved when it is back", async () => {
    await openParagraph(desk, "offline");
    await sayOurs(desk, "ko", "연결");
    await desk.context.setOffline(true);
    await column(desk, "ko").getByRole("textbox").fill("연결이 끊긴 동안 쓴 글");
    await desk.page.getByText(words.offline).waitFor();
    await desk.context.setOffline(false);
    await desk.page.getByText(words.saved).waitFor();
    await desk.page.reload();
    await expectTyped(desk, "연결이 끊긴 동안 쓴 글");
  });

  test("when the session ends elsewhere, one signs in again and the words are still there", async () => {
    await openParagraph(desk, "ended");
    await desk.page.evaluate(async () => {
      const { csrf } = (await (await fetch("/api/session")).json()) as { csrf: string };
      await fetch("/api/session", { method: "DELETE", headers: { "x-concord-csrf": csrf } });
    });
    await column(desk, "ko").getByRole("button", { name: concord.sayOurs }).click();
    await column(desk, "ko").getByRole("textbox").fill("로그아웃된 뒤에 쓴 글");
    const { signIn: signingIn } = officesMessages.en;
    await desk.page.getByLabel(signingIn.office, { exact: true }).fill(desk.node.office);
    await desk.page.getByLabel(signingIn.secret, { exact: true }).fill(desk.node.secret);
    await desk.page.getByRole("button", { name: signingIn.confirm }).click();
    await expectTyped(desk, "로그아웃된 뒤에 쓴 글");
    await column(desk, "ko").locator('.saving[data-saving="saved"]').waitFor();
  });

  test("two people of one side see each other's change before either is overwritten", async () => {
    await openParagraph(desk, "together");
    await sayOurs(desk, "ko", "처음 글");
    const colleague = await openDesk(desks.browser, desk.node);
    await signIn(colleague);
    await colleague.page.goto(desk.page.url());
    await expectTyped(colleague, "처음 글");
    await desk.page.route("**/api/drafts/**", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await column(desk, "ko").getByRole("textbox").fill("나의 글");
    await column(colleague, "ko").getByRole("textbox").fill("동료의 글");
    await column(colleague, "ko").locator('.saving[data-saving="saved"]').waitFor();
    await desk.page.getByRole("button", { name: words.keepMine }).waitFor();
    await column(desk, "ko").getByText("동료의").waitFor();
    await expectTyped(desk, "나의 글");
    await desk.page.unroute("**/api/drafts/**");
    await desk.page.getByRole("button", { name: words.keepMine }).click();
    await expectTyped(colleague, "나의 글");
    await colleague.context.close();
  });

  test("a discarded draft is gone from the outbox and the list", async () => {
    await openParagraph(desk, "discard");
    await sayOurs(desk, "ko", "버릴 글");
    await column(desk, "ko").getByRole("button", { name: words.discard }).click();
    await column(desk, "ko").getByRole("textbox").waitFor({ state: "detached" });
    await desk.page.goto("/outbox");
    await desk.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await desk.page.getByText("버릴 글").count()).toBe(0);
    await desk.page.goto("/paragraphs");
    expect(await desk.page.getByRole("link", { name: "discard", exact: true }).count()).toBe(0);
    await goToParagraph(desk, "offline");
  });
});

async function expectTyped(desk: Desk, text: string): Promise<void> {
  await expect
    .poll(() => column(desk, "ko").getByRole("textbox").inputValue(), { timeout: 15_000 })
    .toBe(text);
}
