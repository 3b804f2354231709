import { unzipSync } from "fflate";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { CELL_LIMIT, type Sheet, writeXlsx } from "./xlsx.ts";

const sheet: Sheet = {
  name: "承诺/약속: [all]?",
  columns: [
    { title: "编号", width: 20 },
    { title: "n", width: 8 },
    { title: "by", width: 12 },
  ],
  rows: [
    ["china/1", 24, { day: "2020-12-31" }],
    ['<b> & "q" \u0001 _x0041_', null, { day: "1899-12-31" }],
    ["=1+1", 0.5, null],
  ],
};

function files(sheets: readonly Sheet[]): Record<string, string> {
  const written = writeXlsx(sheets);
  if (!written.ok) throw new Error(written.code);
  const entries = Object.entries(unzipSync(written.bytes));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

interface Node {
  tagName?: string;
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

/** Every element of this name, in order; attributes by name, words joined. */
function elements(
  xml: string,
  name: string,
): { attrs: Record<string, string>; words: string; inner: Node }[] {
  const all: Node[] = [];
  const walk = (node: Node): void => {
    if (node.tagName === name) all.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  // parse5 reads `<c/>` as an opening tag; our writer only closes leaves so, which this test expands first.
  walk(
    parseFragment(
      xml.replace(/<(\w+)([^>]*)\/>/g, "<$1$2></$1>").replace("<?xml", "<xml"),
    ) as unknown as Node,
  );
  return all.map((node) => ({
    attrs: Object.fromEntries((node.attrs ?? []).map((one) => [one.name, one.value])),
    words: wordsOf(node),
    inner: node,
  }));
}

function wordsOf(node: Node): string {
  return node.nodeName === "#text" ? (node.value ?? "") : (node.childNodes ?? []).map(wordsOf).join("");
}

describe("a workbook", () => {
  const parts = files([sheet, { ...sheet, rows: [] }]);

  test("has every part its relations and content types name, and no other", () => {
    const types = parts["[Content_Types].xml"] ?? "";
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
    expect(
      Object.keys(parts)
        .filter((name) => name.startsWith("xl/") && !name.includes("_rels"))
        .sort(),
    ).toEqual(named.sort());
    const targets = [...(parts["xl/_rels/workbook.xml.rels"] ?? "").matchAll(/Target="([^"]+)"/g)];
    expect(targets.map((match) => `xl/${match[1]}`).sort()).toEqual(
      named.filter((one) => one !== "xl/workbook.xml"),
    );
  });

  test("names its sheets within the rules, each once", () => {
    const names = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(names).toEqual(["承诺 약속   all", "承诺 약속   all 2"]);
  });

  test("holds words as words, numbers as numbers, days as dates, and no formula", () => {
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    const cells = elements(xml, "c").map(({ attrs, words }) => [
      attrs["r"],
      attrs["t"] ?? "n",
      attrs["s"],
      words,
    ]);
    expect(cells).toEqual([
      ["A1", "inlineStr", "1", "编号"],
      ["B1", "inlineStr", "1", "n"],
      ["C1", "inlineStr", "1", "by"],
      ["A2", "inlineStr", "0", "china/1"],
      ["B2", "n", "0", "24"],
      ["C2", "n", "2", "44196"],
      ["A3", "inlineStr", "0", '<b> & "q" _x0001_ _x005F_x0041_'],
      ["C3", "inlineStr", "0", "1899-12-31"],
      ["A4", "inlineStr", "0", "=1+1"],
      ["B4", "n", "0", "0.5"],
    ]);
    expect(xml).not.toContain("<f>");
    expect(xml).toContain('<autoFilter ref="A1:C4"/>');
  });

  test("columns go on after Z, and one table gives one file", () => {
    const wide: Sheet = {
      name: "wide",
      columns: Array.from({ length: 28 }, (_, at) => ({ title: `${at}`, width: 5 })),
      rows: [],
    };
    const places = elements(files([wide])["xl/worksheets/sheet1.xml"] ?? "", "c").map(
      ({ attrs }) => attrs["r"],
    );
    expect(places.slice(-3)).toEqual(["Z1", "AA1", "AB1"]);
    expect(writeXlsx([sheet])).toEqual(writeXlsx([sheet]));
  });

  test("words longer than a cell are refused, not cut", () => {
    const long = { ...sheet, rows: [["ok"], ["x".repeat(CELL_LIMIT + 1)]] };
    expect(writeXlsx([long])).toEqual({ ok: false, code: "cell-too-long", row: 2 });
  });
});
