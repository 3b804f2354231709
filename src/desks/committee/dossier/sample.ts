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
/** A dossier as the node answers it: one open point, late, with one side's report and the other's silence. */
export const sampleDossier: DossierShown = {
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
