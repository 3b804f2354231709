import { type Json, canonicalJson } from "../verify/canonical.ts";
import type { EntityState, Position } from "../fold/entity.ts";

/**
 * How the participants stand on one joint field: nobody has spoken (`silent`), some have and say the same (`open`),
 * all say the same (`provisional`), two differ (`bracketed`), or a value cannot be read (`unreadable`).
 */
export type Standing =
  | { state: "silent" }
  | { state: "open"; value: Json; holders: string[] }
  | { state: "provisional"; value: Json; holders: string[] }
  | { state: "bracketed" }
  | { state: "unreadable"; reason: "missing" | "erased" };

/** Reads one joint field. Values are compared by their canonical JSON, as stored. */
export function standingOf(entity: EntityState, field: string): Standing {
  const registers = entity.positions[field] ?? {};
  const spoken = entity.participants.flatMap((party) => {
    const position = registers[party];
    return position === undefined ? [] : [{ party, position }];
  });
  if (spoken.length === 0) return { state: "silent" };
  const unreadable = spoken.find((one) => one.position.state !== "said");
  if (unreadable !== undefined) {
    return { state: "unreadable", reason: unreadable.position.state === "erased" ? "erased" : "missing" };
  }
  const values = spoken.map((one) => valueOf(one.position));
  const [first = null] = values;
  if (!areSame(values)) return { state: "bracketed" };
  const holders = spoken.map((one) => one.party);
  return {
    state: holders.length === entity.participants.length ? "provisional" : "open",
    value: first,
    holders,
  };
}

/** Most values are words: where these are the very same, their canonical JSON is. */
function areSame(values: readonly Json[]): boolean {
  const [first] = values;
  return values.every((one) => one === first) || new Set(values.map(canonicalJson)).size === 1;
}

function valueOf(position: Position): Json {
  return position.state === "said" ? position.value : null;
}
