import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "concord-concordance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

function run(...words: string[]): { code: number | null; lines: Line[]; said: string } {
  const done = spawnSync(process.execPath, [path.join(root, "bin/concord"), "concordance", ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const lines = done.stdout.split("\n").filter((line) => line !== "");
  return { code: done.status, lines: lines.map((line) => JSON.parse(line) as Line), said: done.stderr };
}

interface Line {
  id: string | number;
  unit: number;
  texts: Record<string, string>;
  findings: { class: string; severity: string; spans: Record<string, [number, number]>; message: string }[];
}

const en = "Each Party shall reduce the duty by 50 percent within 30 days.";
const zh = "各方应在30日内将关税削减50%。";
const ko = "각 당사국은 30일 이내에 관세를 40퍼센트 인하하여야 한다.";

test("rows come back in order with class, severity, UTF-16 spans and a sentence; whatever is found, 0", () => {
  const rows = [
    { id: "a", doc: "x", texts: { en, zh, ko } },
    { id: 2, doc: "x", texts: { en, zh } },
    { id: "c", texts: { ko } },
    { id: "d", texts: { en: null, zh: "" } },
  ];
  const { code, lines, said } = run(
    "--pairs",
    file("rows.jsonl", `\ufeff${rows.map((row) => JSON.stringify(row)).join("\r\n")}\r\n\r\n`),
  );
  expect([code, said]).toEqual([0, ""]);
  expect(lines.map((line) => line.id)).toEqual(["a", 2, "c", "d"]);
  expect(Object.keys(lines[0] ?? {})).toEqual(["id", "findings"]);
  const [found] = lines[0]?.findings ?? [];
  expect(Object.keys(found ?? {})).toEqual(["class", "severity", "spans", "message"]);
  expect(found).toMatchObject({ class: "number", severity: "critical" });
  expect(ko.slice(...(found?.spans["ko"] ?? [0, 0]))).toBe("40퍼센트");
  expect(lines.slice(1).flatMap((line) => line.findings)).toEqual([]);
});

test("the sentence speaks the reader's language", () => {
  const rows = file("one.jsonl", JSON.stringify({ id: 1, texts: { en, ko } }));
  const said = (reader: string) => run("--pairs", rows, "--reader", reader).lines[0]?.findings[0]?.message;
  expect(said("en")).toContain("The numbers have different values");
  expect(said("zh")).toContain("数值不一致");
  expect(said("ko")).toContain("숫자의 값이 다릅니다");
});

test("a bad row is named by its number and the rest goes on", () => {
  const good = JSON.stringify({ id: 1, texts: { en, zh } });
  const bad = ["{", "[]", '{"id": 1}', '{"id": 1, "texts": {"en": 5}}'];
  const { code, lines, said } = run("--pairs", file("bad.jsonl", [good, ...bad, good].join("\n")));
  expect([code, lines.length]).toEqual([0, 2]);
  expect(said.trim().split("\n")).toEqual([
    "concord concordance: row 2 is not JSON; it was passed over.",
    ...[3, 4, 5].map(
      (row) => `concord concordance: row ${row} has no id and texts {en?, zh?, ko?}; it was passed over.`,
    ),
  ]);
});

test("input that cannot be used is refused with one sentence and 2", () => {
  const empty = file("empty.jsonl", "");
  const useless = file("useless.jsonl", "nothing\n");
  const text = file("a.txt", en);
  const refused = [
    [],
    ["--pairs", path.join(folder, "none.jsonl")],
    ["--pairs", folder],
    ["--pairs", empty],
    ["--pairs", useless],
    ["--pairs", text, "--reader", "fr"],
    ["--align", text, "--langs", "en"],
    ["--align", text, text, "--langs", "en,en"],
    ["--align", text, text, "--langs", "en,fr"],
    ["--align", text, empty, "--langs", "en,zh"],
    ["--align", text, text, text, text, "--langs", "en,zh,ko"],
    ["--unknown"],
  ];
  for (const words of refused) {
    const { code, lines, said } = run(...words);
    expect([code, lines.length], words.join(" ")).toEqual([2, 0]);
    expect(said, words.join(" ")).not.toContain("Error");
    expect(said.trim(), words.join(" ")).not.toBe("");
  }
});

test("whole texts are aligned, and a missing paragraph is a finding", () => {
  const one = [
    "Article 1",
    en,
    "The Joint Committee shall meet once a year.",
    "Article 2",
    "Disputes shall be settled by consultation.",
  ];
  const other = ["第一条", zh, "第二条", "争端应通过磋商解决。"];
  const { code, lines } = run(
    "--align",
    file("en.txt", one.join("\n")),
    file("zh.txt", other.join("\r\n")),
    "--langs",
    "en,zh",
  );
  expect(code).toBe(0);
  expect(lines.map((line) => Object.keys(line.texts).join())).toEqual([
    "en,zh",
    "en,zh",
    "en",
    "en,zh",
    "en,zh",
  ]);
  expect(lines[2]?.findings).toMatchObject([
    { class: "missing", severity: "critical", spans: { en: [0, 43] } },
  ]);
});

test("lone surrogates, mixed script, a line of a million signs: an answer, and time in step with length", () => {
  const odd = [
    { id: 1, texts: { en: "50 \ud800 percent", zh: "４０％ \udc00" } },
    { id: 2, texts: { en: zh, zh: ko, ko: en } },
    { id: 3, texts: { en: `${en} `.repeat(2_000), zh: zh.repeat(2_000), ko: `${ko} `.repeat(2_000) } },
    { id: "long", texts: { en: `${en} `.repeat(20_000), zh } },
    { id: 4, texts: { en: "9".repeat(1_000_000), zh: "万亿".repeat(300_000), ko: "(가)".repeat(300_000) } },
  ];
  const { code, lines, said } = run(
    "--pairs",
    file("odd.jsonl", odd.map((row) => JSON.stringify(row)).join("\n")),
  );
  expect([code, lines.length]).toEqual([0, 4]);
  expect(lines[0]?.findings[0]).toMatchObject({ class: "number" });
  expect(said).toBe(
    "concord concordance: row 4 has a text of more than a million signs; it was passed over.\n",
  );
});

test("a text that lost its line ends is named and not compared", () => {
  const { code, lines, said } = run(
    "--align",
    file("long-en.txt", `${en} `.repeat(20_000)),
    file("long-zh.txt", zh),
    "--langs",
    "en,zh",
  );
  expect([code, lines.length > 0]).toEqual([0, true]);
  expect(said).toContain("has a paragraph of more than a million signs; it was not compared.");
});
