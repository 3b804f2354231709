import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textsMessages } from "../../src/desks/texts/pages/messages/messages.ts";
import { lacking } from "../requirement.ts";
import type { Desks } from "./desks.ts";
import {
  openDesksToSign,
  TEXT_LANGUAGES,
  adopt,
  column,
  goToParagraph,
  openParagraph,
  release,
  sayOurs,
  standsAs,
  takeTheirs,
} from "./steps.ts";

const lack = lacking("chromium");

const proposed = {
  "zh-Hans": "双方将于年内举行第二十五次会议。",
  ko: "양측은 연내에 제25차 회의를 개최한다.",
  en: "The two sides shall hold the 25th meeting within the year.",
};
const countered = "양측은 조속히 제25차 회의를 개최한다.";

describe.skipIf(lack !== null)(
  `two sides settle one paragraph in two browsers${lack === null ? "" : ` (${lack})`}`,
  () => {
    let desks: Desks;

    beforeAll(async () => {
      desks = await openDesksToSign();
    });
    afterAll(() => desks?.close());

    test("nothing of a draft is seen by the other side before it is released", async () => {
      const { china, korea } = desks;
      await openParagraph(china, "item-1");
      for (const language of TEXT_LANGUAGES) await sayOurs(china, language, proposed[language]);
      await korea.page.goto("/paragraphs");
      await korea.page.getByText(textsMessages.en.paragraphs.empty).waitFor();
      await release(china);
      await goToParagraph(korea, "item-1");
      for (const language of TEXT_LANGUAGES) {
        await column(korea, language).getByText(proposed[language]).waitFor();
        await standsAs(korea, language, "open");
      }
    });

    test("other words are bracketed on both sides, with what differs marked", async () => {
      const { china, korea } = desks;
      await sayOurs(korea, "ko", countered);
      await takeTheirs(korea, "zh-Hans");
      await takeTheirs(korea, "en");
      await release(korea);
      for (const desk of [china, korea]) {
        await standsAs(desk, "ko", "bracketed");
        await standsAs(desk, "en", "provisional");
      }
      expect(await column(china, "ko").locator("mark").allTextContents()).toEqual(["연내에", "조속히"]);
      await china.page.getByText(textsMessages.en.adoption.why.bracketed("Korean")).waitFor();
    });

    test("their words are taken, and the other side's window changes by itself", async () => {
      const { china, korea } = desks;
      await takeTheirs(china, "ko");
      await release(china);
      for (const desk of [china, korea]) await standsAs(desk, "ko", "provisional");
    });

    test("both adopt with a passkey that verifies its user; settled, received and held stand on both", async () => {
      const { china, korea } = desks;
      await adopt(china, "passkey");
      await korea.page.getByText(textsMessages.en.adoption.adopted("China")).waitFor();
      await adopt(korea, "passkey");
      for (const desk of [china, korea]) {
        for (const language of TEXT_LANGUAGES) await standsAs(desk, language, "settled");
        await desk.page.locator(".settled-by tbody tr").nth(1).waitFor();
        await desk.page.getByText(/^Korea, since .+/).waitFor();
        await desk.page.getByText(/^China, since .+/).waitFor();
      }
      const fingerprints = await Promise.all(
        [china, korea].map((desk) => desk.page.locator(".settled .fingerprint").first().textContent()),
      );
      expect(fingerprints[0]).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
      expect(fingerprints[1]).toBe(fingerprints[0]);
    });
  },
);
