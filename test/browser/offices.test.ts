import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskWords } from "../../src/desks/desk/messages/messages.ts";
import { accountMessages } from "../../src/desks/offices/pages/messages/account/messages.ts";
import { officesMessages } from "../../src/desks/offices/pages/messages/messages.ts";
import { peopleMessages } from "../../src/desks/offices/pages/messages/people/messages.ts";
import { clearanceMessages } from "../../src/desks/texts/pages/messages/clearance/messages.ts";
import { stepAt, totpCode } from "../../src/node/sign-in/totp.ts";
import type { InterfaceLanguage } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { fromBase32 } from "../access/base32.ts";
import { lacking } from "../requirement.ts";
import { axeFindings } from "./axe.ts";
import { type Desk, type Desks, type Window, addAuthenticator, openDesk, openDesks } from "./desks.ts";
import { column, openParagraph, release, sayOurs, signIn } from "./steps.ts";

const lack = lacking("chromium");
const PASSWORD = "tea at the harbour gate";
const { welcome, signIn: signingIn } = officesMessages.en;
const people = peopleMessages.en;
const clearance = clearanceMessages.en;

describe.skipIf(lack !== null)(`people, offices and clearance${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;
  let administrator: Desk;
  /** Li Na of the clearing office, with a code generator; Wang Qiang, head of delegation, with a passkey. */
  let liNa: Desk;
  let wangQiang: Desk;
  let generator: Buffer;

  beforeAll(async () => {
    desks = await openDesks();
    await signIn(desks.china);
    await signIn(desks.korea);
    administrator = await enterAs("administrator", people.title);
  });
  afterAll(() => desks?.close());

  /** A window of its own in which a demonstration account signs in. */
  async function enterAs(role: string, heading: string, window: Window = {}): Promise<Desk> {
    const desk = await openDesk(desks.browser, desks.china.node, window);
    await giveNameAndPassword(desk.page, role, desks.china.node.secret);
    await desk.page.getByRole("heading", { level: 1, name: heading }).waitFor();
    return desk;
  }

  async function giveNameAndPassword(page: Page, name: string, password: string): Promise<void> {
    await page.goto("/sign-in");
    await page.getByLabel(signingIn.office, { exact: true }).fill(name);
    await page.getByLabel(signingIn.secret, { exact: true }).fill(password);
    await page.getByRole("button", { name: signingIn.confirm, exact: true }).click();
  }

  /** The administrator invites somebody and hands the address over. */
  async function invite(name: string, signInName: string, office: string): Promise<string> {
    const { page } = administrator;
    await page.goto("/people");
    await page.getByRole("button", { name: people.invite }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(people.name, { exact: true }).fill(name);
    await dialog.getByLabel(people.nameLanguage).selectOption("zh-Hans");
    await dialog.getByLabel(people.office, { exact: true }).selectOption(office);
    await dialog.getByLabel(people.signIn, { exact: true }).fill(signInName);
    await dialog.getByRole("button", { name: people.makeInvitation }).click();
    const address = (await dialog.locator(".handed-over").textContent()) ?? "";
    await dialog.getByRole("button", { name: messages.en.close, exact: true }).click();
    await page.getByRole("rowheader", { name }).waitFor();
    return address;
  }

  async function takeUp(address: string): Promise<Desk> {
    const desk = await openDesk(desks.browser, desks.china.node);
    await desk.page.goto(address);
    await desk.page.getByLabel(welcome.password, { exact: true }).fill(PASSWORD);
    await desk.page.getByRole("button", { name: welcome.confirm, exact: true }).click();
    await desk.page.getByRole("button", { name: welcome.addPasskey }).waitFor();
    return desk;
  }

  async function keepCodes({ page }: Desk): Promise<void> {
    await page.locator(".recovery-codes li").first().waitFor();
    expect(await page.locator(".recovery-codes li").count()).toBe(8);
    await page.getByRole("button", { name: welcome.kept }).click();
    await page.getByRole("heading", { level: 1, name: deskWords.en.title }).waitFor();
  }

  async function signOut({ page }: Desk): Promise<void> {
    await page.getByRole("button", { name: messages.en.signOut }).click();
    await page.getByRole("button", { name: messages.en.signOut }).waitFor({ state: "detached" });
  }

  test("an invited person sets a password and a code generator, and signs in with them", async () => {
    liNa = await takeUp(await invite("李娜", "li.na", "china-mfa"));
    const { page } = liNa;
    await page.getByRole("button", { name: welcome.addGenerator }).click();
    await page.getByRole("button", { name: welcome.showSecret }).click();
    generator = fromBase32((await page.locator(".generator-secret").textContent()) ?? "");
    await page.getByLabel(welcome.firstCode).fill(totpCode(generator, stepAt(Date.now())));
    await page.getByRole("button", { name: welcome.confirmCode, exact: true }).click();
    await keepCodes(liNa);
    await signOut(liNa);
    await giveNameAndPassword(page, "li.na", "tea at another gate");
    await page.getByRole("alert").waitFor();
    await giveNameAndPassword(page, "li.na", PASSWORD);
    await page.getByLabel(signingIn.second.label.code).fill(totpCode(generator, stepAt(Date.now()) + 1));
    await page.getByRole("button", { name: signingIn.confirm, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: deskWords.en.title }).waitFor();
    await page.locator(".reader-office").getByText("李娜").waitFor();
  });

  test("another sets a passkey, and signs in with it", async () => {
    const address = await invite("王强", "wang.qiang", "china-head-of-delegation");
    wangQiang = await takeUp(address);
    await addAuthenticator(wangQiang);
    await wangQiang.page.getByRole("button", { name: welcome.addPasskey }).click();
    await keepCodes(wangQiang);
    await signOut(wangQiang);
    await giveNameAndPassword(wangQiang.page, "wang.qiang", PASSWORD);
    await wangQiang.page.getByRole("button", { name: signingIn.second.withPasskey }).click();
    await wangQiang.page.getByRole("heading", { level: 1, name: deskWords.en.title }).waitFor();
    // The invitation counts once.
    const again = await openDesk(desks.browser, desks.china.node);
    await again.page.goto(address);
    await again.page.getByLabel(welcome.password, { exact: true }).fill(PASSWORD);
    await again.page.getByRole("button", { name: welcome.confirm, exact: true }).click();
    await again.page.getByRole("alert").waitFor();
    await again.context.close();
  });

  test("a position is circulated, objected to, changed, agreed to, and leaves with a number", async () => {
    const { page } = desks.china;
    await openParagraph(desks.china, "cleared");
    await sayOurs(desks.china, "ko", "연내에 서명한다");
    await sayOurs(desks.china, "zh-Hans", "年内签署");
    await page.goto("/outbox");
    await page.getByRole("button", { name: clearance.circulate }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Ministry of Foreign Affairs", { exact: true }).check();
    await dialog.getByLabel(clearance.by, { exact: true }).fill("2027-01-15");
    await dialog.getByRole("button", { name: clearance.circulateConfirm, exact: true }).click();
    await page.locator('[data-clearance="waiting"]').waitFor();

    await liNa.page.goto("/outbox");
    await liNa.page.getByLabel(clearance.ourAnswer).fill("“Within the year” needs the Ministry of Justice.");
    await liNa.page.getByRole("button", { name: clearance.object, exact: true }).click();
    await liNa.page.locator('[data-clearance="objects"]').waitFor();

    await page.locator('[data-clearance="objects"]').waitFor();
    const releasing = page
      .locator("article.preparation")
      .getByRole("button", { name: messages.en.release.open, exact: true });
    expect(await releasing.count()).toBe(0);

    // What is with offices leaves with its dispatch: its own page offers no release that the node would refuse.
    await page.goto("/paragraphs/china/cleared");
    await page.getByText(messages.en.release.circulated(2)).waitFor();
    expect(await page.getByRole("button", { name: messages.en.release.open, exact: true }).count()).toBe(0);
    const draft = column(desks.china, "ko");
    await draft.getByRole("textbox").fill("조속히 서명한다");
    await draft.locator('.saving[data-saving="saved"]').waitFor();
    await liNa.page.locator('[data-clearance="lapsed"]').waitFor();
    await liNa.page.getByText("조속히 서명한다").waitFor();
    await liNa.page.getByRole("button", { name: clearance.agree, exact: true }).click();
    await liNa.page.locator('[data-clearance="agreed"]').waitFor();

    await page.goto("/outbox");
    await page.getByText(clearance.cleared).waitFor();
    await release(desks.china);
    await page.locator("article.preparation").waitFor({ state: "detached" });
    await page.getByText(clearance.clearedBy("Ministry of Foreign Affairs")).waitFor();
    await page.getByText(clearance.receivedBy("Korea")).waitFor();
  });

  test("the head of delegation goes on against silence, with a reason that stays", async () => {
    const { page } = desks.china;
    await openParagraph(desks.china, "overruled");
    await sayOurs(desks.china, "en", "The sides shall sign in May.");
    await page.goto("/outbox");
    await page.getByRole("button", { name: clearance.circulate }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Ministry of Foreign Affairs", { exact: true }).check();
    await dialog.getByRole("button", { name: clearance.circulateConfirm, exact: true }).click();
    await wangQiang.page.goto("/outbox");
    const name = clearance.overrule("Ministry of Foreign Affairs");
    await wangQiang.page.getByRole("button", { name }).click();
    await wangQiang.page.getByLabel(clearance.reason).fill("Agreed orally on Monday.");
    await wangQiang.page.getByRole("button", { name: clearance.overruleConfirm, exact: true }).click();
    await wangQiang.page.locator('[data-clearance="overruled"]').waitFor();
    await release(wangQiang);
    await wangQiang.page.locator("article.preparation").waitFor({ state: "detached" });
  });

  test("an officer is offered its own items, and nothing that the node would refuse", async () => {
    const officer = await enterAs("ministry", deskWords.en.title);
    await officer.page.locator(".empty, .tasks").first().waitFor();
    const menu = officer.page.getByRole("navigation", { name: messages.en.mainNavigation });
    for (const title of [messages.en.pages.texts, messages.en.pages.people, messages.en.pages.keys])
      expect(await menu.getByRole("link", { name: title, exact: true }).count()).toBe(0);
    await officer.page.goto("/outbox");
    await officer.page.getByRole("heading", { level: 2, name: clearance.askedOfUs }).waitFor();
    expect(await officer.page.getByRole("alert").count()).toBe(0);
    const refused = await officer.page.evaluate(async () => {
      const answers = await Promise.all(
        ["/api/entities/china/cleared", "/api/dispatches", "/api/people", "/api/trail"].map((path) =>
          fetch(path).then((answer) => answer.status),
        ),
      );
      return answers;
    });
    expect(refused).toEqual([403, 403, 403, 403]);
    await officer.context.close();
  });

  test("the administrator sees who was there and ends a session; the name of a closed account is erased", async () => {
    const { page } = administrator;
    await page.goto("/people");
    const row = page.getByRole("row").filter({ has: page.getByText("li.na", { exact: true }) });
    await row.getByRole("button", { name: people.sessions(1) }).click();
    await row.getByRole("button", { name: accountMessages.en.end, exact: true }).click();
    await liNa.page.goto("/outbox");
    await liNa.page.getByLabel(signingIn.office, { exact: true }).waitFor();
    const trail = page.getByRole("table").last();
    await trail.getByText(people.deeds.cleared).first().waitFor();
    await trail.getByText("李娜").first().waitFor();
    await page.getByRole("button", { name: people.closeAccount("李娜") }).click();
    await page.getByRole("button", { name: people.closeConfirm }).click();
    await page.getByText(people.erased).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 2, name: people.trail }).waitFor();
    expect(await page.getByText("李娜").count()).toBe(0);
  });

  test("an invitation is made with the keyboard alone", async () => {
    const { page } = administrator;
    await page.goto("/people");
    const button = page.getByRole("button", { name: people.invite });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const name = page.getByLabel(people.name, { exact: true });
    for (let tabs = 0; tabs < 5 && !(await isFocused(name)); tabs += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("Jane Lee");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("jane.lee");
    await page.keyboard.press("Enter");
    await page.locator(".handed-over").waitFor();
  });

  const looks: { language: InterfaceLanguage; locale: string; dark: boolean; width: number }[] = [
    { language: "en", locale: "en-GB", dark: false, width: 1280 },
    { language: "ko", locale: "ko-KR", dark: true, width: 390 },
    { language: "zh-Hans", locale: "zh-CN", dark: false, width: 390 },
  ];

  test.each(looks)("axe finds nothing in $language, $width px wide, dark: $dark", async (look) => {
    const { language, ...window } = look;
    const desk = await openDesk(desks.browser, desks.china.node, window);
    await desk.page.goto("/welcome");
    await desk.page
      .getByRole("heading", { level: 1, name: officesMessages[language].welcome.title })
      .waitFor();
    await isClean(desk.page, "/welcome");
    await desk.page.goto("/sign-in");
    const words = officesMessages[language].signIn;
    await desk.page.getByLabel(words.office, { exact: true }).fill("administrator");
    await desk.page.getByLabel(words.secret, { exact: true }).fill(desks.china.node.secret);
    await isClean(desk.page, "/sign-in");
    await desk.page.getByRole("button", { name: words.confirm, exact: true }).click();
    await desk.page.getByRole("heading", { level: 2, name: peopleMessages[language].trail }).waitFor();
    await isClean(desk.page, "/people");
    await desk.page.getByRole("button", { name: peopleMessages[language].invite }).click();
    await isClean(desk.page, "inviting");
    await desk.page.keyboard.press("Escape");
    await desk.page.goto("/account");
    await desk.page.getByRole("heading", { level: 2, name: accountMessages[language].sessions }).waitFor();
    await isClean(desk.page, "/account");
    await desk.context.close();
  });

  test.each(looks)("axe finds nothing in the outbox in $language, $width px wide", async (look) => {
    const { language, ...window } = look;
    await openParagraph(desks.china, `circulating-${language.toLowerCase()}`);
    await sayOurs(desks.china, "en", "The sides shall sign in June.");
    const desk = await openDesk(desks.browser, desks.china.node, window);
    await signIn(desk, language);
    await desk.page.goto("/outbox");
    await desk.page.getByRole("button", { name: clearanceMessages[language].circulate }).click();
    await isClean(desk.page, "circulating");
    await desk.page.getByRole("dialog").getByRole("checkbox").first().check();
    const { circulateConfirm } = clearanceMessages[language];
    await desk.page.getByRole("dialog").getByRole("button", { name: circulateConfirm, exact: true }).click();
    await desk.page.locator('[data-clearance="waiting"]').first().waitFor();
    await isClean(desk.page, "/outbox");
    await desk.context.close();
  });
});

async function isFocused(of: ReturnType<Page["getByLabel"]>): Promise<boolean> {
  return of.evaluate((element) => element === document.activeElement);
}

async function isClean(page: Page, where: string): Promise<void> {
  expect(await axeFindings(page, where)).toEqual([]);
}
