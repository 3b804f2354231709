import type { Json } from "../../record/verify/canonical.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import type { Surroundings } from "../../record/kind/revision.ts";
import { surroundingsOf } from "../../record/log/surroundings.ts";
import type { Reader } from "../../record/storage/door.ts";
import { type EntityView, type ViewSetting, presentValues, viewOf } from "./entity-view.ts";
import { placedActs, settledValues } from "./settled-values.ts";

/** Whose views these are, and what they are made with. */
export interface EntitiesSetting {
  mechanism: string;
  party: string;
  may: ViewSetting["may"];
  kindNamed: (name: string) => Kind | null;
}

export interface Held {
  state: EntityState;
  changedAt: string | null;
}

/** The views of several entities, with what they need beside their states read in a few statements. */
export async function viewsOf(
  reader: Reader,
  held: readonly Held[],
  setting: EntitiesSetting,
  { drafts = true }: { drafts?: boolean } = {},
): Promise<EntityView[]> {
  const states = held.map((one) => one.state);
  const around = await surroundingsOf(reader, states, setting);
  const chains = states.flatMap((state) => Object.values(state.units).flatMap((unit) => unit.chain));
  const placed = await placedActs(
    reader,
    chains.flatMap((one) => one.by),
  );
  const values = await settledValues(reader, adoptionsToRead(states, around));
  const own =
    drafts && setting.may.draft
      ? await draftsOf(
          reader,
          states.map((one) => one.id),
        )
      : [];
  return held.map(({ state, changedAt }) =>
    viewOf(state, {
      ...setting,
      around,
      changedAt,
      placed,
      values,
      drafts: own.filter((one) => one.entity === state.id),
    }),
  );
}

/** One adoption for each revision in force that the present positions no longer give. */
function adoptionsToRead(states: readonly EntityState[], around: Surroundings): Citation[] {
  return states.flatMap((state) =>
    Object.entries(state.units).flatMap(([name, unit]) => {
      const [adoption] = unit.chain.at(-1)?.by ?? [];
      if (adoption === undefined) return [];
      return presentValues(state, around.kindNamed(state.kind), name, around) === null ? [adoption] : [];
    }),
  );
}

async function draftsOf(
  reader: Reader,
  entities: readonly string[],
): Promise<{ entity: string; field: string; value: Json; updatedAt: number }[]> {
  return reader.query(
    `select entity, field, value, updated_at as "updatedAt" from draft where entity = any($1)`,
    [entities],
  );
}
