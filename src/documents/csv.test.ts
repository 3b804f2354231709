import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";

function cellsOf(source: string | Uint8Array): string[][] {
  const read = readCsv(source);
  if (!read.ok) throw new Error(read.code);
  return read.rows.map((row) => row.cells);
}

describe("writing", () => {
  test("every row ends in CRLF, and only what needs quotes has them", () => {
    expect(
      writeCsv([
        ["id", "说法"],
        ["a", 'he said "no", twice\n'],
        ["", "한 줄"],
      ]),
    ).toBe('id,说法\r\na,"he said ""no"", twice\n"\r\n,한 줄\r\n');
  });

  test("a byte-order mark stands first where asked, and is no part of the first cell", () => {
    const text = writeCsv([["编号"]], { bom: true });
    expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.of(0xef, 0xbb, 0xbf));
    expect(cellsOf(Buffer.from(text))).toEqual([["编号"]]);
  });

  test.each(["=1+1", "+82", "-3", "@sum", "\tx", "'quoted", "'=x"])(
    "%j cannot run in a spreadsheet",
    (cell) => {
      const text = writeCsv([[cell, "b"]]);
      expect(text.replace('"', "")).toMatch(/^'/);
      expect(cellsOf(text)).toEqual([[cell, "b"]]);
    },
  );
});

describe("reading", () => {
  test("takes CRLF, LF, CR and line breaks within quotes, and says on which line a row begins", () => {
    const read = readCsv('a,b\r\n"one\ntwo",c\nd,e\rf,g');
    expect(read).toEqual({
      ok: true,
      rows: [
        { row: 1, line: 1, cells: ["a", "b"] },
        { row: 2, line: 2, cells: ["one\ntwo", "c"] },
        { row: 3, line: 4, cells: ["d", "e"] },
        { row: 4, line: 5, cells: ["f", "g"] },
      ],
    });
  });

  test("rows without anything are left out, a last empty cell is kept", () => {
    expect(cellsOf("a,\r\n\r\n,\r\n")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
  });

  test("an empty row counts, as it does in a spreadsheet", () => {
    expect(readCsv("a,b\r\n\r\nc,d\r\n")).toMatchObject({ rows: [{ row: 1 }, { row: 3, line: 3 }] });
  });

  test.each([
    [Uint8Array.of(0x61, 0xff), { code: "not-utf8" }],
    ['a\n"b', { code: "quote-not-closed", line: 2 }],
    ['a\nb"c', { code: "stray-quote", line: 2 }],
    ['"a\nb"c', { code: "stray-quote", line: 2 }],
  ])("refuses case %#", (source, refusal) => {
    expect(readCsv(source)).toMatchObject({ ok: false, ...refusal });
  });

  test("what was written is read back, whatever it says", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom('"', ",", "\r\n", "\n", "=", "'", "''", " "),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, bom) => {
        expect(cellsOf(Buffer.from(writeCsv(rows, { bom })))).toEqual(rows);
      }),
      { numRuns: 500, seed: 4180 },
    );
  });
});
