import { z } from "zod";
import { eventEffect } from "../../../../mechanisms/observer/event.ts";
import { readCsv } from "../../../documents/csv.ts";
import { ENDS, SORTS } from "../../commitments/item.ts";
import type { Facts } from "../facts.ts";
import { type Figures, countFigures } from "../figures.ts";
import type { Row } from "./row.ts";

const orNull = (cell: string): string | null => (cell === "" ? null : cell);
const list = z.string().transform((cell) => cell.split(" ").filter((one) => one !== ""));
const optional = z.string().transform(orNull);

/** The cells of a row that figures are counted from. */
const cells = z.object({
  id: z.string(),
  from: z.enum(["parties", "observer"]),
  sort: z.union([z.enum(SORTS), z.literal("").transform(() => null)]),
  standing: z.enum(["silent", "open", "provisional", "bracketed", "unreadable", "settled", "observed"]),
  workstream: optional,
  meeting: optional,
  raisedOn: z.string(),
  readouts: list,
  parties: z.coerce.number(),
  asked: z.string().transform((cell) => cell !== ""),
  answer: z.enum([
    "accepted",
    "in-part",
    "declined",
    "not-yet",
    "no-public-answer-found",
    "silent",
    "not-asked",
  ]),
  "due.on": optional,
  end: z.union([z.enum(ENDS), z.literal("").transform(() => null)]),
  endedOn: optional,
  evidenceOn: optional,
  evidenceEffect: z.union([eventEffect, z.literal("").transform(() => null)]),
  times: z.coerce.number(),
  since: z.coerce.number(),
  restatedOn: optional,
  changedAt: z.string(),
});

/** The facts a row of a download holds; throws on a row that is not one of ours. */
export function factsOfRow(row: Row): Facts {
  const { "due.on": dueOn, ...facts } = cells.parse(row);
  return { ...facts, dueOn };
}

/** Every figure of the board, counted again from the rows of a download and the day they are as of. */
export function recount(rows: readonly Row[]): Figures {
  return countFigures(rows.map(factsOfRow), rows[0]?.["asOf"] ?? "");
}

/** The rows of a CSV download by the names in its header; null where it is no CSV. */
export function rowsOfCsv(source: string | Uint8Array): Row[] | null {
  const read = readCsv(source);
  if (!read.ok) return null;
  const [header, ...rows] = read.rows;
  const names = header?.cells ?? [];
  return rows.map(({ cells: own }) => Object.fromEntries(names.map((name, at) => [name, own[at] ?? ""])));
}
