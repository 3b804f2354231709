import type { Audience } from "../commitments/sight.ts";
import { type OnTheLine, meetingLine } from "../committee/neighbours.ts";
import { type ItemRead, type Readings, readItems } from "../readings/readings.ts";
import { idsHolding } from "../search/search.ts";
import { type BoardPage, boardPage, idsKept } from "./board-page.ts";
import type { RowSettings, Row } from "./downloads/row.ts";
import { rowOf } from "./downloads/row.ts";
import type { BoardFilter, BoardQuery } from "./filter.ts";

/** One page of the board with the words of what it lists. */
export interface BoardAnswer {
  page: BoardPage;
  items: ItemRead[];
  /** The mechanism's own meetings on a line, the oldest first. */
  line: OnTheLine[];
}

/** What the board shows an audience. Costs what the page lists, however much there is. */
export async function boardAnswer(
  readings: Readings,
  audience: Audience,
  query: BoardQuery,
): Promise<BoardAnswer> {
  const following = await readings.current(audience);
  const { series } = readings.prepared.mechanism;
  const own = series.filter((one) => one.own).map((one) => one.id);
  const line = meetingLine([...following.meetings.values()], own);
  const filter = filterOf(query, following.search);
  const page = boardPage(
    following.board,
    filter,
    query,
    line.map((one) => one.id),
  );
  const items = await readItems(readings.db, audience, page.ids);
  return { page, items: [...items.values()], line };
}

/** A query as the index filters: a text becomes the set of what holds all its words. */
export function filterOf(
  { text, ...query }: BoardQuery,
  search: Parameters<typeof idsHolding>[0],
): BoardFilter {
  const { workstream, meeting, sort, readout, state } = query;
  const found = text === undefined || text.trim() === "" ? undefined : idsHolding(search, text, "commitment");
  return { workstream, meeting, sort, readout, state, found };
}

/** Everything a query keeps, as rows of a download, in the query's order; read in steps so that memory stays bounded. */
export async function* downloadRows(
  readings: Readings,
  audience: Audience,
  query: BoardQuery,
  settings: Omit<RowSettings, "day">,
): AsyncGenerator<Row[]> {
  const following = await readings.current(audience);
  const { board, search } = following;
  const ids = idsKept(board, filterOf(query, search), query.order);
  const { day } = board;
  for (let from = 0; from < ids.length; from += 1000) {
    const items = await readItems(readings.db, audience, ids.slice(from, from + 1000));
    yield [...items.values()].map(({ item, around }) => rowOf(item, around, { ...settings, day }));
  }
}
