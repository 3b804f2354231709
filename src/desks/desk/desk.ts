import type { OfficeRole } from "../../../mechanisms/office.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import { type Citation } from "../../record/verify/envelope.ts";
import type { AsOf } from "../../record/log/state.ts";
import type { Item } from "../commitments/item.ts";
import { dayOf } from "../commitments/days.ts";
import { type DeskOf, answerDue, reportDue } from "./follow-up.ts";
import { type TaskContext, adoptionsToMake, positionsToTake } from "./positions.ts";
import type { Task } from "./task.ts";

/** Everything that waits for one side on one entity. `item` is the same entity as a commitment, where it is one. */
export function tasksOn(
  state: EntityState,
  item: Item | null,
  context: TaskContext,
  offices: readonly string[],
): Task[] {
  const desk: DeskOf = { party: context.party, offices };
  const owed =
    item === null ? [] : [answerDue(item, desk), reportDue(item, desk)].filter((one) => one !== null);
  const acting = item?.actors.filter((one) => offices.includes(one)) ?? [];
  const own = [...adoptionsToMake(state, context), ...positionsToTake(state, context), ...owed];
  return own.map((one) => (one.offices.length === 0 ? { ...one, offices: acting } : one));
}

/** Positions circulated at home: rows of this side's own node. */
export interface Clearance {
  id: string;
  entity: string;
  kind: string;
  field: string;
  office: string;
  askedAt: string;
  /** By when the office is to agree or object. */
  by: string | null;
  answer: "agree" | "object" | null;
}

export function clearanceTasks(clearances: readonly Clearance[]): Task[] {
  return clearances
    .filter((one) => one.answer === null)
    .map(({ entity, kind, field, office, askedAt, by }) => ({
      what: "clearance",
      why: "asked",
      entity,
      kind,
      parts: [field],
      on: by,
      from: dayOf(askedAt),
      offices: [office],
    }));
}

/** What the other parties said anew in one entity. */
export interface Arrival {
  entity: string;
  kind: string;
  /** The fields and units that they spoke in. */
  parts: readonly string[];
  /** When the last of it was said. */
  at: string;
}

/**
 * What came in since a moment, entity by entity: acts of other parties beyond the log sizes a person has seen. A log
 * that is not named was not seen at all.
 */
export function arrivedSince(states: readonly EntityState[], seen: AsOf, party: string): Arrival[] {
  return states.flatMap((state): Arrival[] => {
    const places = placesIn(state).filter(({ at }) => at.party !== party && isNew(at, seen));
    if (places.length === 0) return [];
    const last = places.reduce((time, one) => (one.time > time ? one.time : time), "");
    const parts = [...new Set(places.flatMap((one) => one.part ?? []))];
    return [{ entity: state.id, kind: state.kind, parts, at: last }];
  });
}

function isNew(at: Citation, seen: AsOf): boolean {
  const known = seen[at.party];
  if (known === undefined || at.epoch > known.epoch) return true;
  return at.epoch === known.epoch && at.index >= known.size;
}

/** Where what is in force in an entity was said, and in which field or unit. */
function placesIn(state: EntityState): { at: Citation; time: string; part: string | null }[] {
  const said = Object.entries(state.positions).flatMap(([field, registers]) =>
    Object.values(registers).map(({ at, time }) => ({ at, time, part: field })),
  );
  const moves = Object.entries(state.units).flatMap(([unit, { adopted, declined }]) =>
    [...Object.values(adopted), ...declined].map(({ at }) => ({ at, time: state.openedAt, part: unit })),
  );
  return [{ at: state.opened, time: state.openedAt, part: null }, ...said, ...moves];
}

/** Offices that see only what is theirs; the others see everything that waits for their side. */
export const OWN_ONLY: readonly OfficeRole[] = ["ministry", "province", "park", "clearing"];
