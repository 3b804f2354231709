import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../mechanisms/china-korea/observer/observer.ts";
import { placeOf } from "../../record/fold/act.ts";
import type { Database } from "../../record/storage/door.ts";
import { json } from "../../record/storage/door.ts";
import { migrate } from "../../record/storage/migrate.ts";
import { recordMigrations } from "../../record/storage/migrations/record.ts";
import { type TemporaryServer, temporaryServer } from "../../record/storage/temporary.ts";
import type { Json } from "../../record/verify/canonical.ts";
import { boardAnswer, downloadRows } from "../board/answer.ts";
import { boardQuery } from "../board/filter.ts";
import { countFigures } from "../board/figures.ts";
import { recount } from "../board/downloads/recount.ts";
import { gather } from "../board/gather.ts";
import { observedItems } from "../commitments/observed-item.ts";
import { TOLD_LANGUAGES, type Telling, telling, toldAround } from "../commitments/telling.ts";
import { dossierAnswer } from "../committee/dossier/answer.ts";
import { deskAnswer } from "../desk/answer.ts";
import { kindsOf } from "../kinds.ts";
import { searchAnswer } from "../search/answer.ts";
import { readingMigrations } from "./migrations/readings.ts";
import { type Readings, openReadings, readItems, readNaming } from "./readings.ts";

let server: TemporaryServer;
let db: Database;
let readings: Readings;
let day: string;
/** What a node reads from the acts that an adoption cites, by the adoption's place. */
let settledBefore: Map<string, Record<string, Json>>;

const parties = ["china", "korea"];
const wording = {
  "wording.zh-Hans": "共建港口",
  "wording.ko": "항만 공동 건설",
  "wording.en": "build the harbour",
};
const query = (asked: object = {}) => boardQuery.parse(asked);

beforeAll(async () => {
  server = await temporaryServer();
});
beforeEach(async () => {
  db = await server.fresh();
  await migrate(db, [recordMigrations, readingMigrations]);
  day = "2026-11-23";
  settledBefore = new Map();
  readings = await open();
});
afterAll(() => server.remove());

function open(): Promise<Readings> {
  const setting = {
    mechanism: { ...chinaKorea, id: toldAround.mechanism },
    record: chinaKoreaRecord,
    party: "korea",
    kinds: kindsOf({ languages: TOLD_LANGUAGES }),
    readSettled: () => Promise.resolve(settledBefore),
  };
  return openReadings(db, setting, () => day);
}

/** Keeps the states of what was told, as folding does. */
async function fold(...all: Telling[]): Promise<void> {
  for (const told of all) {
    const state = told.state();
    await db.transaction((tx) =>
      tx.query(
        `insert into entity (id, kind, version, state) values ($1, $2, $3, $4)
         on conflict (id) do update set state = excluded.state`,
        [state.id, state.kind, state.version, json(state)],
      ),
    );
  }
}

const commitment = (id: string) => telling("commitment", id, parties);
const total = async (audience: "side" | "public", asked: object = {}) =>
  (await boardAnswer(readings, audience, query(asked))).page.total;

describe("the board of a node", () => {
  test("shows the observer's record to everybody, with the figures that counting it anew gives", async () => {
    const { page, items, line } = await boardAnswer(readings, "public", query());
    const { facts } = gather(observedItems(chinaKoreaRecord, chinaKorea), day, 2);
    expect(page.figures).toEqual(countFigures(facts, day));
    expect(items.map((one) => one.item.id)).toEqual(page.ids);
    expect(line.map((one) => one.id)).toContain("observer:jetc-24");
    expect(page.meetings["observer:jetc-24"]?.all.count).toBe(22);
    const asked = await readItems(db, "public", ["observer:jetc-27-05"]);
    expect(asked.get("observer:jetc-27-05")?.around).toMatchObject({
      times: 6,
      since: 2018,
      restatedOn: null,
    });
  });

  test("a side's commitment is there as soon as it is said, and public once settled and published", async () => {
    const told = commitment("korea/c-1").say("korea", { ...wording, sort: "agreed" });
    await fold(told);
    expect([await total("side"), await total("public")]).toEqual([81, 80]);
    await fold(told.settle("wording").publish("wording"));
    expect([await total("side"), await total("public", { state: "settled" })]).toEqual([81, 1]);
  });

  test("what was published stays what was settled when a side moves on", async () => {
    const told = commitment("korea/c-1")
      .say("korea", { ...wording, sort: "agreed" })
      .settle("wording")
      .publish("wording");
    await fold(told);
    expect(await total("public")).toBe(81);
    const [adoption] = told.state().units["wording"]?.chain.at(-1)?.by ?? [];
    if (adoption === undefined) throw new Error("Nothing was settled.");
    settledBefore.set(placeOf(adoption), { ...wording, sort: "agreed" });
    await fold(told.say("china", { "wording.en": "a secret wish" }));
    const read = async (audience: "side" | "public") =>
      (await readItems(db, audience, ["korea/c-1"])).get("korea/c-1")?.item;
    await readings.current("public");
    expect((await read("public"))?.wording["en"]).toBe("build the harbour");
    expect(JSON.stringify(await read("public"))).not.toContain("secret");
    const secret = { text: "secret wish", language: "ko" };
    expect(JSON.stringify(await searchAnswer(readings, "public", secret))).not.toContain("secret");
    const [group] = (await searchAnswer(readings, "side", secret)).groups;
    expect(group).toMatchObject({ kind: "commitment", total: 1, hits: [{ id: "korea/c-1" }] });
    expect(group?.hits[0]?.excerpt?.pieces.filter((one) => one.hit)).toHaveLength(2);
    expect((await read("side"))?.standing).toBe("bracketed");
  });

  test("a report appears on what it is about, also on the observer's item; an observation too", async () => {
    const report = telling("report", "korea/r-1", ["korea"]).say("korea", {
      about: "observer:jetc-24-18",
      on: "2026-11-01",
      "words.ko": "게임 열 종이 허가되었다",
    });
    const observation = telling("observation", "korea/o-1", ["korea"]).say("korea", {
      item: {
        id: "jetc-24-18",
        digest: readings.prepared.observedItems.get("observer:jetc-24-18")?.observed?.digest ?? "",
        verdict: "confirmed",
      },
    });
    await fold(report, observation);
    const { items } = await boardAnswer(readings, "side", query({ text: "열 종이 허가" }));
    expect(items).toMatchObject([
      {
        item: {
          id: "observer:jetc-24-18",
          from: "observer",
          observations: [{ party: "korea", current: true }],
        },
      },
    ]);
    expect(items[0]?.item.evidence.at(-1)).toMatchObject({ from: "report", by: ["korea"], on: "2026-11-01" });
    expect(await total("public", { text: "열 종이 허가" })).toBe(0);
    expect(await readNaming(db, "side", "observer:jetc-24-18")).toEqual({
      successors: ["observer:jetc-25-04"],
      about: ["korea/o-1", "korea/r-1"],
    });
  });

  test("a restatement is counted along the whole chain, and again when it is taken back", async () => {
    const told = commitment("korea/c-1").say("korea", { ...wording, predecessors: ["observer:jetc-27-05"] });
    await fold(told);
    await readings.current("side");
    const read = async () => await readItems(db, "side", ["korea/c-1", "observer:jetc-27-05"]);
    expect((await read()).get("korea/c-1")?.around).toMatchObject({ times: 7, since: 2018 });
    expect((await read()).get("observer:jetc-27-05")?.around.restatedOn).toBe("2020-08-01");
    await fold(told.say("korea", { predecessors: [] }));
    await readings.current("side");
    expect((await read()).get("korea/c-1")?.around).toMatchObject({ times: 1, since: 2020 });
    expect((await read()).get("observer:jetc-27-05")?.around.restatedOn).toBeNull();
  });

  test("commitments that restate each other end", async () => {
    const a = commitment("korea/a").say("korea", { ...wording, predecessors: ["korea/b"] });
    const b = commitment("korea/b").say("korea", { ...wording, predecessors: ["korea/a"] });
    await fold(a, b);
    expect(await total("side")).toBe(82);
    const read = await readItems(db, "side", ["korea/a", "korea/b"]);
    expect([...read.values()].map((one) => one.around.times)).toEqual([2, 2]);
  });

  test("a meeting's day moves whatever was raised at it", async () => {
    const meeting = telling("meeting", "korea/m-29", parties).say("korea", {
      series: "joint-committee",
      number: 29,
      when: { starts: "2026-12-01T01:00:00Z", zone: "Asia/Seoul" },
      mode: "in-person",
      state: { state: "planned" },
    });
    const told = commitment("korea/c-1").say("korea", { ...wording, meeting: "korea/m-29" });
    await fold(told);
    await readings.current("side");
    await fold(meeting);
    const raisedOn = async () => {
      await readings.current("side");
      return (await readItems(db, "side", ["korea/c-1"])).get("korea/c-1")?.item.raisedOn;
    };
    expect(await raisedOn()).toBe("2026-12-01");
    await fold(meeting.say("korea", { when: { starts: "2026-12-20T01:00:00Z", zone: "Asia/Seoul" } }));
    expect(await raisedOn()).toBe("2026-12-20");
  });

  test("another process and a later start read the same", async () => {
    await fold(commitment("korea/c-1").say("korea", wording), commitment("china/c-2").say("china", wording));
    const first = await boardAnswer(readings, "side", query());
    const second = await boardAnswer(await open(), "side", query());
    expect(second.page).toEqual(first.page);
    expect(await db.query("select n from reading_stale")).toEqual([]);
  });

  test("what many ask at once is refreshed once and the same for all", async () => {
    await fold(...Array.from({ length: 30 }, (_, at) => commitment(`korea/c-${at}`).say("korea", wording)));
    const other = await open();
    const all = await Promise.all(
      [readings, other, readings, other].map((one) => boardAnswer(one, "side", query({ text: "항만" }))),
    );
    expect(all.map((one) => one.page.total)).toEqual([30, 30, 30, 30]);
  });

  test("a download gives the board's figures again", async () => {
    await fold(
      commitment("korea/c-1").say("korea", { ...wording, sort: "request", due: { on: "2026-01-01" } }),
    );
    const settings = { languages: TOLD_LANGUAGES, language: "ko" as const, viewer: "korea", notice: null };
    const rows = [];
    const addressOf = (id: string) => `/commitments/${id}`;
    for await (const some of downloadRows(readings, "side", query(), { ...settings, addressOf }))
      rows.push(...some);
    const { page } = await boardAnswer(readings, "side", query());
    expect(recount(rows)).toEqual(page.figures);
    expect(rows.map((row) => row["id"]).slice(0, 50)).toEqual(page.ids);
  });
});

describe("the dossier of a node", () => {
  test("follows the agenda that both sides want, and the observer's record behind it", async () => {
    const item = telling("agenda-item", "korea/ag-1", parties)
      .say("korea", {
        "title.ko": "콘텐츠",
        about: ["observer:jetc-27-05"],
        meeting: "korea/m-29",
        included: true,
      })
      .say("china", { included: true });
    const meeting = telling("meeting", "korea/m-29", parties).say("korea", {
      series: "joint-committee",
      number: 29,
      when: { starts: "2026-12-01T01:00:00Z", zone: "Asia/Seoul" },
      agenda: ["korea/ag-1"],
    });
    await fold(item, meeting);
    const told = await dossierAnswer(readings, "side", "korea/m-29");
    expect(told?.since?.id).toBe("observer:jetc-28");
    expect(told?.open.groups[0]).toMatchObject({ point: "korea/ag-1", title: { ko: "콘텐츠" }, total: 1 });
    expect(told?.open.groups[0]?.entries[0]?.lineage).toMatchObject({ times: 6, since: 2018 });
    expect(await dossierAnswer(readings, "public", "korea/m-29")).toBeNull();
  });
});

describe("the desk of a node", () => {
  const asked = { office: { id: "korea-mofa-economic", role: "secretary" as const }, clearances: [] };

  test("says what waits for this side, the nearest date first, and what just came in", async () => {
    const late = commitment("china/c-late").say("china", {
      ...wording,
      sort: "request",
      due: { on: "2026-01-01" },
    });
    const soon = commitment("china/c-soon").say("china", {
      ...wording,
      sort: "request",
      due: { on: "2026-12-01" },
    });
    const own = commitment("korea/c-own").say("korea", { ...wording, due: { on: "2030-01-01" } });
    await fold(soon, late, own);
    const desk = await deskAnswer(readings, { ...asked, seen: {} });
    expect(desk.tasks.slice(0, 3).map((one) => [one.entity, one.what])).toEqual([
      ["china/c-late", "take-position"],
      ["china/c-late", "answer"],
      ["china/c-late", "report"],
    ]);
    expect(desk.tasks.filter((one) => one.entity === "korea/c-own")).toEqual([]);
    expect(desk).toMatchObject({ late: 3, counts: { answer: 2, "take-position": 2, report: 2 } });
    await fold(
      late.say("korea", {
        ...wording,
        sort: "request",
        due: { on: "2026-01-01" },
        answer: { answer: "accepted" },
      }),
    );
    const after = await deskAnswer(readings, { ...asked, seen: {} });
    expect(after.tasks.filter((one) => one.entity === "china/c-late").map((one) => one.what)).toEqual([
      "adopt",
      "adopt",
      "report",
    ]);
    const [counted] = await db.query<{ tasks: number; tally: number }>(
      `select (select count(*) from desk_task)::int8 as tasks,
         (select sum(count) from desk_tally where office = '')::int8 as tally`,
    );
    expect(counted?.tally).toBe(counted?.tasks);
  });

  test("counts the paragraphs of a text whole, also those beyond what it reads for its list", async () => {
    const paragraphs = Array.from({ length: 5 }, (_, at) =>
      telling("paragraph", `china/p-${at}`, parties).say("china", { ...wording, text: "china/minutes" }),
    );
    await fold(...paragraphs);
    const desk = await deskAnswer(readings, { ...asked, seen: {}, limit: 1 });
    expect(desk.tasks).toMatchObject([{ what: "take-position", parent: "china/minutes", count: 5 }]);
    expect(desk.total).toBe(5);
  });

  test("an officer sees only what that office acts on", async () => {
    const told = commitment("china/c-1").say("china", {
      ...wording,
      actors: ["korea-motie"],
      due: { on: "2026-12-01" },
    });
    await fold(told, commitment("china/c-2").say("china", { ...wording, due: { on: "2026-12-01" } }));
    const desk = await deskAnswer(readings, {
      office: { id: "korea-motie", role: "ministry" },
      clearances: [],
      seen: {},
    });
    expect(new Set(desk.tasks.map((one) => one.entity))).toEqual(new Set(["china/c-1"]));
  });
});
