import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../../mechanisms/china-korea/observer/observer.ts";
import { type Intent, intent } from "../../../record/kind/intent.ts";
import { boardCsv } from "../../board/downloads/downloads.ts";
import { rowsOfCsv } from "../../board/downloads/recount.ts";
import { type Row, rowOf } from "../../board/downloads/row.ts";
import { observedItems } from "../observed-item.ts";
import { partyItem } from "../party-item.ts";
import { TOLD_LANGUAGES, type Telling, kindTold, sightOf, telling } from "../telling.ts";
import { type ImportContext, draftsOf, importCommitments } from "./import.ts";
import { importSentence } from "./messages.ts";
import { ROW_LIMIT } from "./sheet.ts";

const parties = ["china", "korea"];
const around = { times: 1, since: 2020, restatedOn: null, parties: 2 };

function rowNow(told: Telling, viewer: string): Row {
  const state = told.state();
  const item = partyItem(state, sightOf(state, "side"), { dayOfMeeting: () => null, evidence: [] });
  if (item === null) throw new Error("That is no commitment.");
  return rowOf(item, around, { ...settings, viewer });
}

const settings = {
  languages: TOLD_LANGUAGES,
  language: "en" as const,
  viewer: "korea",
  day: "2020-09-01",
  addressOf: (id: string) => `/commitments/${id}`,
  notice: null,
};
const [observed] = observedItems(chinaKoreaRecord, chinaKorea);
if (observed === undefined) throw new Error("The record is empty.");
const observedRow = rowOf(observed, around, settings);

function first(): Telling {
  return telling("commitment", "china/c-1", parties).say("china", {
    "wording.zh-Hans": "签署",
    "wording.ko": "서명한다",
    "wording.en": "sign",
    sort: "agreed",
    workstream: "planning",
    actors: ["china-mofcom-asia"],
    due: { on: "2020-12-31", words: "within the year" },
  });
}

function contextOf(told: Telling): ImportContext {
  const row = rowNow(told, "korea");
  return {
    party: "korea",
    office: "korea-secretary",
    participants: parties,
    languages: TOLD_LANGUAGES,
    workstreams: chinaKorea.workstreams.map((one) => one.id),
    kind: kindTold("commitment"),
    known: (id) =>
      id === "china/c-1"
        ? { row, state: told.state() }
        : id === observed?.id
          ? { row: observedRow, state: null }
          : undefined,
  };
}

/** The file as downloaded now, with some cells edited by row and column. */
function file(told: Telling, edit: Record<string, string> = {}, ...more: Row[]): string {
  return boardCsv([{ ...rowNow(told, "korea"), ...edit }, observedRow, ...more], TOLD_LANGUAGES, {
    bom: true,
  });
}

function imported(source: string, told = first()) {
  return importCommitments(Buffer.from(source), contextOf(told));
}

const says = (intents: readonly Intent[]) =>
  intents.flatMap((one) => (one.act === "say" ? [[one.entity, one.field, one.value]] : []));

describe("a download that comes back", () => {
  test("unchanged, it says nothing", () => {
    expect(imported(file(first()))).toEqual({ ok: true, intents: [], opened: [], changed: [], unchanged: 2 });
  });

  test("each changed cell is one position of the importing side, and every act is well-formed", () => {
    const result = imported(
      file(first(), { "wording.ko": "조인한다", actors: "korea-motie korea-mofa", "due.on": "2021/3/1" }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(says(result.intents)).toEqual([
      ["china/c-1", "wording.ko", "조인한다"],
      ["china/c-1", "actors", ["korea-motie", "korea-mofa"]],
      ["china/c-1", "due", { on: "2021-03-01", words: "within the year" }],
    ]);
    expect(result).toMatchObject({ changed: ["china/c-1"], opened: [], unchanged: 1 });
    for (const one of result.intents) expect(intent.safeParse(one).success).toBe(true);
    expect(draftsOf(result.intents)).toHaveLength(3);
  });

  test("the cells hold the importing side's own words where it has spoken", () => {
    const told = first().say("korea", { "wording.ko": "조인한다" });
    expect(rowNow(told, "korea")["wording.ko"]).toBe("조인한다");
    expect(rowNow(told, "china")["wording.ko"]).toBe("서명한다");
    expect(imported(file(told), told)).toMatchObject({ ok: true, intents: [] });
  });

  test("a row nobody edited is left alone though the record has moved on; an edited one is refused", () => {
    const old = file(first());
    const moved = first().say("korea", { "wording.ko": "조인한다" });
    expect(imported(old, moved)).toMatchObject({ ok: true, intents: [] });
    const edited = file(first(), { "wording.en": "sign it" });
    expect(imported(edited, moved)).toMatchObject({
      ok: false,
      errors: [{ code: "changed-since-export", row: 2 }],
    });
  });

  test("new rows open commitments; the same file gives the same ids again", () => {
    const fresh = {
      id: "",
      "wording.ko": "새 항목",
      sort: "request",
      "due.on": "",
      predecessors: "observer:jetc-24-18",
    };
    const named = { id: "korea/park-1", "wording.en": "a park" };
    const source = file(first(), {}, fresh, named);
    const [once, twice] = [imported(source), imported(source)];
    expect(once).toEqual(twice);
    if (!once.ok) throw new Error(JSON.stringify(once.errors));
    expect(once.opened).toEqual([expect.stringMatching(/^korea\/import-[0-9a-f]{20}$/), "korea/park-1"]);
    expect(once.intents.filter((one) => one.act === "open")).toMatchObject([
      { kind: "commitment", participants: parties },
      { entity: "korea/park-1" },
    ]);
    expect(says(once.intents).map(([, field]) => field)).toEqual([
      "sort",
      "wording.ko",
      "predecessors",
      "wording.en",
    ]);
  });

  test("an act's number changes with what it follows, so that saying a thing again later is possible", () => {
    const edited = { "wording.en": "sign it" };
    const before = imported(file(first(), edited));
    const moved = first().say("korea", edited).say("korea", { "wording.en": "sign" });
    const later = imported(file(moved, edited), moved);
    if (!before.ok || !later.ok) throw new Error("refused");
    expect(later.intents).toHaveLength(1);
    expect(later.intents[0]?.id).not.toBe(before.intents[0]?.id);
    expect(imported(file(first(), edited))).toEqual(before);
  });
});

describe("one bad row and nothing is imported", () => {
  const good = { id: "", "wording.ko": "좋은 행" };

  test.each([
    [{ id: "", sort: "request" }, "wording-missing", "wording.zh-Hans"],
    [{ id: "china/other", "wording.ko": "x" }, "id-unknown", "id"],
    [{ id: "korea/with space", "wording.ko": "x" }, "id-malformed", "id"],
    [{ id: "china/c-1", "wording.ko": "x" }, "id-twice", "id"],
    [{ id: "", "wording.ko": "x", sort: "promise" }, "value-malformed", "sort"],
    [{ id: "", "wording.ko": "x", workstream: "nowhere" }, "workstream-unknown", "workstream"],
    [{ id: "", "wording.ko": "x", "due.on": "31.12.2020" }, "value-malformed", "due.on"],
    [{ id: "", "wording.ko": "x", "due.on": "2020-02-30" }, "value-malformed", "due.on"],
    [{ id: "", "wording.ko": "x", meeting: "the 24th" }, "value-malformed", "meeting"],
    [{ id: "", "wording.ko": "a\u202Eb" }, "rule", "wording.ko"],
  ])("%j", (bad, code, column) => {
    const result = imported(file(first(), {}, good, bad as unknown as Row));
    expect(result).toMatchObject({ ok: false, errors: [{ code, row: 5, column }] });
  });

  test.each([
    [{ "wording.ko": "" }, "cannot-be-cleared", "wording.ko"],
    [{ sort: "wish" }, "value-malformed", "sort"],
  ])("an edited cell %j", (edit, code, column) => {
    expect(imported(file(first(), edit))).toMatchObject({ ok: false, errors: [{ code, row: 2, column }] });
  });

  test("what was compiled from public sources cannot be changed by a side", () => {
    const source = file(first()).replace(observedRow["wording.en"] ?? "?", "something else");
    expect(imported(source)).toMatchObject({
      ok: false,
      errors: [{ code: "observed-row-changed", row: 3, column: "wording.en" }],
    });
  });

  test("a new date where one is settled needs a reason", () => {
    const told = first().settle("due");
    expect(imported(file(told, { "due.on": "2021-06-30" }), told)).toMatchObject({
      ok: false,
      errors: [{ code: "rule", row: 2, column: "due.on", said: "reason-required" }],
    });
    const reasoned = imported(
      file(told, { "due.on": "2021-06-30", "due.reason": "the talks went on" }),
      told,
    );
    expect(reasoned).toMatchObject({
      ok: true,
      intents: [{ value: { on: "2021-06-30", reason: "the talks went on" } }],
    });
  });

  test("every error is named, not the first alone", () => {
    const result = imported(file(first(), { sort: "wish" }, { id: "x" }, { id: "", sort: "wish" }));
    expect(result.ok ? [] : result.errors.map((one) => [one.row, one.code])).toEqual([
      [2, "value-malformed"],
      [4, "id-malformed"],
      [5, "wording-missing"],
    ]);
  });

  test.each([
    ["", { code: "empty-file" }],
    ["wording.en\r\nx\r\n", { code: "column-missing", column: "id" }],
    ["id,colour\r\n", { code: "column-unknown", column: "colour" }],
    ["id,sort,sort\r\n", { code: "column-twice", column: "sort" }],
    ["id,sort\r\n,agreed,more\r\n", { code: "row-too-long", row: 2, said: "more" }],
    ['id,sort\r\n,"agreed\r\n', { code: "quote-not-closed", row: 2 }],
  ])("a file that is no table of ours: %j", (source, error) => {
    expect(imported(source)).toMatchObject({ ok: false, errors: [error] });
  });

  test("neither bytes that are not UTF-8 nor more rows than one import takes", () => {
    const bytes = Buffer.from([0x69, 0x64, 0x0a, 0xc4, 0xe3]);
    expect(importCommitments(bytes, contextOf(first()))).toMatchObject({ errors: [{ code: "not-utf8" }] });
    const long = `id,wording.en\n${",x\n".repeat(ROW_LIMIT + 1)}`;
    expect(imported(long)).toMatchObject({ errors: [{ code: "too-many-rows" }] });
  });

  test("an error says where and what in every language", () => {
    const error = { code: "value-malformed" as const, row: 5, column: "sort", said: "wish" };
    expect(importSentence(error, "en")).toBe("Row 5, column “sort”: “wish” cannot stand in this column.");
    expect(importSentence(error, "ko")).toBe("5행 ‘sort’ 열: “wish” 값은 이 열에 쓸 수 없습니다.");
    expect(importSentence(error, "zh-Hans")).toBe("第 5 行，“sort”列：“wish”不能填入此列。");
  });

  test("a table made by hand, with a few columns and no version, is compared cell by cell", () => {
    const rows = rowsOfCsv('id,wording.en\nchina/c-1,"sign, soon"\n');
    expect(rows).toHaveLength(1);
    expect(imported('id,wording.en\nchina/c-1,"sign, soon"\n')).toMatchObject({
      ok: true,
      intents: [{ field: "wording.en", value: "sign, soon" }],
    });
  });
});
