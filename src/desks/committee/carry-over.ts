import type { EntityState } from "../../record/fold/entity.ts";
import { manyWords, oneWord } from "../commitments/fields.ts";
import type { Words } from "../commitments/item.ts";
import { type Sight, jointField, jointWords } from "../commitments/sight.ts";
import { isIncluded } from "../../record/kind/revision.ts";

/** One item of a joint agenda, as a reader sees it. */
export interface AgendaPoint {
  id: string;
  title: Words;
  workstream: string | null;
  about: readonly string[];
  carriedFrom: string | null;
  /** Every side wants it on the agenda; otherwise who does. */
  included: boolean;
  wantedBy: readonly string[];
}

/** Reads an agenda item; null for an entity of another kind. */
export function agendaPoint(state: EntityState, sight: Sight): AgendaPoint | null {
  if (state.kind !== sight.kind.name) return null;
  const registers = state.positions["included"] ?? {};
  return {
    id: state.id,
    title: jointWords(state, "title", sight).words,
    workstream: jointField(state, "workstream", sight, oneWord).value,
    about: jointField(state, "about", sight, manyWords).value ?? [],
    carriedFrom: jointField(state, "carriedFrom", sight, oneWord).value,
    included: isIncluded(state, "included"),
    wantedBy: state.participants.filter((party) => {
      const position = registers[party];
      return position?.state === "said" && position.value === true;
    }),
  };
}

/** A point that goes over to the next agenda, with what of it is still open. */
export interface Carried {
  carriedFrom: string;
  title: Words;
  workstream: string | null;
  about: string[];
}

/**
 * What of an agenda goes over to the next meeting's: each point about something that is still open, with only that; and
 * each point about nothing in particular that was not dealt with. `isDealtWith` is the meeting's own word on a point.
 */
export function carryOver(
  agenda: readonly AgendaPoint[],
  isOpen: (reference: string) => boolean,
  isDealtWith: (point: AgendaPoint) => boolean,
): { carried: Carried[]; done: string[] } {
  const carried: Carried[] = [];
  const done: string[] = [];
  for (const point of agenda) {
    const about = point.about.filter(isOpen);
    const goesOver = point.about.length > 0 ? about.length > 0 : !isDealtWith(point);
    if (goesOver) {
      carried.push({ carriedFrom: point.id, title: point.title, workstream: point.workstream, about });
    } else done.push(point.id);
  }
  return { carried, done };
}
