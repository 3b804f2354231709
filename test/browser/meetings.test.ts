import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { committeeWords } from "../../src/desks/committee/messages/messages.ts";
import { meetingsMessages } from "../../src/desks/committee/pages/messages/messages.ts";
import { tableMessages } from "../../src/desks/committee/pages/messages/table/messages.ts";
import { readoutMessages } from "../../src/desks/readouts/pages/messages/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { logsOf, signIn as signInByProgram } from "../node/client.ts";
import { axeFindings } from "./axe.ts";
import { type Desk, type Desks, openDesk } from "./desks.ts";
import {
  ADDRESS,
  adoptMinutes,
  adoptUnit,
  fieldStandsAs,
  jointField,
  notePad,
  noteIsSaved,
  proposeNext,
  releaseAll,
} from "./meeting-steps.ts";
import { openDesksToSign, TEXT_LANGUAGES, type TextLanguage, sayOurs, signIn, standsAs } from "./steps.ts";

const lack = lacking("chromium");
const { agenda, frame, fields, settling } = meetingsMessages.en;
/** The machine may be busy; what is awaited comes or it does not. */
const WITHIN = { timeout: 20_000 };
const { adopt } = textsMessages.en.adoption;
const title = chinaKorea.series[0]?.title.en?.replace("{ordinal}", "29th") ?? "";
const [workstream] = chinaKorea.workstreams;
const firstPoint = workstream?.names.en ?? "";
const secret = "Their minister hesitates over the third paragraph.";
const summary = {
  "zh-Hans": "双方商定年内召开司局级会议。",
  ko: "양측은 연내에 국장급 회의를 열기로 했다.",
  en: "The sides agreed to hold the review within the year.",
};

describe.skipIf(lack !== null)(
  `two sides prepare, hold and account for a meeting in two browsers${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let china: Desk;
    let korea: Desk;

    beforeAll(async () => {
      desks = await openDesksToSign();
      ({ china, korea } = desks);
    });
    afterAll(() => desks?.close());

    test("1 the next meeting is proposed with its number, host and the holidays of both sides", async () => {
      await proposeNext(china, { day: "2026-10-05", place: "Qingdao" });
      const { page } = china;
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await page.locator(".times .warned").allTextContents()).toEqual([
        "National Day",
        "Substitute holiday for National Foundation Day",
      ]);
      await jointField(china, fields.names.host).getByText(frame.draftWaits("China")).waitFor();
    });

    test("2 its agenda takes over what is open, in an order that is ours to choose", async () => {
      const { page } = china;
      const offers = page.getByRole("group", { name: agenda.offers });
      const boxes = offers.getByRole("checkbox");
      const offered = await boxes.count();
      expect(offered).toBeGreaterThan(5);
      for (let at = 3; at < offered; at += 1) await boxes.nth(at).uncheck();
      await offers.getByRole("button", { name: agenda.takeOver(3) }).click();
      await expect.poll(() => page.locator(".agenda-point").count(), WITHIN).toBe(3);
      await expect.poll(() => offers.getByRole("checkbox").count(), WITHIN).toBe(offered - 3);
      await page.getByRole("button", { name: agenda.down(firstPoint) }).click();
      await expect.poll(() => page.locator(".agenda-point h3").nth(1).textContent(), WITHIN).toBe(firstPoint);
    });

    test("3 the other side sees nothing before the release, and all of it after", async () => {
      await korea.page.goto("/meetings");
      await korea.page.getByRole("link", { name: /28th meeting/ }).waitFor();
      expect(await korea.page.getByRole("link", { name: title }).count()).toBe(0);
      await releaseAll(china);
      await korea.page.getByRole("link", { name: title }).click();
      await fieldStandsAs(korea, fields.names.when, "open");
      await expect.poll(() => korea.page.locator(".agenda-point").count(), WITHIN).toBe(3);
    });

    test("4 it takes theirs where it is silent, counters the hour and leaves one point out", async () => {
      const { page } = korea;
      await page.getByRole("button", { name: /^Take theirs in \d+ fields/ }).click();
      await jointField(korea, fields.names.host).getByText(frame.draftWaits("China")).waitFor();
      const when = jointField(korea, fields.names.when);
      await when.locator('input[type="date"]').fill("2026-10-13");
      await when.getByText(/Our draft, not sent: Tuesday, 13 October 2026/).waitFor();
      const last = page.locator(".agenda-point").nth(2);
      await last.getByRole("button", { name: agenda.leaveOut }).click();
      await last.getByText(agenda.draftedOut).waitFor();
      await releaseAll(korea);
      await fieldStandsAs(korea, fields.names.when, "bracketed");
      await china.page.goto(ADDRESS);
      await fieldStandsAs(china, fields.names.when, "bracketed");
      await china.page.getByText(agenda.disputed("China", "Korea")).waitFor();
    });

    test("5 the hour is taken, and when, where and agenda are settled by both, point by point", async () => {
      const when = jointField(china, fields.names.when);
      await when.getByRole("button", { name: messages.en.concord.takeTheirs("Korea") }).click();
      await when.getByText(/Our draft, not sent: Tuesday, 13 October 2026/).waitFor();
      await releaseAll(china);
      await fieldStandsAs(china, fields.names.when, "provisional");
      for (const desk of [china, korea]) {
        await desk.page.goto(ADDRESS);
        await adoptUnit(desk, settling.units.frame, adopt);
        await adoptUnit(desk, settling.units.agenda, adopt);
      }
      for (const desk of [china, korea]) {
        await fieldStandsAs(desk, fields.names.when, "settled");
        await desk.page
          .locator("section.settling", { hasText: settling.units.agenda })
          .locator('h3 [data-standing="settled"]')
          .waitFor();
      }
    });

    test("6 notes at the table survive a reload and a lost connection", async () => {
      const { page, context } = china;
      await page.goto(`${ADDRESS}/table`);
      const sizes = await logSizes(china);
      const pad = notePad(china, firstPoint);
      await pad.fill(secret);
      await noteIsSaved(pad);
      await page.reload();
      expect(await notePad(china, firstPoint).inputValue()).toBe(secret);
      await context.setOffline(true);
      await notePad(china, firstPoint).fill(`${secret} Ask again.`);
      await page.locator('.note-pad .saving[data-saving="offline"]').waitFor();
      await context.setOffline(false);
      await noteIsSaved(notePad(china, firstPoint));
      await page.reload();
      await expect.poll(() => notePad(china, firstPoint).inputValue(), WITHIN).toBe(`${secret} Ask again.`);
      expect(await logSizes(china)).toEqual(sizes);
    });

    test("7 the other side and every log never see them", async () => {
      await korea.page.goto(`${ADDRESS}/table`);
      await notePad(korea, firstPoint).waitFor();
      expect(await notePad(korea, firstPoint).inputValue()).toBe("");
      const [ours, theirs] = await Promise.all(
        [china, korea].map(({ node }) =>
          signInByProgram({ address: node.origin, office: node.office, secret: node.secret }),
        ),
      );
      const reads = ["/api/drafts", "/api/dispatches", "/api/entities?limit=1000", `/api${ADDRESS}/notes`];
      for (const read of reads) {
        expect(JSON.stringify((await theirs?.ask("GET", read))?.body)).not.toContain("hesitates");
      }
      // At home too it is a note and nothing else: there is no draft or entity that could be released.
      for (const read of reads.slice(0, 3)) {
        expect(JSON.stringify((await ours?.ask("GET", read))?.body)).not.toContain("hesitates");
      }
      expect(JSON.stringify((await ours?.ask("GET", `/api${ADDRESS}/notes`))?.body)).toContain("hesitates");
    });

    test("8 a summary is agreed in every language before people leave", async () => {
      await china.page.goto(`${ADDRESS}/table`);
      for (const language of TEXT_LANGUAGES) await sayOurs(china, language, summary[language]);
      await releaseAll(china);
      await korea.page.goto(`${ADDRESS}/table`);
      for (const language of TEXT_LANGUAGES) {
        await standsAs(korea, language, "open");
      }
      for (const desk of [china, korea]) await adoptUnit(desk, tableMessages.en.table.settleSummary, adopt);
      for (const desk of [china, korea]) await standsAs(desk, "ko", "settled");
    });

    test("9 an action point becomes a draft commitment, and is sent", async () => {
      const { page } = china;
      const { actions } = tableMessages.en;
      await page.goto(`${ADDRESS}/table`);
      await page.getByRole("button", { name: `${actions.make} ${firstPoint}` }).click();
      await page.getByLabel(actions.what).fill("Name the offices for the joint plan");
      await page.getByLabel(actions.actsFor("Korea")).selectOption({ index: 1 });
      await page.getByLabel(actions.due, { exact: true }).fill("2026-12-31");
      await page.getByRole("button", { name: actions.keep }).click();
      await page.getByRole("link", { name: "Name the offices for the joint plan" }).waitFor();
      await page.getByText(actions.count(1), { exact: true }).waitFor();
      await releaseAll(china);
      await korea.page.goto(`${ADDRESS}/table`);
      await korea.page.getByRole("link", { name: "Name the offices for the joint plan" }).waitFor();
    });

    test("10 a delegation is sent as a file, and erased on both sides while the record stays whole", async () => {
      const { delegations: words } = tableMessages.en;
      const { page } = china;
      await page.goto(`${ADDRESS}/delegations`);
      await page.getByRole("button", { name: words.add }).click();
      await page.getByLabel(`${words.name} 1`).fill("王明远");
      await page.getByLabel(`${words.post} 1`).fill("Director-General");
      await page.getByText(words.saved).waitFor();
      await page.reload();
      expect(await page.getByLabel(`${words.name} 1`).inputValue()).toBe("王明远");
      await page.getByRole("button", { name: words.share }).click();
      await page.getByText(words.shared("Korea")).waitFor();
      await releaseAll(china);
      await korea.page.goto(`${ADDRESS}/delegations`);
      await korea.page.getByRole("rowheader", { name: "王明远" }).waitFor();
      await page.getByRole("button", { name: words.eraseSent }).click();
      await page.getByRole("dialog").getByRole("button", { name: words.eraseConfirm }).click();
      for (const desk of [china, korea]) {
        await desk.page.getByText(words.states.erased).waitFor();
        expect(await desk.page.getByRole("rowheader", { name: "王明远" }).count()).toBe(0);
      }
      await page.getByRole("button", { name: words.eraseHome }).click();
      await page.getByText(words.empty).waitFor();
      // What the other side could not verify to the end, with a body missing and no erasure, it would not cosign.
      for (const desk of [china, korea]) await expect.poll(() => isWholeAt(desk), WITHIN).toBe(true);
    });

    test("11 the dossier prints in each language, with a running head on every page", async () => {
      for (const tag of TEXT_LANGUAGES) {
        const desk = await openDesk(desks.browser, china.node, { locale: tag });
        await signIn(desk, tag);
        await desk.page.goto(`${ADDRESS}/dossier`);
        await desk.page.getByRole("heading", { name: committeeWords[tag].sections.open }).waitFor();
        await desk.page.getByRole("heading", { name: firstPointIn(tag) }).waitFor();
        const paper = await desk.page.pdf({ format: "A4", preferCSSPageSize: true });
        const { text } = await extractText(new Uint8Array(paper), { mergePages: false });
        const sheets = text.map(plain);
        expect(sheets.length).toBeGreaterThan(3);
        for (const sheet of sheets) {
          expect(sheet).toContain(plain(committeeWords[tag].dossier));
          expect(sheet).toContain(plain(chinaKorea.notice?.[tag] ?? "?"));
        }
        expect(sheets.join("")).toContain(plain(committeeWords[tag].sections.people));
        await desk.context.close();
      }
    });

    test("12 the same comes from the command line, in the language asked for", async () => {
      const paper = await dossierByCommand(korea, "china/jetc-29", "ko");
      expect(paper).toContain(committeeWords.ko.sections.unanswered);
      expect(paper).toContain(firstPointIn("ko"));
      expect(paper).not.toContain("hesitates");
    });

    test("13 each side drafts its own readout from the adopted text; what rests on nothing is marked", async () => {
      await adoptMinutes(china, korea);
      const { account } = readoutMessages.en;
      for (const [desk, left, more] of [
        [china, 3, "The talks were cordial."],
        [korea, 2, null],
      ] as const) {
        const { page } = desk;
        await page.goto(`${ADDRESS}/readout`);
        await page.getByRole("button", { name: account.begin, exact: true }).click();
        await page.getByLabel(account.sentence(3), { exact: true }).waitFor();
        expect(await page.locator(".account").getByText(account.marked).count()).toBe(0);
        await page.getByRole("button", { name: account.remove(left) }).click();
        if (more !== null) {
          await page.getByRole("button", { name: account.add }).click();
          await page.getByLabel(account.sentence(3), { exact: true }).fill(more);
          await page.getByText(account.unsourced(1)).waitFor();
        }
        await page.locator('.account .saving[data-saving="saved"]').waitFor();
        await page.reload();
        await expect.poll(() => page.locator(".sentence").count(), WITHIN).toBe(more === null ? 2 : 3);
        await releaseAll(desk);
      }
    });

    test("14 the two lie side by side: both say, only we say, only they say", async () => {
      const { comparison } = readoutMessages.en;
      for (const [desk, ours, theirs, other] of [
        [china, ["We met.", "We plan."], ["We part."], "Korea"],
        [korea, ["We met.", "We part."], ["We plan."], "China"],
      ] as const) {
        const { page } = desk;
        await page.goto(`${ADDRESS}/readout`);
        const both = page.getByRole("region", { name: comparison.every });
        await both.getByText("We met.").first().waitFor();
        const onlyOurs = await page.getByRole("region", { name: comparison.onlyWe }).textContent();
        const onlyTheirs = await page.getByRole("region", { name: comparison.only(other) }).textContent();
        expect(onlyOurs).toContain(ours[1]);
        expect(onlyTheirs).toContain(theirs[0]);
        expect((onlyOurs ?? "") + (onlyTheirs ?? "")).toContain("The talks were cordial.");
      }
    });

    test("15 press points and embargo are agreed; each publishes its own alone", async () => {
      const { press, publishing } = readoutMessages.en;
      const points = jointField(china, press.points);
      await points.getByRole("textbox").fill("The sides met.\nThey plan to meet again.");
      await points.getByRole("button", { name: press.prepare }).click();
      await jointField(china, press.embargo).getByRole("button", { name: press.none }).click();
      await jointField(china, press.embargo).getByText(press.draftWaits).waitFor();
      await releaseAll(china);
      await korea.page.goto(`${ADDRESS}/readout`);
      await jointField(korea, press.points).getByText("They plan to meet again.").first().waitFor();
      for (const desk of [korea, china]) await adoptUnit(desk, press.settle, adopt);
      for (const desk of [korea, china]) await fieldStandsAs(desk, press.points, "settled");
      await china.page.getByRole("button", { name: publishing.open("English") }).click();
      await china.page.getByRole("dialog").getByRole("button", { name: publishing.confirm }).click();
      await china.page.getByText(publishing.published).waitFor();
      expect(await korea.page.getByText(publishing.published).count()).toBe(0);
    });

    test("16 a note is reached and written with the keyboard alone", async () => {
      const { page } = korea;
      await page.goto(`${ADDRESS}/table`);
      const pad = notePad(korea, firstPoint);
      await pad.waitFor();
      const isThere = () => pad.evaluate((element) => element === document.activeElement);
      for (let pressed = 0; pressed < 80 && !(await isThere()); pressed += 1)
        await page.keyboard.press("Tab");
      expect(await isThere()).toBe(true);
      await page.keyboard.type("With the keyboard");
      await noteIsSaved(pad);
    });

    const looks = [
      { locale: "en", width: 1280, dark: false },
      { locale: "zh-Hans", width: 1280, dark: true },
      { locale: "ko", width: 390, dark: false },
    ] as const;

    test.each(looks)("axe finds nothing: $locale, $width wide, dark $dark", async (look) => {
      const desk = await openDesk(desks.browser, china.node, look);
      await signIn(desk, look.locale);
      const ways = ["", "/delegations", "/table", "/dossier", "/readout"].map((way) => `${ADDRESS}${way}`);
      for (const address of [
        "/meetings",
        "/meetings/new",
        "/meetings/observer/jetc-24",
        "/mechanism",
        ...ways,
      ]) {
        await desk.page.goto(address);
        await desk.page.getByRole("heading", { level: 1 }).waitFor();
        await desk.page.getByText(messages[look.locale].loading).first().waitFor({ state: "detached" });
        expect(await axeFindings(desk.page, address)).toEqual([]);
        const over = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${address} is wider than the window`).toBeLessThanOrEqual(0);
        const shots = process.env["CONCORD_SHOTS"];
        if (shots !== undefined) {
          const name = `${look.locale}-${look.width}${address.replaceAll("/", "_")}.png`;
          await desk.page.screenshot({ path: `${shots}/${name}`, fullPage: true });
        }
      }
      await desk.context.close();
    });
  },
);

/** How many acts each log holds, as a node sees it. */
async function logSizes({ node }: Desk): Promise<number[]> {
  const office = await signInByProgram({ address: node.origin, office: node.office, secret: node.secret });
  return (await logsOf(office)).map((one) => one.size);
}

/** The other side has verified and cosigned the whole of the first side's log, and nobody has an alarm. */
async function isWholeAt({ node }: Desk): Promise<boolean> {
  const office = await signInByProgram({ address: node.origin, office: node.office, secret: node.secret });
  const logs = await logsOf(office);
  const log = logs.find((one) => one.party === "china");
  const held = log?.cosigned.some(({ by, size }) => by === "korea" && size === log.size) ?? false;
  return held && log?.missing === 0 && logs.every((one) => one.alarms.length === 0);
}

/** A workstream's name as the agenda took it over. */
function firstPointIn(tag: TextLanguage): string {
  return workstream?.names[tag] ?? "";
}

/** What `concord dossier` prints, signed in at a node as its operator. */
async function dossierByCommand({ node }: Desk, meeting: string, language: string): Promise<string> {
  const args = ["bin/concord", "dossier", meeting, "--node", node.origin, "--language", language];
  const env = { ...process.env, CONCORD_OFFICE: node.office, CONCORD_SIGN_IN: node.secret };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return stdout;
}

/** Words as a reader of a paper takes them: without spaces, and without the forms that only fonts tell apart. */
function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "");
}
