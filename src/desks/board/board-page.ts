import type { BoardIndex } from "./board-index.ts";
import type { Facts } from "./facts.ts";
import { type Figures, type Tally, countIn, emptyTally, figuresOf } from "./figures.ts";
import { type BoardFilter, type BoardQuery, type Order, keeps, keepsAll } from "./filter.ts";

/** How many commitments a page of the board lists. */
export const PAGE_SIZE = 50;

/** What one page of the board shows, but for the words of its commitments, which are fetched by `ids`. */
export interface BoardPage {
  day: string;
  /** Over everything the filter keeps, not over this page alone. */
  figures: Figures;
  /** One row for each workstream in which something stands, over everything a reader may see. */
  workstreams: Record<string, Figures>;
  /** The same for the meetings that the page names. */
  meetings: Record<string, Figures>;
  total: number;
  page: number;
  pages: number;
  ids: string[];
}

/**
 * One page: figures, workstreams, the named meetings (those on the line that the page draws), and the ids that it
 * lists. A page beyond the last is the last.
 */
export function boardPage(
  index: BoardIndex,
  filter: BoardFilter,
  { order, page }: Pick<BoardQuery, "order" | "page">,
  meetings: readonly string[] = [],
): BoardPage {
  const { figures, total } = keepsAll(filter) ? whole(index) : filtered(index, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pages);
  return {
    day: index.day,
    figures,
    workstreams: figuresAt(index.byWorkstream, [...index.byWorkstream.keys()]),
    meetings: figuresAt(index.byMeeting, meetings),
    total,
    page: shown,
    pages,
    ids: listed(index, filter, order, (shown - 1) * PAGE_SIZE).map((one) => one.id),
  };
}

/** One page of a list of ids; a page beyond the last is the last. */
export function listPage(
  kept: readonly string[],
  page: number,
): Pick<BoardPage, "total" | "page" | "pages" | "ids"> {
  const pages = Math.max(1, Math.ceil(kept.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const ids = kept.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  return { total: kept.length, page: shown, pages, ids };
}

/** The ids of everything a filter keeps, in order: for a download, or to show what a figure counts. */
export function idsKept(index: BoardIndex, filter: BoardFilter, order: Order = "meeting"): string[] {
  return index.orders[order].filter((one) => keeps(filter, one, index.day)).map((one) => one.id);
}

function figuresAt(tallies: ReadonlyMap<string, Tally>, keys: readonly string[]): Record<string, Figures> {
  return Object.fromEntries(keys.map((key) => [key, figuresOf(tallies.get(key) ?? emptyTally())]));
}

function whole({ total, factsById }: BoardIndex): { figures: Figures; total: number } {
  return { figures: figuresOf(total), total: factsById.size };
}

function filtered(index: BoardIndex, filter: BoardFilter): { figures: Figures; total: number } {
  const tally = emptyTally();
  for (const one of candidates(index, filter)) {
    if (keeps(filter, one, index.day)) countIn(tally, one, index.day);
  }
  return { figures: figuresOf(tally), total: tally.all.all };
}

/** Where a text was searched, only what was found can be kept. */
function candidates(index: BoardIndex, { found }: BoardFilter): Iterable<Facts> {
  if (found === undefined) return index.factsById.values();
  return [...found].flatMap((id) => index.factsById.get(id) ?? []);
}

function listed(index: BoardIndex, filter: BoardFilter, order: Order, from: number): Facts[] {
  if (keepsAll(filter)) return index.orders[order].slice(from, from + PAGE_SIZE);
  const page: Facts[] = [];
  let passed = 0;
  for (const one of index.orders[order]) {
    if (page.length === PAGE_SIZE) break;
    if (!keeps(filter, one, index.day)) continue;
    if (passed >= from) page.push(one);
    passed += 1;
  }
  return page;
}
