import type { EntitySeen, PlaceInLog, PositionSeen, SettledSeen } from "./view.ts";

/** A moment of the past to compare with: up to an instant by each author's own clock, or up to a place in each log. */
export type Then =
  | { by: "instant"; until: string }
  | { by: "places"; until: Readonly<Record<string, { epoch: number; index: number }>> };

/** The moment of a settled revision: what each side had said when it adopted is what was adopted. */
export function thenOf({ by }: SettledSeen): Then {
  return {
    by: "places",
    until: Object.fromEntries(by.map(({ party, epoch, index }) => [party, { epoch, index }])),
  };
}

/** Whether a position had been said by then; of a party that the moment does not name, everything. */
export function saidByThen({ time, at }: Pick<PositionSeen, "time" | "at">, then: Then): boolean {
  if (then.by === "instant") return time <= then.until;
  const until = then.until[at.party];
  return (
    until === undefined || at.epoch < until.epoch || (at.epoch === until.epoch && at.index <= until.index)
  );
}

/** Whether nothing has been said in these fields since then: then the present is the past. */
export function isUnchanged(entity: EntitySeen, fields: readonly string[], then: Then): boolean {
  return fields.every((field) =>
    Object.values(entity.fields[field]?.positions ?? {}).every((position) => saidByThen(position, then)),
  );
}

/** One act of an entity's history, as far as a comparison reads it. */
export interface ActSeen {
  at: PlaceInLog;
  time: string;
  act: string;
  field?: string;
  value?: unknown;
}

export type PositionsThen = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What each party said in each field then, by field and party: its last word up to that moment. */
export function positionsThen(history: readonly ActSeen[], then: Then): PositionsThen {
  const found: Record<string, Record<string, ActSeen>> = {};
  for (const act of history) {
    if (act.act !== "say" || act.field === undefined || !saidByThen(act, then)) continue;
    const parties = (found[act.field] ??= {});
    const before = parties[act.at.party];
    if (before === undefined || isLater(act.at, before.at)) parties[act.at.party] = act;
  }
  return Object.fromEntries(
    Object.entries(found).map(([field, parties]) => [
      field,
      Object.fromEntries(Object.entries(parties).map(([party, { value }]) => [party, value])),
    ]),
  );
}

/** What is said at present, in the same shape. */
export function positionsNow(entity: EntitySeen): PositionsThen {
  return Object.fromEntries(
    Object.entries(entity.fields).map(([field, { positions }]) => [
      field,
      Object.fromEntries(
        Object.entries(positions).flatMap(([party, { state, value }]) =>
          state === "said" ? [[party, value]] : [],
        ),
      ),
    ]),
  );
}

function isLater(a: PlaceInLog, b: PlaceInLog): boolean {
  return a.epoch === b.epoch ? a.index > b.index : a.epoch > b.epoch;
}

/** The words of one field then: what all who had spoken said, else our own. Undefined where there were none. */
export function wordsThen(positions: PositionsThen, field: string, own: string): string | undefined {
  const said = positions[field] ?? {};
  const values = Object.values(said).filter((one) => typeof one === "string");
  if (new Set(values).size === 1) return values[0];
  const ours = said[own];
  return typeof ours === "string" ? ours : undefined;
}
