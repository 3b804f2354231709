import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../../mechanisms/china-korea/observer/observer.ts";
import { observedItems } from "../../commitments/observed-item.ts";
import { partyItem } from "../../commitments/party-item.ts";
import { sightOf, telling } from "../../commitments/telling.ts";
import { observedMeeting } from "../../committee/meeting-view.ts";
import { countFigures } from "../figures.ts";
import { gather } from "../gather.ts";
import { boardCsv, csvChunks, icsChunks, jsonChunks, xlsxChunks } from "./downloads.ts";
import { factsOfRow, recount, rowsOfCsv } from "./recount.ts";
import { type Row, type RowSettings, rowOf, versionOf } from "./row.ts";

const day = "2026-11-23";
const languages = ["zh-Hans", "ko", "en"];
const settings: RowSettings = {
  languages,
  language: "en",
  viewer: null,
  day,
  addressOf: (id) => `https://example.org/commitments/${id}`,
  notice: chinaKorea.notice,
};

const told = telling("commitment", "china/c-1", ["china", "korea"])
  .say("china", {
    "wording.zh-Hans": '=cmd|"x", 一',
    "wording.ko": "한 줄\n두 줄",
    "wording.en": "one, two",
    sort: "request",
    due: { on: "2026-01-31", words: "in January" },
  })
  .say("korea", { answer: { answer: "declined", reason: "no funds" } });
const own = partyItem(told.state(), sightOf(told.state(), "side"), {
  dayOfMeeting: () => null,
  evidence: [],
});
if (own === null) throw new Error("The told commitment cannot be read.");

const items = [...observedItems(chinaKoreaRecord, chinaKorea), own];
const gathered = gather(items, day, 2);
const rows = items.map((one) => {
  const around = gathered.around.get(one.id) ?? { times: 1, since: 0, restatedOn: null, parties: 2 };
  return rowOf(one, around, settings);
});
const figures = countFigures(gathered.facts, day);

function read(csv: string): Row[] {
  const found = rowsOfCsv(Buffer.from(csv));
  if (found === null) throw new Error("That is no CSV.");
  return found;
}

/** The rows a few at a time, as they are read from a database. */
async function* inSteps(size: number, all: readonly Row[] = rows): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const one of chunks) text += one;
  return text;
}

describe("every figure can be counted again", () => {
  test("from the CSV, with and without a byte-order mark", () => {
    expect(recount(read(boardCsv(rows, languages)))).toEqual(figures);
    expect(recount(read(boardCsv(rows, languages, { bom: true })))).toEqual(figures);
  });

  test("from the JSON, which carries them too", async () => {
    const about = { mechanism: chinaKorea, asOf: day, figures };
    for (const size of [1, 7, rows.length]) {
      const json = JSON.parse(await whole(jsonChunks(inSteps(size), about))) as {
        rows: Row[];
        figures: unknown;
      };
      expect(recount(json.rows)).toEqual(figures);
      expect(json.figures).toEqual(figures);
    }
    expect(JSON.parse(await whole(jsonChunks(inSteps(7, []), about)))).toMatchObject({ rows: [] });
  });

  test("a CSV made a step at a time is the same file", async () => {
    const made = await whole(csvChunks(inSteps(7), languages));
    expect(made).toBe(boardCsv(rows, languages, { bom: true }));
  });

  test("and a figure changes when a row does", () => {
    const changed = rows.map((row) =>
      row["id"] === "observer:jetc-24-11" ? { ...row, end: "", endedOn: "" } : row,
    );
    expect(recount(changed).delivered.count).toBe(figures.delivered.count - 1);
    expect(recount(changed).late.count).toBe(figures.late.count + 1);
  });

  test("a row holds exactly the facts the board counted", () => {
    expect(read(boardCsv(rows, languages)).map(factsOfRow)).toEqual(gathered.facts);
  });
});

describe("what a row says", () => {
  const row = (id: string) => rows.find((one) => one["id"] === id) ?? {};

  test("what was compiled is marked in every row, with sources and confidence; a side's words are not", () => {
    for (const one of rows) {
      const compiled = one["from"] === "observer";
      expect(one["mark"]).toBe(compiled ? "Paraphrase of public sources, not an authentic text" : "");
      expect((one["sources"] ?? "") !== "" && (one["confidence"] ?? "") !== "").toBe(compiled);
      expect(one["notice"]).toBe("Demonstration, not a statement of any government.");
    }
  });

  test("an answer that nobody found is not an answer", () => {
    expect(row("observer:jetc-24-18")).toMatchObject({
      answer: "no-public-answer-found",
      answers: "No public answer found",
    });
    expect(row("china/c-1")).toMatchObject({
      answer: "declined",
      answers: "korea declined 2020-08-01 no funds",
    });
  });

  test("its version tells whether a cell that can change was changed", () => {
    const one = row("china/c-1");
    expect(versionOf(one, languages)).toBe(one["version"]);
    expect(versionOf({ ...one, "wording.ko": "x" }, languages)).not.toBe(one["version"]);
    expect(versionOf({ ...one, times: "9" }, languages)).toBe(one["version"]);
  });
});

describe("other files", () => {
  test("a workbook has every row, its header in the reader's language, and days as days", async () => {
    const parts: Uint8Array[] = [];
    for await (const part of xlsxChunks(inSteps(7), languages, "ko")) parts.push(part);
    const sheet = new TextDecoder().decode(unzipSync(Buffer.concat(parts))["xl/worksheets/sheet1.xml"]);
    expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
    expect(sheet).toContain("문안 (zh-Hans)");
    expect(sheet).toContain('s="2"><v>44196</v>');
  });

  test("a calendar has every meeting and the last day of everything open that has one", async () => {
    const meetings = chinaKoreaRecord.meetings.map(observedMeeting);
    const made = {
      mechanism: chinaKorea,
      language: "ko" as const,
      madeAt: `${day}T00:00:00Z`,
      addressOf: settings.addressOf,
    };
    const steps = (async function* () {
      for (const one of items) yield [one];
    })();
    const calendar = (await whole(icsChunks(steps, meetings, made))).replaceAll("\r\n ", "");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(27 + 4);
    expect(calendar).toContain("UID:observer:jetc-24@demonstration.china-korea");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20200801");
    expect(calendar).toContain(
      "공개 자료를 풀어 쓴 것이며 정본이 아님\\n시연용이며 어느 정부의 발표도 아닙니다.",
    );
    expect(calendar).not.toContain("jetc-24-11@");
  });
});
