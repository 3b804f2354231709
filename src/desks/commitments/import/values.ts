import type { Json } from "../../../record/verify/canonical.ts";
import type { Column } from "../../board/downloads/columns.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** One field of a commitment as a row says it, and the column to name where it is wrong. */
export interface FieldSaid {
  field: string;
  column: string;
  value: Json;
}

const TOKENS: readonly Column[] = ["actors", "predecessors"];
const PLAIN: readonly Column[] = ["sort", "workstream", "meeting"];
const DUE = ["due.on", "due.words", "due.reason"];

/**
 * What a row says in these columns, as values of the commitment's fields. A cell that is empty says nothing, but for
 * lists, which may be emptied; the columns of the due date make one value.
 */
export function fieldsSaid({ cells }: SheetRow, columns: readonly string[], sheet: Sheet): FieldSaid[] {
  const single = columns.flatMap((name): FieldSaid[] => {
    const column = sheet.columns.get(name);
    const cell = cells[name] ?? "";
    if (column === undefined || DUE.includes(name)) return [];
    if (TOKENS.includes(column.column)) {
      return [{ field: name, column: name, value: cell.split(/\s+/).filter((one) => one !== "") }];
    }
    if (column.column === "instruments") {
      const lines = cell.split("\n").map((line) => line.trim());
      return [{ field: name, column: name, value: lines.filter((one) => one !== "") }];
    }
    const value = PLAIN.includes(column.column) ? cell.trim() : cell;
    return value === "" ? [] : [{ field: name, column: name, value }];
  });
  const due = columns.find((name) => DUE.includes(name));
  return due === undefined ? single : [...single, { field: "due", column: due, value: dueSaid(cells) }];
}

function dueSaid(cells: SheetRow["cells"]): Json {
  const [on = "", words = "", reason = ""] = DUE.map((name) => (cells[name] ?? "").trim());
  return {
    on: on === "" ? null : dayAsWritten(on),
    ...(words === "" ? {} : { words }),
    ...(reason === "" ? {} : { reason }),
  };
}

/** Spreadsheets rewrite days by the reader's habits; year first stays unmistakable. Others are left to be refused. */
function dayAsWritten(cell: string): string {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?$/.exec(cell) ?? [];
  return year === undefined ? cell : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
