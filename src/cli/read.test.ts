import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { sampleDocx } from "../documents/samples.ts";
import { run } from "./read.ts";

const folder = mkdtempSync(path.join(tmpdir(), "concord-read-"));
let [said, complained]: [string, string] = ["", ""];

beforeEach(() => {
  [said, complained] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    said += String(words);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((words) => {
    complained += String(words);
    return true;
  });
});

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

const lines = (): unknown[] =>
  said
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

test("a document gives a JSON line for each commitment, with offsets into its text", async () => {
  const text =
    "Qingdao, 1 August 2020\n\nThe two sides agreed to sign RCEP within the year. The weather was fine.\n";
  expect(await run([file("readout.txt", text), "--json"])).toBe(0);
  const [only] = lines() as { start: number; end: number; text: string; deadline: unknown }[];
  expect(lines()).toHaveLength(1);
  expect(text.slice(only?.start, only?.end)).toBe(only?.text);
  expect(only).toMatchObject({
    lang: "en",
    collective: true,
    actors: ["The two sides"],
    count: 1,
    deadline: { phrase: "within the year", from: "2020-08-01", to: "2020-12-31" },
  });
  expect(Object.keys(only ?? {})).toEqual([
    "start",
    "end",
    "text",
    "lang",
    "commitment",
    "testable",
    "collective",
    "actors",
    "deadline",
    "themes",
    "count",
    "triggers",
  ]);
});

test("a given date counts before the file's name and the text", async () => {
  const name = file("2019-03-05.docx", sampleDocx(["양측은 연내 협상을 마무리하기로 했습니다."]));
  expect(await run([name])).toBe(0);
  expect(lines()[0]).toMatchObject({ deadline: { phrase: "연내", to: "2019-12-31" } });
  said = "";
  expect(await run([name, "--date", "2023-01-01"])).toBe(0);
  expect(lines()[0]).toMatchObject({ deadline: { from: "2023-01-01", to: "2023-12-31" } });
});

test("sentences give a row for each row, in order", async () => {
  const rows = [
    { id: "a", doc: "zh-20240510", lang: "zh", text: "双方同意年内启动谈判。" },
    { id: "b", doc: "zh-20240510", lang: "zh", text: "双方还交换了意见。" },
    { id: 3, doc: "x", lang: "en", text: "" },
  ];
  const name = file("rows.jsonl", `${rows.map((row) => JSON.stringify(row)).join("\n")}\n\n`);
  expect(await run(["--sentences", name])).toBe(0);
  expect(lines().map((line) => (line as { id: unknown }).id)).toEqual(["a", "b", 3]);
  expect(lines()[0]).toMatchObject({ decision: true, collective: true, deadline: { to: "2024-12-31" } });
  expect(lines()[1]).toMatchObject({ decision: false, collective: null, count: 0, deadline: null });
  expect(Object.keys(lines()[2] ?? {})).toEqual([
    "id",
    "commitment",
    "decision",
    "testable",
    "collective",
    "count",
    "deadline",
    "themes",
  ]);
});

test.each([
  ["no words", []],
  ["two files", ["a.txt", "b.txt"]],
  ["an option nobody knows", ["--fast", "a.txt"]],
  ["a date that is none", ["a.txt", "--date", "soon"]],
  ["a file that is not there", [path.join(folder, "nothing.txt")]],
  ["a folder", [folder]],
])("%s: one sentence and exit code 2", async (_, words) => {
  expect(await run(words)).toBe(2);
  expect(complained.trim().split("\n")).toHaveLength(1);
  expect(said).toBe("");
});

test("unusable files: one sentence that says why, and exit code 2", async () => {
  const cases: [string, string | Uint8Array, string[], RegExp][] = [
    ["empty.txt", "", [], /no text/],
    ["large.txt", new Uint8Array(50 * 1024 * 1024), [], /at most/],
    ["broken.pdf", "%PDF-1.7\n", [], /damaged/],
    ["bad.jsonl", '{"id": 1, "text": "x"}\n{"id": 2}\n', ["--sentences"], /Line 2 /],
  ];
  for (const [name, content, words, sentence] of cases) {
    complained = "";
    expect(await run([...words, file(name, content)])).toBe(2);
    expect(complained).toMatch(sentence);
    expect(complained.trim().split("\n")).toHaveLength(1);
  }
});
