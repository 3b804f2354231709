import type { EntityState } from "../fold/entity.ts";
import { type Surroundings, orderOf } from "../kind/revision.ts";
import type { Reader } from "../storage/door.ts";
import { statesOf } from "./state.ts";

/** What these states are read among: they themselves and the children that their lists name, read in one statement. */
export async function surroundingsOf(
  reader: Reader,
  states: readonly EntityState[],
  { mechanism, kindNamed }: Omit<Surroundings, "stateOf">,
): Promise<Surroundings> {
  const known = new Map(states.map((state) => [state.id, state]));
  const children = states.flatMap((state) =>
    Object.values(kindNamed(state.kind)?.units ?? {}).flatMap((unit) =>
      unit.children === undefined ? [] : orderOf(state, unit.children.order),
    ),
  );
  const missing = [...new Set(children)].filter((id) => !known.has(id));
  if (missing.length > 0) for (const [id, state] of await statesOf(reader, missing)) known.set(id, state);
  return { mechanism, kindNamed, stateOf: (id) => known.get(id) ?? null };
}
