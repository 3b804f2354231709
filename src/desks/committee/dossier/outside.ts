import type { ObservedEvent } from "../../../../mechanisms/observer/event.ts";
import type { EventEffect } from "../../../../mechanisms/observer/event.ts";
import type { EntityState } from "../../../record/fold/entity.ts";
import { dayOf, lastDayOf } from "../../commitments/days.ts";
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

/** What a side reported from a table outside the committee. */
export interface OutsideReport {
  id: string;
  on: string;
  by: string;
  /** The table, in the side's words. */
  table: string;
  words: Words;
  about: string | null;
}

/** The sides' reports from other tables after a day and up to another, the oldest first. */
export function outsideReports(reports: readonly EntityState[], since: string, day: string): OutsideReport[] {
  const told = reports.flatMap((state) =>
    state.participants.flatMap((party): OutsideReport[] => {
      const said = (field: string) => {
        const position = state.positions[field]?.[party];
        return position?.state === "said" && typeof position.value === "string"
          ? { ...position, words: position.value }
          : null;
      };
      const table = said("outside");
      if (table === null) return [];
      const words = Object.keys(state.positions).flatMap((field) => {
        const language = /^words\.(.+)$/.exec(field)?.[1];
        const one = language === undefined ? null : said(field);
        return language === undefined || one === null ? [] : [[language, one.words] as const];
      });
      const on = said("on")?.words ?? dayOf(table.time);
      const about = said("about")?.words ?? null;
      return [{ id: state.id, on, by: party, table: table.words, words: Object.fromEntries(words), about }];
    }),
  );
  return told
    .filter(({ on }) => lastDayOf(on) > since && lastDayOf(on) <= day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
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
