import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskWords } from "../../src/desks/desk/messages/messages.ts";
import { exchangeMessages } from "../../src/desks/exchange/pages/messages/messages.ts";
import { officesMessages } from "../../src/desks/offices/pages/messages/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { type InterfaceLanguage, interfaceLanguages } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { TEXT_LANGUAGES, column, openParagraph, release, sayOurs, signIn, standsAs } from "./steps.ts";

const lack = lacking("chromium");
const PHONE = { width: 390, height: 844 };

describe.skipIf(lack !== null)(`in each language, on a phone${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
  });
  afterAll(() => desks?.close());

  test.each(interfaceLanguages.map(({ tag, locale }) => ({ tag, locale })))(
    "$tag: sign in, say, release, look at the exchange and the evidence",
    async ({ tag, locale }) => {
      const desk = await openDesk(desks.browser, desks.china.node, { locale, ...PHONE });
      const name = `3.${tag}`;
      await signIn(desk, tag);
      await openParagraph(desk, name, tag);
      for (const language of TEXT_LANGUAGES) await sayOurs(desk, language, `25 ${language}`, tag);
      await release(desk, tag);
      await standsAs(desk, "ko", "open");
      await fitsTheWidth(desk);
      await everyRunHasItsLanguage(desk, tag);
      for (const [path, heading] of pagesOf(tag, name)) {
        await desk.page.goto(path);
        await desk.page.getByRole("heading", { level: 1, name: heading }).waitFor();
        await fitsTheWidth(desk);
      }
      await desk.context.close();
    },
  );

  test("the language of the interface and that of the texts are two choices, and both are remembered", async () => {
    const { page } = desks.china;
    await signIn(desks.china);
    await openParagraph(desks.china, "two-choices");
    await page.getByRole("button", { name: "한국어" }).click();
    await page.getByLabel(messages.ko.textLanguage).selectOption("zh-Hans");
    await page.reload();
    await page.getByRole("heading", { name: textsMessages.ko.paragraph.title("two-choices") }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ko");
    expect(await page.locator("[data-language]").first().getAttribute("data-language")).toBe("zh-Hans");
    await page.getByRole("button", { name: "English" }).click();
  });

  test("every page says that it is a demonstration", async () => {
    const { page } = desks.china;
    for (const path of ["/", "/exchange", "/keys", "/outbox", "/sign-in", "/nowhere"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect((await page.locator(".demonstration").textContent())?.trim()).not.toBe("");
    }
  });
});

function pagesOf(tag: InterfaceLanguage, name: string): [string, string][] {
  return [
    ["/", deskWords[tag].title],
    ["/paragraphs", textsMessages[tag].paragraphs.title],
    ["/outbox", textsMessages[tag].outbox.title],
    ["/exchange", exchangeMessages[tag].exchange.title],
    [`/evidence/china/${name}`, exchangeMessages[tag].evidence.title(`china/${name}`)],
    ["/keys", officesMessages[tag].keys.title],
    ["/paragraphs/new", textsMessages[tag].opening.title],
    ["/nowhere", messages[tag].pages.notFound],
  ];
}

/** Nothing makes a phone scroll sideways. */
async function fitsTheWidth({ page }: Desk): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
}

/** Every run of a paragraph's words says its language, and the document says the interface's. */
async function everyRunHasItsLanguage(desk: Desk, tag: InterfaceLanguage): Promise<void> {
  expect(await desk.page.evaluate(() => document.documentElement.lang)).toBe(tag);
  for (const language of TEXT_LANGUAGES) {
    const run = column(desk, language).getByText(`25 ${language}`);
    expect(await run.getAttribute("lang")).toBe(language);
  }
}
