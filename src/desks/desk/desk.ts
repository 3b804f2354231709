import type { OfficeRole } from "../../../mechanisms/office.ts";
import type { EntityState } from "../../record/fold/entity.ts";
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

/** Offices that see only what is theirs; the others see everything that waits for their side. */
export const OWN_ONLY: readonly OfficeRole[] = ["ministry", "province", "park", "clearing"];
