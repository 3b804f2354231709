import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardWords } from "../../src/desks/board/messages/messages.ts";
import { commitmentsMessages } from "../../src/desks/commitments/pages/messages/messages.ts";
import type { InterfaceLanguage } from "../../src/web/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { findingsInEveryLook } from "./axe.ts";
import {
  adoptUnit,
  field,
  publishUnit,
  sayField,
  stands,
  takeField,
  takeWordings,
  writeCommitment,
} from "./commitment-steps.ts";
import { type Desk, type Desks, openDesk, openDesks } from "./desks.ts";
import { openDesksToSign, release, signIn } from "./steps.ts";

const lack = lacking("chromium");
const en = commitmentsMessages.en;

const wording = {
  "zh-Hans": "中方请韩方在仁川港增设冷链查验通道。",
  ko: "중국측은 한국측에 인천항 냉장 검사 통로의 증설을 요청한다.",
  en: "China asks Korea to add a cold-chain inspection lane at the port of Incheon.",
};

describe.skipIf(lack !== null)(
  `a request becomes a commitment that both sides close${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let address = "";

    beforeAll(async () => {
      desks = await openDesksToSign();
    });
    afterAll(() => desks?.close());

    test("one side writes a request down; it arrives when it is released, and not before", async () => {
      const { china, korea } = desks;
      address = await writeCommitment(china, wording);
      await sayField(china, en.fields.sort, (control) =>
        control.getByRole("combobox").selectOption("request"),
      );
      await sayField(china, en.fields.due, async (control) => {
        await control.getByLabel(en.controls.on, { exact: true }).fill("2027-06-30");
        await control.getByRole("button", { name: en.controls.prepare }).click();
      });
      await sayField(china, en.fields.actors, async (control) => {
        await control.locator('input[type="checkbox"]').first().check();
        await control.getByRole("button", { name: en.controls.prepare }).click();
      });
      await korea.page.goto("/commitments?from=parties");
      await korea.page.getByText(en.list.nothing).waitFor();
      await release(china);
      await korea.page.getByRole("link", { name: wording.en }).click();
      await korea.page.getByRole("heading", { level: 1, name: wording.en }).waitFor();
      await stands(korea, en.fields.due, "open");
      await korea.page.locator(".item-state").getByText(en.head.unanswered).waitFor();
    });

    test("the other side answers it in part, with a reason; its words are its own", async () => {
      const { china, korea } = desks;
      const answers = korea.page.locator("section.answers");
      await answers.getByLabel(en.answer.kind, { exact: true }).selectOption("in-part");
      await answers
        .getByLabel(en.answer.reason, { exact: true })
        .fill("One lane in 2027, a second when traffic asks for it.");
      await answers.getByRole("button", { name: en.answer.prepare }).click();
      await answers.getByText(en.fields.draftWaits).waitFor();
      await release(korea);
      await china.page.locator("section.answers").getByText(en.answers["in-part"]).waitFor();
      await china.page.locator("section.answers").getByText("One lane in 2027").waitFor();
      await china.page.locator(".item-state").getByText(en.head.unanswered).waitFor({ state: "detached" });
    });

    test("both say the same and settle wording and date apart", async () => {
      const { china, korea } = desks;
      await takeWordings(korea);
      for (const label of [en.fields.sort, en.fields.due, en.fields.actors]) await takeField(korea, label);
      await release(korea);
      for (const unit of ["wording", "due"] as const) {
        await adoptUnit(china, unit);
        await adoptUnit(korea, unit);
        for (const desk of [china, korea]) {
          await desk.page.locator(`section[data-unit="${unit}"] h3 [data-standing="settled"]`).waitFor();
        }
      }
      await stands(china, en.fields.due, "settled");
    });

    test("a report with a file and an address arrives, and the file is the one that was given", async () => {
      const { china, korea } = desks;
      const { reports: words } = en;
      await korea.page.getByRole("button", { name: words.add }).click();
      const form = korea.page.locator(".report-form");
      await form.locator("textarea").fill("The lane opened on 2 March 2027.");
      await form.getByLabel(words.outside, { exact: true }).fill("Customs working group");
      const file = {
        name: "개통 공문.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("개통하였음 已开通"),
      };
      await form.getByLabel(words.file, { exact: true }).setInputFiles(file);
      await form.getByLabel(words.address, { exact: true }).fill("https://example.org/notice/7");
      await form.getByLabel(words.evidenceOn, { exact: true }).fill("2027-03-02");
      await form.getByRole("button", { name: words.prepare }).click();
      await korea.page.getByText(words.prepared).waitFor();
      await release(korea);
      const report = china.page.locator(".reports article.said").first();
      await report.getByText("The lane opened on 2 March 2027.").waitFor();
      await report.getByText(words.from("Customs working group")).waitFor();
      await report.getByRole("link", { name: "example.org/notice/7" }).waitFor();
      const downloading = china.page.waitForEvent("download");
      await report.getByRole("link", { name: file.name }).click();
      const download = await downloading;
      const stream = await download.createReadStream();
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      expect(Buffer.concat(parts).toString()).toBe("개통하였음 已开通");
      expect(download.suggestedFilename()).toBe(file.name);
    });

    test("a settled date changes with a reason alone, and counts when both have settled it", async () => {
      const { china, korea } = desks;
      const due = field(china, en.fields.due);
      await due.getByRole("button", { name: messages.en.concord.sayOurs }).click();
      await due.getByLabel(en.controls.on, { exact: true }).fill("2027-09-30");
      const prepare = due.getByRole("button", { name: en.controls.prepare });
      expect(await prepare.isDisabled()).toBe(true);
      await due
        .getByLabel(en.controls.reason, { exact: true })
        .fill("The quay is being rebuilt until August.");
      await prepare.click();
      await due.locator(".drafted-words").waitFor();
      const rating = china.page.locator("section.rating");
      await rating.getByLabel(en.rating.score, { exact: true }).selectOption("0");
      await rating.getByRole("button", { name: en.rating.keep }).click();
      await rating.getByRole("button", { name: en.rating.send }).waitFor();
      await release(china);
      await stands(korea, en.fields.due, "bracketed");
      await field(korea, en.fields.due).getByText("The quay is being rebuilt until August.").waitFor();
      await takeField(korea, en.fields.due);
      await release(korea);
      await adoptUnit(korea, "due");
      await adoptUnit(china, "due");
      for (const desk of [china, korea]) await stands(desk, en.fields.due, "settled");
    });

    test("a rating stays at home while everything else is sent, and goes out by itself alone", async () => {
      const { china, korea } = desks;
      const entity = address.replace("/commitments/", "");
      const rated = () =>
        korea.page.evaluate(async (id) => {
          const view = (await (await fetch(`/api/entities/${id}`)).json()) as {
            fields: Record<string, { positions: Record<string, unknown> }>;
          };
          return Object.keys(view.fields["rating"]?.positions ?? {});
        }, entity);
      expect(await rated()).toEqual([]);
      const rating = china.page.locator("section.rating");
      await rating.getByRole("button", { name: en.rating.send }).click();
      const dialog = china.page.getByRole("dialog");
      await dialog.getByText(en.rating.ruleOffered).waitFor();
      await dialog.getByRole("button", { name: messages.en.release.confirm, exact: true }).click();
      await korea.page.getByText(en.rating.theirs("China")).waitFor();
      expect(await rated()).toEqual(["china"]);
    });

    test("delivered is said and settled by both, published, and stands on the public board", async () => {
      const { china, korea } = desks;
      await sayField(korea, en.fields.closing, async (control) => {
        await control.getByLabel(en.controls.endedOn, { exact: true }).fill("2026-11-20");
        await control.getByRole("button", { name: en.controls.prepare }).click();
      });
      await release(korea);
      await takeField(china, en.fields.closing);
      await release(china);
      await adoptUnit(china, "closing");
      await adoptUnit(korea, "closing");
      await china.page.locator('.item-progress[data-progress="delivered"]').first().waitFor();
      for (const unit of ["wording", "due", "closing"] as const) await publishUnit(china, unit);
      for (const desk of [china, korea]) {
        const entity = address.replace("/commitments/", "");
        const board = await openDesk(desks.browser, desk.node);
        await expect
          .poll(
            async () => {
              await board.page.goto(`/board/commitments/${entity}?language=en`);
              return board.page.locator('[data-progress="delivered"]').count();
            },
            { timeout: 20_000 },
          )
          .toBeGreaterThan(0);
        await board.page.getByText(boardWords.en.progress.delivered).first().waitFor();
        expect(await board.page.content()).not.toContain("The quay is being rebuilt until August.");
        await board.context.close();
      }
    });

    test("axe finds nothing on the list, the commitment, an observer's item and a new commitment; nothing overflows", async () => {
      const addresses = ["/commitments", address, "/commitments/observer/jetc-27-05", "/commitments/new"];
      const desk = await openDesk(desks.browser, desks.china.node);
      await signIn(desk);
      for (const one of addresses) {
        await desk.page.goto(one);
        await desk.page.getByRole("heading", { level: 1 }).waitFor();
        await desk.page.waitForLoadState("networkidle").catch(() => undefined);
        expect(await findingsInEveryLook(desk.page, one)).toEqual([]);
      }
      await desk.context.close();
    });
  },
);

describe.skipIf(lack !== null)("in each language", () => {
  let desks: Desks;

  beforeAll(async () => {
    desks = await openDesks();
  });
  afterAll(() => desks?.close());

  const tags: [InterfaceLanguage, string][] = [
    ["zh-Hans", "zh-CN"],
    ["ko", "ko-KR"],
    ["en", "en-GB"],
  ];

  test.each(tags)("%s: an observer's item is corrected, and a commitment made of it", async (tag, locale) => {
    const words = commitmentsMessages[tag];
    const desk = await openDesk(desks.browser, desks.china.node, { locale });
    await signIn(desk, tag);
    const { page } = desk;
    await page.getByRole("link", { name: messages[tag].pages.commitments, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: words.list.title }).waitFor();
    await page.locator(".item-rows tr.compiled").first().waitFor();
    const name = { "zh-Hans": "jetc-24-01", ko: "jetc-24-02", en: "jetc-24-03" }[tag];
    await page.goto(`/commitments/observer/${name}`);
    await page.locator("article.compiled .paraphrase-mark").first().waitFor();
    await page.getByLabel(words.observed.ourWord, { exact: true }).selectOption("corrected");
    const language = messages[tag].languageName(tag);
    await page.getByLabel(words.observed.words(language), { exact: true }).fill("1");
    await page.getByRole("button", { name: words.observed.prepare }).click();
    await release(desk, tag);
    await page.locator(".observations .report-head").getByText(words.observed.verdicts.corrected).waitFor();
    await page.getByRole("link", { name: words.observed.take }).click();
    await page.getByRole("button", { name: words.opening.confirm, exact: true }).click();
    await page.locator("article.commitment").waitFor();
    await page.getByText(words.origin.from.observer).waitFor();
    await release(desk, tag);
    await page.locator(".chain-line .compiled").first().waitFor();
    await desk.context.close();
  });

  test("with the keyboard alone a commitment is written down and sent", async () => {
    const desk = await openDesk(desks.browser, desks.korea.node);
    await signIn(desk);
    const { page } = desk;
    await page.goto("/commitments");
    await page.getByRole("link", { name: en.list.open, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: en.opening.title }).waitFor();
    await tabTo(desk, 'textarea[lang="zh-Hans"]');
    await page.keyboard.type("以键盘写下");
    await tabTo(desk, 'textarea[lang="en"]');
    await page.keyboard.type("Written with the keyboard");
    await tabTo(desk, "button.main");
    await page.keyboard.press("Enter");
    await page.locator("article.commitment").waitFor();
    await tabTo(desk, ".sending-bar button");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(desk, "dialog button.main");
    await page.keyboard.press("Enter");
    await page.getByText(messages.en.release.done(1)).waitFor();
    await desk.context.close();
  });

  test("a paragraph's stretch becomes a commitment that shows it highlighted", async () => {
    const desk = await openDesk(desks.browser, desks.china.node);
    await signIn(desk);
    const { page } = desk;
    const text = "The sides met. The sides will open a lane by June 2027. They thanked the host.";
    await page.evaluate(async (value) => {
      const session = (await (await fetch("/api/session")).json()) as { csrf: string };
      await fetch("/api/acts", {
        method: "POST",
        headers: { "content-type": "application/json", "x-concord-csrf": session.csrf },
        body: JSON.stringify({
          acts: [
            {
              id: crypto.randomUUID(),
              act: "open",
              entity: "china/lane",
              kind: "paragraph",
              participants: ["china", "korea"],
            },
            { id: crypto.randomUUID(), act: "say", entity: "china/lane", field: "wording.en", value },
          ],
        }),
      });
    }, text);
    await page.goto("/commitments/new?paragraph=china/lane");
    const source = page.locator(".select-in textarea");
    await source.waitFor();
    await source.evaluate((element: HTMLTextAreaElement, from) => {
      element.setSelectionRange(from, from + 41);
    }, text.indexOf("The sides will"));
    await page.getByRole("button", { name: en.opening.useSelection }).click();
    await page.getByRole("button", { name: en.opening.confirm, exact: true }).click();
    await page.locator("article.commitment").waitFor();
    await release(desk);
    await page.locator(".source mark").waitFor();
    expect(await page.locator(".source mark").textContent()).toBe("The sides will open a lane by June 2027.");
    expect(await page.locator(".source").textContent()).toBe(text);
    await desk.context.close();
  });
});

async function tabTo({ page }: Desk, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
  }
  throw new Error(`${selector} is not reached with the keyboard.`);
}
