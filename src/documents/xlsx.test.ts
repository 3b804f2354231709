import { unzipSync } from "fflate";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { CELL_LIMIT, CUT, type Cell, type Sheet, writeXlsx } from "./xlsx.ts";

/** A sheet as a table in memory, written some rows at a time. */
type Table = Omit<Sheet, "steps"> & { rows: readonly (readonly Cell[])[] };

const sheet: Table = {
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

async function written(tables: readonly Table[], size = 2): Promise<Uint8Array> {
  async function* inSteps(rows: Table["rows"]): AsyncGenerator<Table["rows"]> {
    for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
  }
  const parts: Uint8Array[] = [];
  for await (const part of writeXlsx(
    tables.map(({ rows, ...table }) => ({ ...table, steps: inSteps(rows) })),
  ))
    parts.push(part);
  return Buffer.concat(parts);
}

async function files(tables: readonly Table[]): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await written(tables)));
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

describe("a workbook", async () => {
  const parts = await files([sheet, { ...sheet, rows: [] }]);

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

  test("columns go on after Z, and one table gives one file", async () => {
    const wide: Table = {
      name: "wide",
      columns: Array.from({ length: 28 }, (_, at) => ({ title: `${at}`, width: 5 })),
      rows: [],
    };
    const places = elements((await files([wide]))["xl/worksheets/sheet1.xml"] ?? "", "c").map(
      ({ attrs }) => attrs["r"],
    );
    expect(places.slice(-3)).toEqual(["Z1", "AA1", "AB1"]);
    expect(await written([sheet])).toEqual(await written([sheet]));
  });

  test("however many rows come at once, the sheet holds the same", async () => {
    const sheets = await Promise.all(
      [1, 2, 100].map(async (size) => unzipSync(await written([sheet], size))["xl/worksheets/sheet1.xml"]),
    );
    expect(sheets[1]).toEqual(sheets[0]);
    expect(sheets[2]).toEqual(sheets[0]);
  });

  test("words longer than a cell holds are cut, and say so", async () => {
    const parts = await files([{ ...sheet, rows: [["x".repeat(CELL_LIMIT)], ["x".repeat(CELL_LIMIT + 1)]] }]);
    const [, , , whole, cut] = elements(parts["xl/worksheets/sheet1.xml"] ?? "", "c").map((one) => one.words);
    expect(whole).toBe("x".repeat(CELL_LIMIT));
    expect(cut).toHaveLength(CELL_LIMIT);
    expect(cut?.endsWith(CUT)).toBe(true);
  });
});
