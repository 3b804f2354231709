import { placeOf } from "../../record/fold/act.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Words } from "../commitments/item.ts";
import type { Sight } from "../commitments/sight.ts";

/** One value that stands in a field. */
export interface Said {
  field: string;
  value: unknown;
}

/** One run of words with the language its field is in; null where the field has none. */
export interface Run {
  lang: string | null;
  text: string;
}

/** Everything in an entity that this reader may see: to a side what every side said, to the public what was published. */
export function saidIn(state: EntityState, sight: Sight): Said[] {
  return sight.audience === "side" ? everythingSaid(state) : everythingPublished(state, sight);
}

/** What every side said in an entity, field by field. */
export function everythingSaid(state: EntityState): Said[] {
  return Object.entries(state.positions).flatMap(([field, registers]) =>
    Object.values(registers).flatMap((one) => (one.state === "said" ? [{ field, value: one.value }] : [])),
  );
}

/** What was settled and published, and own words that their owner published. */
function everythingPublished(state: EntityState, { settled }: Sight): Said[] {
  const joint = state.published.flatMap(({ digest }) =>
    Object.entries(settled.get(digest) ?? {}).map(([field, value]) => ({ field, value })),
  );
  const places = new Set(state.publishedOwn.map((one) => placeOf(one.target)));
  const own = Object.entries(state.positions).flatMap(([field, registers]) =>
    Object.values(registers).flatMap((one) =>
      one.state === "said" && places.has(placeOf(one.at)) ? [{ field, value: one.value }] : [],
    ),
  );
  return [...joint, ...own];
}

/** All words of what was said, each once. */
export function runsOf(said: readonly Said[]): Run[] {
  const runs = said.flatMap(({ field, value }) => {
    const [, lang = null] = field.split(/\.(.*)/s);
    return stringsIn(value).map((text): Run => ({ lang, text }));
  });
  return [...new Map(runs.map((one) => [`${one.lang ?? ""}\n${one.text}`, one])).values()];
}

/** Every string within a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(stringsIn);
}

/** By which fields a thing is called, the first that is said. */
const TITLES = ["title", "wording", "words", "accepted", "account"];
const TITLE_LENGTH = 300;

/** By what an entity is called in each language: its title, else the beginning of its words; empty where it has none. */
export function titleOf(said: readonly Said[]): Words {
  for (const prefix of TITLES) {
    const named = said.flatMap(({ field, value }): [string, string][] => {
      const [first] = stringsIn(value);
      return field.startsWith(`${prefix}.`) && first !== undefined
        ? [[field.slice(prefix.length + 1), first.slice(0, TITLE_LENGTH).toWellFormed()]]
        : [];
    });
    // The first position said in a language stands for it: nobody's words are put together from two sides'.
    if (named.length > 0) return Object.fromEntries(named.toReversed());
  }
  return {};
}
