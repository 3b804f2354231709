import type { Json } from "../../record/verify/canonical.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import { placeOf } from "../../record/fold/act.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { type Surroundings, orderOf } from "../../record/kind/revision.ts";
import { statesOf } from "../../record/log/state.ts";
import type { Reader } from "../../record/storage/door.ts";
import { type SettledValues, presentRevisions } from "../../desks/commitments/sight.ts";
import { settledValues } from "../views/settled-values.ts";

/** An entity with what reading it takes: its kind, the values of its settled revisions, and its children. */
export interface HeldEntity {
  state: EntityState;
  kind: Kind;
  settled: SettledValues;
  around: Surroundings;
}

export interface ReadSettings {
  mechanism: string;
  kindNamed: (name: string) => Kind | null;
}

/** Reads what else these states need. An entity of a kind that is not known here is passed over. */
export async function heldOf(
  reader: Reader,
  states: readonly EntityState[],
  { mechanism, kindNamed }: ReadSettings,
): Promise<HeldEntity[]> {
  const known = await withChildren(reader, states, kindNamed);
  const around: Surroundings = { mechanism, kindNamed, stateOf: (id) => known.get(id) ?? null };
  const held = states.flatMap((state) => {
    const kind = kindNamed(state.kind);
    return kind === null ? [] : [{ state, kind, settled: presentRevisions(kind, state, around), around }];
  });
  const older = new Map(held.flatMap((one) => pastRevisions(one)));
  const read = await settledValues(reader, [...older.values()]);
  return held.map((one) => ({ ...one, settled: withPast(one, older, read) }));
}

/** The entities that lists of these name, beside these themselves. */
async function withChildren(
  reader: Reader,
  states: readonly EntityState[],
  kindNamed: ReadSettings["kindNamed"],
): Promise<Map<string, EntityState>> {
  const known = new Map(states.map((one) => [one.id, one]));
  const missing = states.flatMap((one) => childrenOf(one, kindNamed)).filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  for (const [id, state] of await statesOf(reader, [...new Set(missing)])) known.set(id, state);
  return known;
}

/** The ids of an entity's children, in their joint order. */
export function childrenOf(state: EntityState, kindNamed: ReadSettings["kindNamed"]): string[] {
  const units = Object.values(kindNamed(state.kind)?.units ?? {});
  return units.flatMap(({ children }) => (children === undefined ? [] : orderOf(state, children.order)));
}

/** Published revisions from which a side has moved on since: the digest, and an adoption to read them from. */
function pastRevisions({ state, settled }: HeldEntity): [string, Citation][] {
  return state.published.flatMap(({ unit, digest }) => {
    const found = state.units[unit]?.chain.find((one) => one.digest === digest)?.by[0];
    return found === undefined || settled.has(digest) ? [] : [[digest, found] as [string, Citation]];
  });
}

function withPast(
  { state, settled }: HeldEntity,
  older: ReadonlyMap<string, Citation>,
  read: ReadonlyMap<string, Record<string, Json>>,
): SettledValues {
  const past = state.published.flatMap(({ digest }) => {
    const place = older.get(digest);
    const values = place === undefined ? undefined : read.get(placeOf(place));
    return values === undefined ? [] : [[digest, values] as const];
  });
  return past.length === 0 ? settled : new Map([...settled, ...past]);
}
