import { Zip, ZipDeflate, strToU8 } from "fflate";

/**
 * A workbook (Office Open XML, ECMA-376 part 1): tables of words, numbers and days that spreadsheets open, search and
 * filter. Words are written as inline strings, days as dates, and nothing as a formula.
 */

/** A cell: words, a number, a day, or nothing. */
export type Cell = string | number | { day: string } | null;

export interface Sheet {
  /** Cut to 31 characters and freed of what a sheet's name may not hold. */
  name: string;
  columns: readonly { title: string; width: number }[];
  /** The rows some at a time, as they are read; no more than one step of them is held. */
  steps: Iterable<readonly (readonly Cell[])[]> | AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The most characters a cell can hold; longer words are cut and end in a mark that says so. */
export const CELL_LIMIT = 32_767;
export const CUT = " […]";

// The oldest time a zip can say, so that one table always gives the same bytes.
const ZIP_TIME = new Date(1980, 0, 1);

/** Writes the sheets while their rows are read, each with its header row in bold, frozen and filterable. */
export async function* writeXlsx(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault !== null) throw fault;
    made.push(bytes);
  });
  const names = sheetNames(sheets);
  addFile(zip, "[Content_Types].xml")(contentTypes(sheets.length), true);
  addFile(zip, "_rels/.rels")(packageRelations, true);
  addFile(zip, "xl/workbook.xml")(workbook(names), true);
  addFile(zip, "xl/_rels/workbook.xml.rels")(workbookRelations(sheets.length), true);
  addFile(zip, "xl/styles.xml")(styles, true);
  for (const [at, sheet] of sheets.entries()) {
    const write = addFile(zip, `xl/worksheets/sheet${at + 1}.xml`);
    for await (const part of worksheet(sheet)) {
      write(part, false);
      yield* made.splice(0);
    }
    write("", true);
  }
  zip.end();
  yield* made.splice(0);
}

/** Begins a file of the zip; what it returns writes on in it, the last time with `ends`. */
function addFile(zip: Zip, name: string): (text: string, ends: boolean) => void {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = ZIP_TIME;
  zip.add(file);
  return (text, ends) => file.push(strToU8(text), ends);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: number): string {
  const parts = numbered(sheets).map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${parts.join("")}</Types>`
  );
}

const packageRelations =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const relations = numbered(sheets).map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const style = `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}${style}</Relationships>`;
}

// Cell formats: 0 plain words that wrap, 1 the header, 2 a day as year-month-day (custom number format).
const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
  `</cellXfs></styleSheet>`;

async function* worksheet({ columns, steps }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map((column) => column.title);
  yield (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData>${rowXml(1, titles, 1)}`
  );
  let last = 1;
  for await (const rows of steps) {
    const from = last + 1;
    last += rows.length;
    yield rows.map((cells, at) => rowXml(from + at, cells, 0)).join("");
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${last}"/></worksheet>`;
}

function rowXml(row: number, cells: readonly Cell[], style: number): string {
  return `<row r="${row}">${cells.map((cell, at) => cellXml(`${columnName(at)}${row}`, cell, style)).join("")}</row>`;
}

function cellXml(place: string, cell: Cell, style: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(cell))}</t></is></c>`;
  }
  const serial = serialDay(cell.day);
  // Before March 1900 the format counts a day that never was, so such days stay words.
  return serial < 61 ? cellXml(place, cell.day, style) : `<c r="${place}" s="2"><v>${serial}</v></c>`;
}

function fitting(words: string): string {
  return words.length <= CELL_LIMIT ? words : `${words.slice(0, CELL_LIMIT - CUT.length)}${CUT}`;
}

/** Days since 30 December 1899 (ECMA-376 part 1, 18.17.4.1, for days from March 1900 on). */
function serialDay(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** A, B, … Z, AA, AB, … for columns counted from 0. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** Names of sheets: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = name.replace(/[[\]:*?/\\]/g, " ").trim();
    const free = Array.from(plain).slice(0, 28).join("") || `Sheet${at + 1}`;
    const own = taken.has(free.toLowerCase()) ? `${free} ${at + 1}` : free;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** XML text. What XML 1.0 cannot hold is written as `_xHHHH_`, and so is what only looks like it (22.9.2.19). */
function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g, hexEscape)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
