import { describe, expect, test } from "vitest";
import { partyItem } from "../commitments/party-item.ts";
import { evidenceFromReports } from "../commitments/reports.ts";
import { type Telling, kindTold, sightOf, telling, toldAround } from "../commitments/telling.ts";
import { gathered } from "./answer.ts";
import { clearanceTasks, tasksOn } from "./desk.ts";
import { deskWords } from "./messages/messages.ts";
import { type Task, byDate } from "./task.ts";

const parties = ["aster", "birch"];
const wording = { "wording.zh-Hans": "签署", "wording.ko": "서명한다", "wording.en": "sign" };

/** What waits for a party on what was told. */
function tasks(told: Telling, party: string, reports: Telling[] = []): Task[] {
  const state = told.state();
  const sight = sightOf(state, "side");
  const evidence = reports.flatMap((one) => {
    const report = one.state();
    return evidenceFromReports(state.id, [report], sightOf(report, "side"));
  });
  const item =
    state.kind === "commitment" ? partyItem(state, sight, { dayOfMeeting: () => null, evidence }) : null;
  const context = {
    party,
    kind: kindTold(state.kind),
    around: toldAround,
    dateOf: () => item?.due?.on ?? null,
  };
  return tasksOn(state, item, context, [`${party}-ministry`, `${party}-port`]);
}

const brief = (all: Task[]) => all.map(({ what, why, parts }) => [what, why, parts.length]);

describe("what waits for a side on a paragraph", () => {
  test("where the other has spoken and we have not; nothing for the one who spoke", () => {
    const told = telling("paragraph", "aster/p-1", parties).say("aster", wording);
    expect(brief(tasks(told, "birch"))).toEqual([["take-position", "they-spoke", 3]]);
    expect(tasks(told, "aster")).toEqual([]);
  });

  test("where the sides differ it waits for whoever spoke first", () => {
    const told = telling("paragraph", "aster/p-1", parties)
      .say("aster", wording)
      .say("birch", { "wording.ko": "조인한다" });
    expect(tasks(told, "aster")).toMatchObject([
      { why: "they-answered", parts: ["wording.ko"], from: "2020-08-01" },
    ]);
    expect(brief(tasks(told, "birch"))).toEqual([["take-position", "they-spoke", 2]]);
  });

  test("what all say alike is there to adopt; once one side has adopted, for the other; once settled, for nobody", () => {
    const told = telling("paragraph", "aster/p-1", parties).say("aster", wording).say("birch", wording);
    expect(brief(tasks(told, "aster"))).toEqual([["adopt", "all-agree", 1]]);
    told.adopt("birch", "wording");
    expect(brief(tasks(told, "aster"))).toEqual([["adopt", "they-adopted", 1]]);
    expect(tasks(told, "birch")).toEqual([]);
    told.adopt("aster", "wording");
    expect([tasks(told, "aster"), tasks(told, "birch")]).toEqual([[], []]);
    told.say("birch", { "wording.ko": "조인한다" });
    expect(brief(tasks(told, "aster"))).toEqual([["take-position", "they-answered", 1]]);
  });

  test("a paragraph of a text waits for its text, unless the other side has adopted it by itself", () => {
    const text = { ...wording, text: "aster/minutes" };
    const told = telling("paragraph", "aster/p-1", parties).say("aster", text).say("birch", text);
    expect([tasks(told, "aster"), tasks(told, "birch")]).toEqual([[], []]);
    told.adopt("birch", "wording");
    expect(brief(tasks(told, "aster"))).toEqual([["adopt", "they-adopted", 1]]);
  });

  test("a side may adopt the other's words without having said them itself", () => {
    const told = telling("paragraph", "aster/p-1", parties).say("aster", wording).adopt("aster", "wording");
    expect(brief(tasks(told, "birch"))).toEqual([
      ["adopt", "they-adopted", 1],
      ["take-position", "they-spoke", 3],
    ]);
  });

  test("nothing waits for somebody who is no participant", () => {
    const told = telling("paragraph", "aster/p-1", ["aster", "birch"]).say("aster", wording);
    expect(tasks(told, "cedar")).toEqual([]);
  });
});

describe("what waits for a side on a commitment", () => {
  const due = { on: "2020-12-31" };

  test("a request waits for the side asked, also after 'not yet'", () => {
    const told = telling("commitment", "aster/c-1", parties).say("aster", { sort: "request", due });
    const asked = (party: string) => tasks(told, party).filter((one) => one.what === "answer");
    expect(asked("birch")).toMatchObject([{ why: "asked", on: "2020-12-31", from: "2020-08-01" }]);
    expect(asked("aster")).toEqual([]);
    told.say("birch", { answer: { answer: "not-yet" } });
    expect(asked("birch")).toHaveLength(1);
    told.say("birch", { answer: { answer: "accepted" } });
    expect(asked("birch")).toEqual([]);
  });

  test("a report is due from thirty days before the date, for the offices that act", () => {
    const told = telling("commitment", "aster/c-1", parties).say("aster", {
      actors: ["birch-ministry"],
      due,
    });
    const reports = (party: string) => tasks(told, party).filter((one) => one.what === "report");
    expect(reports("birch")).toMatchObject([
      { why: "due", on: "2020-12-31", from: "2020-12-01", offices: ["birch-ministry"] },
    ]);
    expect(reports("aster")).toEqual([]);
  });

  test("without a date, half a year after our own last report", () => {
    const told = telling("commitment", "aster/c-1", parties).say("aster", wording);
    const report = telling("report", "birch/r-1", ["birch"]).say("birch", {
      about: "aster/c-1",
      on: "2020-09-01",
    });
    const on = (party: string) => tasks(told, party, [report]).find((one) => one.what === "report")?.on;
    expect([on("aster"), on("birch")]).toEqual(["2021-01-28", "2021-02-28"]);
  });

  test("nothing is due on what has ended", () => {
    const closing = { end: "delivered", on: "2020-11-15" };
    const told = telling("commitment", "aster/c-1", parties).say("aster", { sort: "request", due, closing });
    told.say("birch", { due, closing }).settle("closing");
    expect(tasks(told, "birch").filter((one) => one.what === "report" || one.what === "answer")).toEqual([]);
  });
});

describe("a desk", () => {
  const task = (entity: string, on: string | null, more: Partial<Task> = {}): Task => ({
    what: "report",
    why: "due",
    entity,
    kind: "commitment",
    parts: [],
    on,
    from: "2020-01-01",
    offices: [],
    ...more,
  });
  const all = [
    task("a/undated", null),
    task("a/later", "2021-02-01"),
    task("a/late", "2020-12-01"),
    task("a/tomorrow", "2021-06-01", { from: "2021-05-01" }),
    task("a/port", "2021-03-01", { offices: ["aster-port"] }),
    ...clearanceTasks([
      {
        id: "1",
        entity: "a/p-1",
        kind: "paragraph",
        field: "wording.ko",
        office: "aster-port",
        askedAt: "2021-01-01T00:00:00.000Z",
        by: "2021-01-15",
        answer: null,
      },
      {
        id: "2",
        entity: "a/p-2",
        kind: "paragraph",
        field: "wording.ko",
        office: "aster-port",
        askedAt: "2021-01-01T00:00:00.000Z",
        by: null,
        answer: "agree",
      },
    ]),
  ];

  test("lists the nearest date first, undated last", () => {
    expect([...all].sort(byDate).map((one) => one.entity)).toEqual([
      "a/late",
      "a/p-1",
      "a/later",
      "a/port",
      "a/tomorrow",
      "a/undated",
    ]);
  });

  test("what waits in one way on the paragraphs of one text is one line, at its nearest date", () => {
    const on = (entity: string, day: string | null, parent: string | null) => ({
      ...task(entity, day, { what: "take-position" }),
      title: {},
      parent,
    });
    const lines = gathered([
      on("a/p-1", "2021-01-01", "a/text"),
      on("a/p-2", "2021-01-02", "a/text"),
      on("a/p-3", "2021-01-03", "a/other"),
      on("a/p-4", null, null),
    ]);
    expect(lines.map(({ entity, count, on: day }) => [entity, count, day])).toEqual([
      ["a/p-1", 2, "2021-01-01"],
      ["a/p-3", 1, "2021-01-03"],
      ["a/p-4", 1, null],
    ]);
  });

  test("what waits and why has words in every language", () => {
    for (const words of Object.values(deskWords)) {
      expect(new Set(Object.values(words.why)).size).toBe(8);
      expect(new Set(Object.values(words.waiting)).size).toBe(5);
    }
  });
});
