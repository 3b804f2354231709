import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../../mechanisms/china-korea/observer/observer.ts";
import { gather } from "../../board/gather.ts";
import { observedItems } from "../../commitments/observed-item.ts";
import { type Meeting, observedMeeting } from "../meeting-view.ts";
import { accountsCompared, readoutsSideBySide } from "../readouts.ts";
import { type DossierInput, dossier, dossierIds, plannedOf } from "./dossier.ts";
import { dossierPlan } from "./plan.ts";

const items = observedItems(chinaKoreaRecord, chinaKorea);
const meetings = chinaKoreaRecord.meetings.map(observedMeeting);

function meeting(id: string): Meeting {
  const found = meetings.find((one) => one.id === `observer:${id}`);
  if (found === undefined) throw new Error(`The record has no ${id}.`);
  return found;
}

/** The dossier as it stood the evening before a meeting of the record: nothing later is known. */
function eve(id: string, day: string, agenda: DossierInput["agenda"] = []) {
  const known = items.filter((one) => one.raisedOn <= day);
  const { facts, items: byId } = gather(known, day, 2);
  const coming = { ...meeting(id), state: "planned" as const, heads: [] };
  const input = {
    mechanism: chinaKorea,
    meeting: coming,
    meetings,
    agenda,
    facts,
    events: chinaKoreaRecord.events,
    day,
  };
  return { input, told: dossier(input, (one) => byId.get(one)) };
}

describe("the dossier for the 25th meeting, on its eve", () => {
  const { input, told } = eve("jetc-25", "2021-11-29");

  test("counts from the 24th meeting, and names the review in between", () => {
    expect(told.since?.id).toBe("observer:jetc-24");
    expect(told.between.map((one) => one.id)).toEqual(["observer:review-25"]);
  });

  test("what was restated at the 24th stands there once, as it was last said", () => {
    const ids = told.open.groups.flatMap((group) => group.entries.map((one) => one.id));
    expect(ids).toContain("observer:jetc-24-18");
    expect(ids).not.toContain("observer:jetc-23-05");
    expect(new Set(ids).size).toBe(ids.length);
    expect(told.open.total).toBe(ids.length);
    expect(dossierIds(plannedOf(input))).toEqual(expect.arrayContaining(ids));
  });

  test("what ended since is not open: the agreement signed in 2020, the candidate who withdrew", () => {
    expect(told.ended.ids).toEqual(["observer:jetc-24-11", "observer:jetc-24-20"]);
  });

  test("what was asked and never publicly answered comes with how long it has been asked", () => {
    expect(told.unanswered.ids).toContain("observer:jetc-24-18");
    const entry = told.open.groups
      .flatMap((one) => one.entries)
      .find((one) => one.id === "observer:jetc-24-18");
    expect(entry).toMatchObject({ unanswered: true, late: false, lineage: { times: 3, since: 2018 } });
    expect(entry?.news.map((one) => one.id)).toEqual([
      "observer:ev-2020-11-26-ten-points",
      "observer:ev-2020-12-03-game-licence",
    ]);
  });

  test("each side's last word, or its silence", () => {
    const entry = told.open.groups
      .flatMap((one) => one.entries)
      .find((one) => one.id === "observer:jetc-24-18");
    expect(entry?.lastWords).toMatchObject({
      korea: { kind: "readout", on: "2020-08-01", where: "observer:jetc-24-18" },
      china: { kind: "event", on: "2020-12-03", where: "observer:ev-2020-12-03-game-licence" },
    });
    const promised = told.open.groups
      .flatMap((one) => one.entries)
      .find((one) => one.id === "observer:jetc-24-04");
    expect(promised?.lastWords).toMatchObject({ china: { kind: "readout" }, korea: null });
  });

  test("what outside tables did, but not what the committee's own meetings did, nor mere context", () => {
    const events = told.outside.events.map((one) => one.id);
    expect(events).toContain("observer:ev-2020-11-15-rcep-signed");
    expect(events).not.toContain("observer:ev-2021-11-30-joint-plan-adopted");
    expect(events).not.toContain("observer:ev-2021-01-08-rok-pcr-72");
    expect(
      told.outside.events.flatMap((one) => one.effects).filter((one) => one.effect === "context"),
    ).toEqual([]);
  });

  test("both heads of the review were other people than at the 24th", () => {
    expect(told.people.heads).toMatchObject([
      { party: "china", before: { nameLocal: "李成钢" }, after: { nameLocal: "杨伟群" }, changed: true },
      { party: "korea", before: { nameLocal: "이성호" }, after: { nameLocal: "이미연" }, changed: true },
    ]);
  });

  test("by workstream, in the mechanism's order, where the agenda says nothing", () => {
    const order = chinaKorea.workstreams.map((one) => one.id);
    const places = told.open.groups.map((one) => order.indexOf(one.workstream ?? ""));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(told.open.groups[0]?.title.ko).toBeDefined();
  });
});

test("a president at a summit in between heads no delegation to the committee", () => {
  const { told } = eve("jetc-28", "2026-03-01");
  const names = told.people.heads.map((one) => one.after?.nameLocal ?? "");
  expect(told.between.some((one) => one.heads.some((head) => head.nameLocal === "习近平"))).toBe(true);
  expect(names).not.toContain("习近平");
});

test("an agenda orders the dossier: what a point is about first, then its workstream", () => {
  const point = (id: string, workstream: string | null, about: string[]) => ({
    id,
    workstream,
    about,
    title: { en: id },
    carriedFrom: null,
    included: true,
    wantedBy: [],
  });
  const agenda = [
    point("korea/games", null, ["observer:jetc-24-18"]),
    point("china/parks", "localities", []),
  ];
  const { told } = eve("jetc-25", "2021-11-29", agenda);
  expect(told.open.groups.slice(0, 2)).toMatchObject([
    { point: "korea/games", title: { en: "korea/games" }, ids: ["observer:jetc-24-18"] },
    { point: "china/parks", workstream: "localities" },
  ]);
  expect(told.open.groups.slice(2).every((group) => group.point === null)).toBe(true);
  expect(told.open.groups.slice(2).some((group) => group.workstream === "localities")).toBe(false);
});

test("a ministry renamed between two meetings is named, and meetings of other series bring what they raised", () => {
  const coming: Meeting = {
    ...meeting("jetc-28"),
    id: "korea/m-29",
    number: 29,
    state: "planned",
    day: "2026-12-01",
  };
  const { facts, items: byId } = gather(items, "2026-11-23", 2);
  const { events } = chinaKoreaRecord;
  const input = {
    mechanism: chinaKorea,
    meeting: coming,
    meetings,
    agenda: [],
    facts,
    events,
    day: "2026-11-23",
  };
  const told = dossier(input, (one) => byId.get(one));
  expect(told.people.offices.map((one) => one.office)).toContain("korea-motie");
  expect(told.outside.raised).toContain("observer:summit-2026-01-05-03");
  expect(told.outside.raised).not.toContain("observer:review-29-01");
  expect(told.late.ids).toEqual(["observer:summit-2026-01-05-01", "observer:trade-rep-2025-12-30-02"]);
});

test("a group that is longer than its limit says how long it is", () => {
  const { facts } = gather(items, "2026-11-23", 2);
  const asked = { facts, agenda: [], workstreams: [], since: null, day: "2026-11-23", limit: 2 };
  const plan = dossierPlan(asked);
  expect(plan.open.every((group) => group.ids.length <= 2 && group.total >= group.ids.length)).toBe(true);
  expect(plan.open.some((group) => group.total > 2)).toBe(true);
  expect(plan.ended).toEqual({ total: 0, ids: [] });
});

describe("two readouts of one meeting", () => {
  test("of the 24th: both say four, only one nine, only the other eight, neither one", () => {
    const beside = readoutsSideBySide(items, "observer:jetc-24", ["china", "korea"]);
    expect(beside.every).toHaveLength(4);
    expect(beside.only.map((one) => [one.parties.join(), one.ids.length])).toEqual([
      ["china", 9],
      ["korea", 8],
    ]);
    expect(beside.none).toEqual(["observer:jetc-24-22"]);
    expect(beside.total).toBe(22);
  });

  test("among three parties, two may tell what the third does not", () => {
    const told = (id: string, ...readouts: string[]) => ({ id, meeting: "m", readouts });
    const three = [told("1", "a", "b"), told("2", "c"), told("3", "a", "b", "c"), told("4", "b", "a")];
    expect(readoutsSideBySide(three, "m", ["a", "b", "c"])).toEqual({
      every: ["3"],
      only: [
        { parties: ["c"], ids: ["2"] },
        { parties: ["a", "b"], ids: ["1", "4"] },
      ],
      none: [],
      total: 4,
    });
  });

  test("each account against the adopted text: what both tell, what one tells, what rests on nothing", () => {
    const account = {
      aster: [
        { text: "one", source: "aster/p-1" },
        { text: "two", source: "aster/p-2" },
      ],
      birch: [
        { text: "uno", source: "aster/p-1" },
        { text: "extra", source: null },
      ],
    };
    expect(accountsCompared(["aster/p-1", "aster/p-2", "aster/p-3"], account)).toEqual({
      every: ["aster/p-1"],
      only: [
        { party: "aster", sources: ["aster/p-2"] },
        { party: "birch", sources: [] },
      ],
      none: ["aster/p-3"],
      unsourced: [
        { party: "aster", sentences: [] },
        { party: "birch", sentences: ["extra"] },
      ],
    });
  });
});
