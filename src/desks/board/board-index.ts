import type { Facts } from "./facts.ts";
import { type Tally, countIn, emptyTally } from "./figures.ts";
import { type Order, ORDERS, compare } from "./filter.ts";

/**
 * All commitments a reader may see, kept in every order and counted as they come and go, so that a page costs what it
 * shows and not what there is. It changes in place; `factsById` is what it knows.
 */
export interface BoardIndex {
  /** The day on which "late" and "open" were counted. */
  day: string;
  factsById: Map<string, Facts>;
  orders: Record<Order, Facts[]>;
  total: Tally;
  byWorkstream: Map<string, Tally>;
  byMeeting: Map<string, Tally>;
}

export function emptyIndex(day: string): BoardIndex {
  const orders = Object.fromEntries(ORDERS.map((order) => [order, []])) as unknown as BoardIndex["orders"];
  const tallies = { total: emptyTally(), byWorkstream: new Map(), byMeeting: new Map() };
  return { day, factsById: new Map(), orders, ...tallies };
}

/** An index of these commitments on a day. */
export function boardIndex(facts: readonly Facts[], day: string): BoardIndex {
  const index = emptyIndex(day);
  putFacts(index, facts);
  return index;
}

// Beyond this many changes at once, sorting anew is cheaper than finding each one's place.
const MANY = 300;

/** Takes in commitments that are new or have changed. */
export function putFacts(index: BoardIndex, facts: readonly Facts[]): void {
  const fresh = [...new Map(facts.map((one) => [one.id, one])).values()];
  removeFacts(
    index,
    fresh.map((one) => one.id),
  );
  for (const one of fresh) {
    index.factsById.set(one.id, one);
    tally(index, one, 1);
  }
  for (const order of ORDERS) {
    if (fresh.length > MANY) resort(index, order);
    else
      for (const one of fresh) index.orders[order].splice(placeOf(index.orders[order], one, order), 0, one);
  }
}

/** Forgets commitments: withdrawn from the reader's sight, or about to be replaced. */
export function removeFacts(index: BoardIndex, ids: readonly string[]): void {
  const gone = ids.flatMap((id) => index.factsById.get(id) ?? []);
  if (gone.length === 0) return;
  for (const one of gone) {
    index.factsById.delete(one.id);
    tally(index, one, -1);
  }
  for (const order of ORDERS) {
    const list = index.orders[order];
    if (gone.length > MANY) resort(index, order);
    else for (const one of gone) list.splice(placeOf(list, one, order), 1);
  }
}

/** Counts anew for another day: what was open in time may be late. */
export function moveToDay(index: BoardIndex, day: string): void {
  if (index.day === day) return;
  Object.assign(index, { day, total: emptyTally(), byWorkstream: new Map(), byMeeting: new Map() });
  for (const one of index.factsById.values()) tally(index, one, 1);
}

function resort(index: BoardIndex, order: Order): void {
  index.orders[order] = [...index.factsById.values()].sort((a, b) => compare(order, a, b));
}

/** Where a commitment stands, or would stand, in a sorted list. */
function placeOf(list: readonly Facts[], facts: Facts, order: Order): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const here = list[middle];
    if (here !== undefined && compare(order, here, facts) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tally({ day, total, byWorkstream, byMeeting }: BoardIndex, facts: Facts, by: 1 | -1): void {
  countIn(total, facts, day, by);
  if (facts.workstream !== null) countIn(tallyAt(byWorkstream, facts.workstream), facts, day, by);
  if (facts.meeting !== null) countIn(tallyAt(byMeeting, facts.meeting), facts, day, by);
}

function tallyAt(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? emptyTally();
  tallies.set(key, known);
  return known;
}
