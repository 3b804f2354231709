import type { ObservedEvent } from "../../../../mechanisms/observer/event.ts";
import type { EventEffect } from "../../../../mechanisms/observer/event.ts";
import { lastDayOf } from "../../commitments/days.ts";
import { type Words, observerReference } from "../../commitments/item.ts";

/** What a table outside the committee did to its commitments. */
export interface OutsideEvent {
  id: string;
  on: string;
  kind: ObservedEvent["kind"];
  by: readonly string[];
  words: Words;
  effects: { item: string; effect: EventEffect }[];
}

/**
 * The events after a day and up to another that did something to a commitment, the oldest first. An event on a day on
 * which a series of the mechanism itself met is that meeting's, not an outside table's; mere context did nothing.
 */
export function outsideEvents(
  events: readonly ObservedEvent[],
  ownDays: ReadonlySet<string>,
  since: string,
  day: string,
): OutsideEvent[] {
  const between = events.filter(
    ({ date }) => lastDayOf(date) > since && lastDayOf(date) <= day && !ownDays.has(date),
  );
  return between
    .map(({ id, date, kind, actors, text, effects }) => ({
      id: observerReference(id),
      on: date,
      kind,
      by: actors,
      words: text,
      effects: effects
        .filter(({ effect }) => effect !== "context")
        .map(({ commitmentId, effect }) => ({ item: observerReference(commitmentId), effect })),
    }))
    .filter((one) => one.effects.length > 0)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
