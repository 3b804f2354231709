import { z } from "zod";
import { SORTS } from "../commitments/item.ts";
import type { Facts } from "./facts.ts";
import { type FigureName, counts, figureNames } from "./figures.ts";

export const ORDERS = ["meeting", "due", "restated", "evidence", "changed"] as const;
export type Order = (typeof ORDERS)[number];

/** The board's address, as its query says it: what to list, by which order, and which page. Unknown names are refused. */
export const boardQuery = z.strictObject({
  workstream: z.string().max(64).optional(),
  meeting: z.string().max(120).optional(),
  sort: z.enum(SORTS).optional(),
  /** Whose readout it stands in: a party, `every`, or `none`. */
  readout: z.string().max(64).optional(),
  /** A figure: the commitments it counts. */
  state: z.enum(figureNames as [FigureName, ...FigureName[]]).optional(),
  text: z.string().max(200).optional(),
  order: z.enum(ORDERS).default("meeting"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type BoardQuery = z.infer<typeof boardQuery>;

export type BoardFilter = Omit<BoardQuery, "order" | "page" | "text"> & {
  /** The commitments in which the searched text was found; the search is the caller's. */
  found?: ReadonlySet<string> | undefined;
};

/** Whether a filter keeps every commitment. */
export function keepsAll({ workstream, meeting, sort, readout, state, found }: BoardFilter): boolean {
  return [workstream, meeting, sort, readout, state, found].every((one) => one === undefined);
}

/** Whether a filter keeps this commitment, as of a day. */
export function keeps(filter: BoardFilter, facts: Facts, day: string): boolean {
  const { workstream, meeting, sort, readout, state, found } = filter;
  if (workstream !== undefined && facts.workstream !== workstream) return false;
  if (meeting !== undefined && facts.meeting !== meeting) return false;
  if (sort !== undefined && facts.sort !== sort) return false;
  if (readout !== undefined && !standsIn(readout, facts, day)) return false;
  if (state !== undefined && !counts(state, facts, day)) return false;
  return found === undefined || found.has(facts.id);
}

function standsIn(readout: string, facts: Facts, day: string): boolean {
  if (readout === "every") return counts("every-readout", facts, day);
  if (readout === "none") return counts("no-readout", facts, day);
  return facts.readouts.includes(readout);
}

/** How two commitments stand in an order. The id decides last, so that a page never shows one twice. */
export function compare(order: Order, a: Facts, b: Facts): number {
  return inOrder(order, a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const LAST = "9999";

function inOrder(order: Order, a: Facts, b: Facts): number {
  switch (order) {
    case "meeting":
      return ascending(b.raisedOn, a.raisedOn);
    case "due":
      return ascending(a.dueOn ?? LAST, b.dueOn ?? LAST);
    case "restated":
      return b.times - a.times || a.since - b.since;
    case "evidence":
      return ascending(b.evidenceOn ?? "", a.evidenceOn ?? "");
    case "changed":
      return ascending(b.changedAt, a.changedAt);
  }
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
