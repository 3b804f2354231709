import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { marginMessages } from "../../src/desks/texts/pages/messages/margin/messages.ts";
import { textMessages } from "../../src/desks/texts/pages/messages/text/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { column, release, signIn } from "./steps.ts";
import { type Words, addParagraph, beginText, row, write } from "./text-steps.ts";

const lack = lacking("chromium");
const { notes } = marginMessages.en;
const { rows } = textMessages.en;
const { draft, oddSigns } = messages.en;
const ADDRESS = "/texts/china/margin";

const titles: Words = { "zh-Hans": "边注", ko: "여백", en: "A text with a margin" };
const paragraph: Words = {
  "zh-Hans": "双方将举行会议。",
  ko: "양측은 회의를 연다.",
  en: "The two sides shall meet.",
};

describe.skipIf(lack !== null)(`beside a paragraph${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;
  let china: Desk;
  let korea: Desk;

  beforeAll(async () => {
    desks = await openDesks();
    ({ china, korea } = desks);
    for (const desk of [china, korea]) await signIn(desk);
    await beginText(china, "margin", titles);
    await addParagraph(china, paragraph);
    await release(china);
  });
  afterAll(() => desks?.close());

  async function open(desk: Desk): Promise<void> {
    await desk.page.goto(ADDRESS);
    await row(desk, 1).getByRole("button", { name: rows.open }).click();
  }

  test("a note of our side survives a reload half typed, is kept, and never reaches the other side", async () => {
    await open(china);
    await china.page.getByLabel(notes.write).fill("ask the ministry of fin");
    await open(china);
    await expect.poll(() => china.page.getByLabel(notes.write).inputValue()).toBe("ask the ministry of fin");
    await china.page.getByLabel(notes.write).fill("ask the ministry of finance first");
    await china.page.getByRole("button", { name: notes.keep }).click();
    await china.page.getByRole("button", { name: notes.remove, exact: true }).waitFor();
    await china.page.getByRole("button", { name: rows.close, exact: true }).click();
    await row(china, 1).getByText("ask the ministry of finance first").waitFor();
    await korea.page.goto(ADDRESS);
    await row(korea, 1).getByText(paragraph.en).waitFor();
    expect(await korea.page.getByText("ministry of finance").count()).toBe(0);
  });

  test("signs that read otherwise than they are stored are named, and taken out", async () => {
    await open(china);
    await write(china, "en", "The \u202Etwo\u202C sides sh\u200Ball mееt.");
    const notice = column(china, "en").locator(".odd-signs");
    await notice.getByText("U+202E", { exact: true }).waitFor();
    await notice.getByText(oddSigns.title(4)).waitFor();
    await notice.getByText("“mееt”").waitFor();
    await notice.getByRole("button", { name: oddSigns.remove(3) }).click();
    await notice.getByText(oddSigns.title(1)).waitFor();
    expect(await column(china, "en").getByRole("textbox").inputValue()).toBe("The two sides shall mееt.");
  });

  test("a control that turns the reading is refused by the node, with a sentence", async () => {
    await write(china, "en", "The \u202Etwo\u202C sides shall meet.");
    await china.page.getByRole("button", { name: rows.close, exact: true }).click();
    await china.page.getByRole("button", { name: messages.en.release.open, exact: true }).click();
    const dialog = china.page.getByRole("dialog");
    await dialog.getByRole("button", { name: messages.en.release.confirm, exact: true }).click();
    await dialog.getByRole("alert").waitFor();
    await china.page.keyboard.press("Escape");
  });

  test("half of a sign is not lost and not kept: a sentence says so", async () => {
    await open(china);
    const here = column(china, "en");
    await here.getByRole("textbox").evaluate((input: HTMLTextAreaElement) => {
      Reflect.set(HTMLTextAreaElement.prototype, "value", "half \uD83D of a sign", input);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await here.getByText(oddSigns.kinds.broken).waitFor();
    await here.getByRole("button", { name: oddSigns.remove(1) }).click();
    await here.locator('.saving[data-saving="saved"]').waitFor();
    expect(await here.getByRole("textbox").inputValue()).toBe("half  of a sign");
  });

  test("5 MB pasted are not taken in; a sentence says so and the words stay", async () => {
    await open(china);
    await write(china, "en", "The two sides shall meet soon.");
    const input = column(china, "en").getByRole("textbox");
    await input.evaluate((element: HTMLTextAreaElement) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "x".repeat(5_000_000));
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await china.page.getByText(draft.tooLong(5_000_030, 20_000)).waitFor();
    expect(await input.inputValue()).toBe("The two sides shall meet soon.");
    await input.pressSequentially("!");
    await column(china, "en").locator('.saving[data-saving="saved"]').waitFor();
  });

  test("two people of one side on one paragraph see each other's words before either is overwritten", async () => {
    const colleague = await openDesk(desks.browser, china.node);
    await signIn(colleague);
    await open(colleague);
    await open(china);
    await write(china, "ko", "처음 글");
    await expect.poll(() => column(colleague, "ko").getByRole("textbox").inputValue()).toBe("처음 글");
    await china.page.route("**/api/drafts/**", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await column(china, "ko").getByRole("textbox").fill("나의 글");
    await write(colleague, "ko", "동료의 글");
    await column(china, "ko").getByRole("button", { name: draft.keepMine }).waitFor();
    await column(china, "ko").getByText("동료의").waitFor();
    await china.page.unroute("**/api/drafts/**");
    await column(china, "ko").getByRole("button", { name: draft.takeColleagues }).click();
    expect(await column(china, "ko").getByRole("textbox").inputValue()).toBe("동료의 글");
    await colleague.context.close();
  });
});
