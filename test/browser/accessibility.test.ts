import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { axeFindings, findingsInEveryLook } from "./axe.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { planted } from "./planted-faults.ts";
import { prepareText, releaseAll } from "./prepare-text.ts";
import {
  TEXT_LANGUAGES,
  adopt,
  column,
  goToParagraph,
  openParagraph,
  registerPasskey,
  release,
  sayOurs,
  signIn,
  standsAs,
} from "./steps.ts";
import { program } from "./text-steps.ts";

const lack = lacking("chromium");

describe.skipIf(lack !== null)(`axe finds nothing on any page${lack === null ? "" : ` (${lack})`}`, () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
    for (const desk of [desks.china, desks.korea]) await signIn(desk);
    await registerPasskey(desks.china);
    await settleOne(desks);
    await bracketOne(desks);
    await plantFaults(desks.china);
  });
  afterAll(() => desks?.close());

  test("every page: wide, in the dark, on a phone", async () => {
    const desk = await openDesk(desks.browser, desks.china.node);
    await desk.page.goto("/");
    await desk.page.getByRole("heading", { level: 1 }).waitFor();
    await isCleanInEveryLook(desk, "/sign-in");
    await signIn(desk);
    const addresses = ["/", "/paragraphs", "/paragraphs/new", "/outbox", "/exchange", "/keys", "/nowhere"];
    const entities = ["settled", "bracketed"].flatMap((name) => [
      `/paragraphs/china/${name}`,
      `/evidence/china/${name}`,
    ]);
    const texts = ["", "/findings", "/adoption", "/copies/china/ko"].map(
      (page) => `/texts/china/planted${page}`,
    );
    for (const address of [...addresses, ...entities, "/texts", "/texts/new", ...texts, "/glossary"]) {
      await desk.page.goto(address);
      await desk.page.getByRole("heading", { level: 1 }).waitFor();
      await desk.page.waitForLoadState("load");
      await isCleanInEveryLook(desk, address);
    }
    await desk.context.close();
  });

  test("with a draft in hand, a release and a ceremony being asked for", async () => {
    const { china } = desks;
    await goToParagraph(china, "bracketed");
    await sayOurs(china, "ko", "우리 문안");
    await isClean(china, "a draft");
    await china.page.getByRole("button", { name: messages.en.release.open, exact: true }).click();
    await isClean(china, "a release");
    await china.page.keyboard.press("Escape");
    await openParagraph(china, "ready");
    for (const language of TEXT_LANGUAGES) await sayOurs(china, language, `ready ${language}`);
    await release(china);
    await china.page.getByRole("button", { name: textsMessages.en.adoption.adopt, exact: true }).click();
    await china.page.getByRole("button", { name: messages.en.ceremony.withPasskey }).waitFor();
    await isClean(china, "a ceremony");
  });
});

/** A text with a finding and a note beside a paragraph. */
async function plantFaults(desk: Desk): Promise<void> {
  const office = await program(desk);
  const words = { "zh-Hans": "差错", ko: "오류", en: "Faults" };
  const paragraphs = planted.slice(0, 3).map((one) => one.words);
  await releaseAll(office, await prepareText(office, "china/planted", words, paragraphs));
  const note = { text: "china/planted", entity: "china/planted.p1", words: "ask first" };
  expect((await office.ask("POST", "/api/notes", note)).status).toBe(201);
}

async function settleOne({ china, korea }: Desks): Promise<void> {
  await registerPasskey(korea);
  await openParagraph(china, "settled");
  for (const language of TEXT_LANGUAGES) await sayOurs(china, language, `settled ${language}`);
  await release(china);
  await adopt(china, "passkey");
  await goToParagraph(korea, "settled");
  await adopt(korea, "passkey");
  await standsAs(china, "ko", "settled");
}

async function bracketOne({ china, korea }: Desks): Promise<void> {
  await openParagraph(china, "bracketed");
  await sayOurs(china, "ko", "연내에 서명한다");
  await release(china);
  await goToParagraph(korea, "bracketed");
  await sayOurs(korea, "ko", "조속히 서명한다");
  await release(korea);
  await goToParagraph(china, "bracketed");
  await column(china, "ko").locator("mark").first().waitFor();
}

async function isCleanInEveryLook({ page }: Desk, where: string): Promise<void> {
  expect(await findingsInEveryLook(page, where)).toEqual([]);
}

async function isClean({ page }: Desk, where: string): Promise<void> {
  expect(await axeFindings(page, where)).toEqual([]);
}
