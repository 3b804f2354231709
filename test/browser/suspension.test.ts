import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { committeeWords } from "../../src/desks/committee/messages/messages.ts";
import { meetingsMessages } from "../../src/desks/committee/pages/messages/messages.ts";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { type Desk, type Desks } from "./desks.ts";
import { ADDRESS, adoptUnit, fieldStandsAs, jointField, proposeNext, releaseAll } from "./meeting-steps.ts";
import { openDesksToSign } from "./steps.ts";

const lack = lacking("chromium");
const { frame, fields, settling } = meetingsMessages.en;
const { states, sections } = committeeWords.en;
const { adopt } = textsMessages.en.adoption;
const FOG = "The airport of Qingdao is closed by fog.";
const EPIDEMIC = "No delegation may travel before the spring.";

describe.skipIf(lack !== null)(
  `a meeting is suspended, resumed and not held, in two browsers${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;
    let china: Desk;
    let korea: Desk;

    beforeAll(async () => {
      desks = await openDesksToSign();
      ({ china, korea } = desks);
      await proposeNext(china, { day: "2026-10-05", place: "Qingdao" });
      await releaseAll(china);
      await korea.page.goto("/meetings");
      await korea.page.getByRole("link", { name: /29th meeting/ }).click();
      await korea.page.getByRole("button", { name: /^Take theirs in \d+ fields/ }).click();
      await jointField(korea, fields.names.host).getByText(frame.draftWaits("China")).waitFor();
      await releaseAll(korea);
      await settle();
    });
    afterAll(() => desks?.close());

    test("a suspension asks for its reason, is one side's word first, and settled by both", async () => {
      const state = jointField(china, fields.names.state);
      await state.getByRole("combobox").selectOption("suspended");
      expect(await state.getByRole("button", { name: frame.set, exact: true }).isDisabled()).toBe(true);
      await say(china, "suspended", FOG);
      await fieldStandsAs(korea, fields.names.state, "bracketed");
      await jointField(korea, fields.names.state).getByText(FOG).waitFor();
      await take(korea);
      await settle();
      await listed(states.suspended, FOG);
    });

    test("it is resumed by both, and its number, place and agenda are where they were", async () => {
      await china.page.goto(ADDRESS);
      await say(china, "resumed", null);
      await take(korea);
      await settle();
      await listed(states.resumed, null);
      await jointField(korea, fields.names.place).getByText("Qingdao").first().waitFor();
    });

    test("what was not held keeps its number and says why, in the list and in the next dossier", async () => {
      await korea.page.goto(ADDRESS);
      await say(korea, "not-held", EPIDEMIC);
      await china.page.goto(ADDRESS);
      await take(china);
      await settle();
      await listed(states["not-held"], EPIDEMIC);
      await china.page.goto("/meetings");
      await china.page
        .getByText(/30th meeting/)
        .first()
        .waitFor();
      await proposeNext(china, { day: "2026-12-25", place: "Jeju" });
      await releaseAll(china);
      await china.page.goto("/meetings/china/jetc-30/dossier");
      const suspended = china.page.locator("section.dossier-section", { hasText: sections.suspended });
      await suspended.getByText(EPIDEMIC).waitFor();
    });

    /** Says a state, with its reason where it asks for one, and releases it. */
    async function say(
      desk: Desk,
      to: "suspended" | "resumed" | "not-held",
      reason: string | null,
    ): Promise<void> {
      const state = jointField(desk, fields.names.state);
      await state.getByRole("combobox").selectOption(to);
      if (reason !== null) {
        await state.getByLabel(frame.reason, { exact: true }).fill(reason);
        await state.getByRole("button", { name: frame.set, exact: true }).click();
      }
      await releaseAll(desk);
    }

    /** Takes the other side's state once it has come, and releases that. */
    async function take(desk: Desk): Promise<void> {
      const other = desk === china ? "Korea" : "China";
      await fieldStandsAs(desk, fields.names.state, "bracketed");
      const name = messages.en.concord.takeTheirs(other);
      await jointField(desk, fields.names.state).getByRole("button", { name }).click();
      await releaseAll(desk);
      for (const one of [china, korea]) await fieldStandsAs(one, fields.names.state, "provisional");
    }

    /** Both adopt the frame as it stands. */
    async function settle(): Promise<void> {
      for (const desk of [china, korea]) {
        await desk.page.goto(ADDRESS);
        await adoptUnit(desk, settling.units.frame, adopt);
      }
      for (const desk of [china, korea]) await fieldStandsAs(desk, fields.names.state, "settled");
    }

    /** Each side's list of meetings says the state, and the reason where there is one. */
    async function listed(state: string, reason: string | null): Promise<void> {
      for (const { page } of [china, korea]) {
        await page.goto("/meetings");
        const row = page.getByRole("row").filter({ hasText: "29th meeting" });
        await row.getByText(state, { exact: false }).first().waitFor();
        if (reason !== null) await row.getByText(reason).waitFor();
        await page.goto(ADDRESS);
        await page.getByRole("heading", { level: 1 }).waitFor();
      }
    }
  },
);
