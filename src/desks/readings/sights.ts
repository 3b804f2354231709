import type { EntityState } from "../../record/fold/entity.ts";
import { placeOf } from "../../record/fold/act.ts";
import type { Surroundings } from "../../record/kind/revision.ts";
import { surroundingsOf } from "../../record/log/surroundings.ts";
import type { Reader } from "../../record/storage/door.ts";
import type { Json } from "../../record/verify/canonical.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import { type Audience, type Sight, presentRevisions } from "../commitments/sight.ts";
import type { Prepared } from "./setting.ts";

export const AUDIENCES: readonly Audience[] = ["side", "public"];

/** Entities with what it takes to read them: the children their lists name, and what was settled in each. */
export interface Seen {
  states: ReadonlyMap<string, EntityState>;
  around: Surroundings;
  sightOf: (state: EntityState, audience: Audience) => Sight | null;
}

/** Reads these states' surroundings in a few statements, however many there are. */
export async function seeAll(
  reader: Reader,
  states: readonly EntityState[],
  prepared: Prepared,
): Promise<Seen> {
  const around = await surroundingsOf(reader, states, {
    mechanism: prepared.mechanism.id,
    kindNamed: prepared.kindNamed,
  });
  const settled = new Map<string, Map<string, Readonly<Record<string, Json>>>>();
  const missing: { id: string; digest: string; adoption: Citation }[] = [];
  for (const state of states) {
    const kind = prepared.kindNamed(state.kind);
    if (kind === null) continue;
    const present = new Map(presentRevisions(kind, state, around));
    settled.set(state.id, present);
    for (const { digest, by } of revisionsToShow(state)) {
      const [adoption] = by;
      if (!present.has(digest) && adoption !== undefined) missing.push({ id: state.id, digest, adoption });
    }
  }
  const read = await prepared.readSettled(
    reader,
    missing.map((one) => one.adoption),
  );
  for (const { id, digest, adoption } of missing) {
    const values = read.get(placeOf(adoption));
    if (values !== undefined) settled.get(id)?.set(digest, values);
  }
  return {
    states: new Map(states.map((state) => [state.id, state])),
    around,
    sightOf: (state, audience) => {
      const kind = prepared.kindNamed(state.kind);
      return kind === null ? null : { audience, kind, settled: settled.get(state.id) ?? new Map() };
    },
  };
}

/** What was seen in two looks, as if in one. */
export function both(a: Seen, b: Seen): Seen {
  if (b.states.size === 0) return a;
  return {
    states: new Map([...a.states, ...b.states]),
    around: { ...a.around, stateOf: (id) => a.around.stateOf(id) ?? b.around.stateOf(id) },
    sightOf: (state, audience) => (a.states.has(state.id) ? a : b).sightOf(state, audience),
  };
}

/** The revision in force of each unit, and the last published one. */
function revisionsToShow(state: EntityState): { digest: string; by: Citation[] }[] {
  return Object.entries(state.units).flatMap(([unit, { chain }]) => {
    const published = new Set(state.published.filter((one) => one.unit === unit).map((one) => one.digest));
    const shown = [chain.at(-1), chain.findLast((one) => published.has(one.digest))];
    return [...new Set(shown)].filter((one) => one !== undefined);
  });
}
