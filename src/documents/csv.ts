/**
 * Comma-separated values (RFC 4180) in UTF-8: what we write, and what a spreadsheet gives back. A table is rows of
 * strings; what they mean is the caller's.
 */

/** One row as read: its number as a spreadsheet counts (empty rows too), and the line on which it begins, both from 1. */
export interface CsvRow {
  row: number;
  line: number;
  cells: string[];
}

export type CsvRefusal =
  | { ok: false; code: "not-utf8" }
  | { ok: false; code: "quote-not-closed"; line: number }
  | { ok: false; code: "stray-quote"; line: number };

export type ParsedCsv = { ok: true; rows: CsvRow[] } | CsvRefusal;

export interface CsvStyle {
  /** A byte-order mark first: some spreadsheets read UTF-8 only then. */
  bom?: boolean;
}

const BOM = "\uFEFF";

// A spreadsheet runs a cell that begins like a formula; an apostrophe before it says "text", and reading takes it off.
const LOOKS_LIKE_FORMULA = /^'?[=+\-@\t\r']/;

/**
 * Writes rows as CSV (RFC 4180: CRLF after every row, quotes where a cell needs them). A cell that a spreadsheet would
 * run gets a leading apostrophe; `readCsv` takes it off again, so that writing and reading give the same cells.
 */
export function writeCsv(rows: readonly (readonly string[])[], style: CsvStyle = {}): string {
  const lines = rows.map((cells) => `${cells.map(written).join(",")}\r\n`);
  return (style.bom === true ? BOM : "") + lines.join("");
}

function written(cell: string): string {
  const safe = LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Reads CSV bytes or text: with or without a byte-order mark, lines ending in CRLF, LF or CR, line breaks within
 * quotes. Rows that hold nothing at all are left out. Refuses bytes that are not UTF-8, a quote that never closes and
 * one in the middle of a cell, each with its line.
 */
export function readCsv(source: Uint8Array | string): ParsedCsv {
  const text = typeof source === "string" ? source : decoded(source);
  if (text === null) return { ok: false, code: "not-utf8" };
  return readRows(text.startsWith(BOM) ? text.slice(BOM.length) : text);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readRows(text: string): ParsedCsv {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  let number = 0;
  while (at < text.length) {
    number += 1;
    const row: CsvRow = { row: number, line, cells: [] };
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, line) : plainCell(text, at, line);
      if (!cell.ok) return cell;
      row.cells.push(unguarded(cell.value));
      line += cell.lines;
      at = cell.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (row.cells.length > 1 || row.cells[0] !== "") rows.push(row);
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    line += 1;
  }
  return { ok: true, rows };
}

type Cell = { ok: true; value: string; end: number; lines: number } | CsvRefusal;

function plainCell(text: string, start: number, line: number): Cell {
  let end = start;
  while (end < text.length && !isEnd(text[end])) {
    if (text[end] === '"') return { ok: false, code: "stray-quote", line };
    end += 1;
  }
  return { ok: true, value: text.slice(start, end), end, lines: 0 };
}

function quotedCell(text: string, start: number, line: number): Cell {
  let end = start + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote === -1) return { ok: false, code: "quote-not-closed", line };
    if (text[quote + 1] !== '"') {
      end = quote;
      break;
    }
    end = quote + 2;
  }
  const value = text.slice(start + 1, end).replaceAll('""', '"');
  const lines = value.split(/\r\n|\r|\n/).length - 1;
  if (end + 1 < text.length && !isEnd(text[end + 1])) {
    return { ok: false, code: "stray-quote", line: line + lines };
  }
  return { ok: true, value, end: end + 1, lines };
}

function isEnd(character: string | undefined): boolean {
  return character === "," || character === "\n" || character === "\r";
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && LOOKS_LIKE_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
