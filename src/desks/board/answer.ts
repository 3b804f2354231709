import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { Item } from "../commitments/item.ts";
import type { Audience } from "../commitments/sight.ts";
import type { Meeting } from "../committee/meeting-view.ts";
import { type OnTheLine, meetingLine } from "../committee/neighbours.ts";
import { type ItemRead, type Readings, readChains, readItems, readLater } from "../readings/readings.ts";
import { type PublishedReadout, publishedReadouts } from "../readouts/published.ts";
import { idsHolding } from "../search/search.ts";
import { type BoardPage, PAGE_SIZE, boardPage, idsKept } from "./board-page.ts";
import type { RowSettings, Row } from "./downloads/row.ts";
import { rowOf } from "./downloads/row.ts";
import type { BoardFilter, BoardQuery } from "./filter.ts";

/** What stands around every page of the board. */
export interface Standing {
  mechanism: Mechanism;
  /** The day as of which it is counted. */
  day: string;
  meetings: ReadonlyMap<string, Meeting>;
}

/** One page of the board with the words of what it lists. */
export interface BoardAnswer extends Standing {
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
  const { board, search, meetings } = await readings.current(audience);
  const { mechanism } = readings.prepared;
  const own = mechanism.series.filter((one) => one.own).map((one) => one.id);
  const line = meetingLine([...meetings.values()], own);
  const filter = filterOf(query, search);
  const page = boardPage(
    board,
    filter,
    query,
    line.map((one) => one.id),
  );
  const items = await readItems(readings.db, audience, page.ids);
  return { mechanism, day: board.day, meetings, page, items: [...items.values()], line };
}

/** A commitment with the whole chain it stands in; null for the rest where an audience may not read it. */
export interface CommitmentAnswer extends Standing {
  commitment: (ItemRead & { chain: Item[] }) | null;
}

/** One commitment as an audience may read it, everything it restates and everything that restates it. */
export async function commitmentAnswer(
  readings: Readings,
  audience: Audience,
  id: string,
): Promise<CommitmentAnswer> {
  const { board, meetings } = await readings.current(audience);
  const standing = { mechanism: readings.prepared.mechanism, day: board.day, meetings };
  const before = await readChains(readings.db, audience, [id]);
  const read = before.get(id);
  if (read === undefined) return { ...standing, commitment: null };
  const later = await readLater(readings.db, audience, id);
  const chain = [...new Map([...before, ...later]).values()].map((one) => one.item);
  chain.sort((a, b) => (a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : 0));
  return { ...standing, commitment: { ...read, chain } };
}

/** A meeting with the commitments raised there: the first of them, and how many there are. */
export interface MeetingAnswer extends Standing {
  meeting: { meeting: Meeting; items: ItemRead[]; total: number; readouts: PublishedReadout[] } | null;
}

/** One meeting as an audience may read it. */
export async function meetingAnswer(
  readings: Readings,
  audience: Audience,
  id: string,
): Promise<MeetingAnswer> {
  const { board, meetings } = await readings.current(audience);
  const standing = { mechanism: readings.prepared.mechanism, day: board.day, meetings };
  const meeting = meetings.get(id);
  if (meeting === undefined) return { ...standing, meeting: null };
  const { ids, total } = boardPage(board, { meeting: id }, { order: "meeting", page: 1 });
  const items = await readItems(readings.db, audience, ids.slice(0, PAGE_SIZE));
  const readouts = await publishedReadouts(readings.db, id);
  return { ...standing, meeting: { meeting, items: [...items.values()], total, readouts } };
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

/** Everything a query keeps, in its order, read in steps so that memory stays bounded. */
export async function* itemsKept(
  readings: Readings,
  audience: Audience,
  query: BoardQuery,
): AsyncGenerator<ItemRead[]> {
  const { board, search } = await readings.current(audience);
  yield* readInSteps(readings, audience, idsKept(board, filterOf(query, search), query.order));
}

/** These commitments, a thousand at a time. */
export async function* readInSteps(
  readings: Readings,
  audience: Audience,
  ids: readonly string[],
): AsyncGenerator<ItemRead[]> {
  for (let from = 0; from < ids.length; from += 1000) {
    const items = await readItems(readings.db, audience, ids.slice(from, from + 1000));
    yield [...items.values()];
  }
}

/** The same as rows of a download. */
export async function* downloadRows(
  readings: Readings,
  audience: Audience,
  query: BoardQuery,
  settings: Omit<RowSettings, "day">,
): AsyncGenerator<Row[]> {
  const { day } = (await readings.current(audience)).board;
  for await (const items of itemsKept(readings, audience, query)) {
    yield items.map(({ item, around }) => rowOf(item, around, { ...settings, day }));
  }
}
