import { type EntityState, foldEntity } from "../../record/fold/entity.ts";
import { type Story, story } from "../../record/fold/story.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { type Surroundings, adoptableRevision } from "../../record/kind/revision.ts";
import type { Json } from "../../record/verify/canonical.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import { kindsOf } from "../kinds.ts";
import { presentRevisions, type Audience, type Sight } from "./sight.ts";

/** Made-up entities for the tests of desks: parties say, settle and publish, and what the fold makes of it is read. */
export interface Telling {
  /** Each party says these values, in this order. */
  say: (party: string, values: Readonly<Record<string, Json>>) => Telling;
  /** Every participant adopts what can be adopted now; a fault where nothing can. */
  settle: (unit: string) => Telling;
  /** This party adopts what can be adopted now. */
  adopt: (party: string, unit: string) => Telling;
  /** The opener publishes the last settled revision of a unit. */
  publish: (unit: string) => Telling;
  /** A party publishes its own present words in a field. */
  publishOwn: (party: string, field: string) => Telling;
  state: () => EntityState;
}

export const TOLD_LANGUAGES = ["zh-Hans", "ko", "en"];
const kinds = new Map(kindsOf({ languages: TOLD_LANGUAGES }).map((kind) => [kind.name, kind]));

/** What a test's entities stand in: the mechanism's name, the kinds, and no other entity. */
export const toldAround: Surroundings = {
  mechanism: "demonstration.told",
  kindNamed: (name) => kinds.get(name) ?? null,
  stateOf: () => null,
};

export function kindTold(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind;
}

/** Begins with the opening of an entity by the party its id names. */
export function telling(kind: string, id: string, participants: string[], around = toldAround): Telling {
  const told = story(id, kind);
  const opener = id.split("/")[0] ?? "";
  told.tell(opener, { act: "open", participants });
  const state = (): EntityState => folded(id, told);
  const self: Telling = {
    say(party, values) {
      for (const [field, value] of Object.entries(values)) told.tell(party, { act: "say", field, value });
      return self;
    },
    settle(unit) {
      for (const party of participants) self.adopt(party, unit);
      return self;
    },
    adopt(party, unit) {
      const adoption = adoptableRevision(kindTold(kind), state(), unit, around);
      if (!adoption.ok) throw new Error(`${unit} of ${id}: ${adoption.code}`);
      const { digest, revision } = adoption.adoptable;
      told.tell(party, { act: "adopt", unit, digest, base: revision.base });
      return self;
    },
    publish(unit) {
      const last = state().units[unit]?.chain.at(-1);
      if (last === undefined) throw new Error(`${unit} of ${id} is not settled.`);
      told.tell(opener, { act: "publish", unit, digest: last.digest, base: last.base });
      return self;
    },
    publishOwn(party, field) {
      const position = state().positions[field]?.[party];
      if (position === undefined) throw new Error(`${party} has not said ${field}.`);
      publishOwn(told, party, position.at);
      return self;
    },
    state,
  };
  return self;
}

function folded(id: string, told: Story): EntityState {
  const state = foldEntity(id, told.acts, { horizon: told.horizon(), assentRequired: true });
  if (state === null) throw new Error(`${id} was not opened.`);
  return state;
}

/** A story has no word for this act: it is told as an erasure and then says what it is. */
function publishOwn(told: Story, party: string, target: Citation): void {
  told.tell(party, { act: "erase", target });
  const act = told.acts.pop();
  if (act === undefined || act.envelope.act !== "erase") throw new Error("The last act is no erasure.");
  told.acts.push({ ...act, envelope: { ...act.envelope, act: "publish-own" } });
}

/** What a reader sees of a told entity. */
export function sightOf(state: EntityState, audience: Audience): Sight {
  const kind = kindTold(state.kind);
  return { audience, kind, settled: presentRevisions(kind, state, toldAround) };
}
