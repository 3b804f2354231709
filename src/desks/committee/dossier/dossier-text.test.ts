import { describe, expect, test } from "vitest";
import { committeeWords } from "../messages/messages.ts";
import { dossierText } from "./dossier-text.ts";
import type { DossierShown } from "./shown.ts";

const brief = {
  id: "china/jetc-29",
  from: "parties" as const,
  series: "joint-committee",
  number: 29,
  title: { "zh-Hans": "第29次会议", ko: "제29차 회의", en: "29th meeting" },
  day: "2026-10-05",
  starts: null,
  zone: null,
  place: {},
  mode: null,
  host: null,
  state: "planned" as const,
  reason: null,
  standing: "open",
};
const line = {
  id: "observer:jetc-24-09",
  from: "observer" as const,
  wording: { en: "build a harbour", ko: "항만을 짓는다" },
  sort: "agreed",
  raisedOn: "2020-08-01",
  dueOn: "2020-12-31",
  dueWords: {},
};
const entry = {
  ...line,
  times: 3,
  since: 2018,
  late: true,
  unanswered: false,
  lastWords: {
    china: { kind: "report" as const, on: "2021-02-03", words: { en: "under way" } },
    korea: null,
  },
  news: [],
};
const nothing = { total: 0, lines: [] };
const shown: DossierShown = {
  notice: { en: "A demonstration." },
  meeting: brief,
  since: null,
  between: [],
  day: "2026-09-01",
  limit: 200,
  parties: [
    { id: "china", names: { en: "China", ko: "중국" } },
    { id: "korea", names: { en: "Korea", ko: "한국" } },
  ],
  open: {
    total: 4,
    groups: [{ point: "china/a", workstream: null, title: { en: "Ports" }, total: 4, entries: [entry] }],
  },
  late: { total: 1, lines: [line] },
  unanswered: nothing,
  stalled: nothing,
  ended: nothing,
  outside: { events: [], raised: nothing },
  people: { heads: [], offices: [] },
  suspended: [{ ...brief, state: "not-held", reason: "typhoon" }],
};

describe("a dossier as text", () => {
  const text = dossierText(shown, "en");

  test("says that it is a demonstration, of what it is, and as of when", () => {
    expect(text.split("\n").slice(0, 2)).toEqual(["A demonstration.", "Dossier: 29th meeting"]);
    expect(text).toContain("2026-09-01");
  });

  test("tells each side's last word, and silence as silence", () => {
    expect(text).toContain("China: 2021-02-03 report: under way");
    expect(text).toContain(`Korea: ${committeeWords.en.silence}`);
  });

  test("marks what is late, how often it came up, what was compiled, and what is not listed", () => {
    expect(text).toContain("raised 3 times since 2018 · due 2020-12-31 · late");
    expect(text).toContain("(observer:jetc-24-09) [public sources]");
    expect(text).toContain(committeeWords.en.shown(1, 4));
  });

  test("has every section in its order, an empty one with a sentence, in each language", () => {
    for (const language of ["zh-Hans", "ko", "en"] as const) {
      const words = committeeWords[language];
      const written = dossierText(shown, language);
      const places = Object.values(words.sections).map((one) => written.indexOf(`## ${one} (`));
      expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
      expect(written).toContain(words.none.unanswered);
      expect(written).toContain("typhoon");
    }
  });
});
