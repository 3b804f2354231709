import { type CsvRefusal, readCsv } from "../../../documents/csv.ts";
import { type FileColumn, fileColumns } from "../../board/downloads/columns.ts";

/** One row of a sheet: its number as a spreadsheet shows it, and its cells by the names in the header. */
export interface SheetRow {
  row: number;
  cells: Readonly<Record<string, string>>;
}

export interface Sheet {
  /** The columns the file has, by name. */
  columns: Map<string, FileColumn>;
  rows: SheetRow[];
}

/** What is wrong with a file, and where: the row as a spreadsheet shows it, and the column by its name in the header. */
export interface SheetError {
  code:
    | CsvRefusal["code"]
    | "empty-file"
    | "too-many-rows"
    | "column-unknown"
    | "column-twice"
    | "column-missing"
    | "row-too-long"
    | "id-malformed"
    | "id-unknown"
    | "id-twice"
    | "not-a-participant"
    | "observed-row-changed"
    | "changed-since-export"
    | "wording-missing"
    | "workstream-unknown"
    | "cannot-be-cleared"
    | "value-malformed"
    | "rule";
  row: number;
  column: string;
  /** The cell, cut short; or, for a rule, its code. */
  said: string;
}

/** The most rows one file may bring. */
export const ROW_LIMIT = 20_000;

/** Reads a download that was edited, or a table made by hand with the same column names. */
export function readSheet(
  source: Uint8Array | string,
  languages: readonly string[],
): { ok: true; sheet: Sheet } | { ok: false; errors: SheetError[] } {
  const read = readCsv(source);
  if (!read.ok) return { ok: false, errors: [problem(read.code, "line" in read ? read.line : 1)] };
  const [header, ...rows] = read.rows;
  if (header === undefined) return { ok: false, errors: [problem("empty-file", 1)] };
  if (rows.length > ROW_LIMIT) return { ok: false, errors: [problem("too-many-rows", ROW_LIMIT + 2)] };
  const names = header.cells.map((cell) => cell.trim());
  const known = new Map(fileColumns(languages).map((one) => [one.name, one]));
  const errors = [
    ...headerErrors(names, known, header.row),
    ...rows
      .filter((one) => one.cells.length > names.length)
      .map((one) => problem("row-too-long", one.row, "", one.cells.slice(names.length).join(" "))),
  ];
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    sheet: {
      columns: new Map(names.flatMap((name) => [[name, known.get(name)] as [string, FileColumn]])),
      rows: rows.map(({ row, cells }) => ({
        row,
        cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])),
      })),
    },
  };
}

function headerErrors(
  names: readonly string[],
  known: ReadonlyMap<string, FileColumn>,
  row: number,
): SheetError[] {
  return [
    ...names.filter((name) => !known.has(name)).map((name) => problem("column-unknown", row, name)),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => problem("column-twice", row, name)),
    ...(names.includes("id") ? [] : [problem("column-missing", row, "id")]),
  ];
}

export function problem(code: SheetError["code"], row: number, column = "", said = ""): SheetError {
  return { code, row, column, said: said.length > 80 ? `${said.slice(0, 79)}…` : said };
}
