import { type EntitySeen, commonValue, fieldOf, saidBy } from "../texts/view.ts";

/** Until when nothing is told: a day and an hour by the clock of a place. */
export interface Embargo {
  on: string;
  time: string;
  zone: string;
}

/** Reads an embargo as it was said; null where there is none. */
export function embargoIn(value: unknown): Embargo | null {
  const { on, time, zone } = (value ?? {}) as Partial<Record<keyof Embargo, unknown>>;
  return typeof on === "string" && typeof time === "string" && typeof zone === "string"
    ? { on, time, zone }
    : null;
}

/** Reads press points as they were said; what is no words is passed over. */
export function pointsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** What all who have spoken agree to tell the press; undefined where they differ or nobody has. */
export function commonPress(entity: EntitySeen, field: string): unknown {
  return commonValue(fieldOf(entity, field));
}

/** The value a page works with: our draft, the common value, our position, any other side's. */
export function valueInHand(entity: EntitySeen, field: string, own: string, draft: unknown): unknown {
  if (draft !== undefined) return draft;
  const seen = fieldOf(entity, field);
  return (
    commonValue(seen) ??
    saidBy(seen, own) ??
    entity.participants.map((party) => saidBy(seen, party)).find((value) => value !== undefined)
  );
}
