import { z } from "zod";
import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { Reader } from "../../record/storage/door.ts";
import type { Words } from "../commitments/item.ts";
import { calledAs, shownWithin } from "../committee/called.ts";
import { type Said, stringsIn } from "../search/said.ts";
import type { Content } from "./build.ts";
import { placesOf } from "./places.ts";
import { type Readings, readContents } from "./readings.ts";

const words = z.record(z.string(), z.string()).readonly();

/** What a thing is called, and on whose page it is shown where it has none of its own. */
export const thingNamed = z.object({ kind: z.string(), title: words, within: z.string().nullable() });
export type ThingNamed = z.infer<typeof thingNamed>;

/** Names of everything that values speak of, for a page that shows these values in words. */
export const namedThings = z.object({
  things: z.record(z.string(), thingNamed),
  workstreams: z.record(z.string(), words),
  series: z.record(z.string(), words),
});
export type NamedThings = z.infer<typeof namedThings>;

/** A value that stands in a field of an entity; `kind` where the caller knows it. */
export interface SaidOf extends Said {
  entity: string;
  kind: string | null;
}

/** An entity, or an item of the observer's record. */
const REFERENCE = /^(?:[a-z][a-z0-9-]{0,31}\/[A-Za-z0-9._~-]{1,80}|observer:[a-z0-9-]{1,80})$/;

/** Titles are shown as names: what is longer is the thing's own to tell. */
const TITLE = 160;

/**
 * Names of the entities these values belong to and of those they refer to that the reader reaches: as this side reads
 * them, and, for what exists at home alone, as the values themselves say.
 */
export async function namesOfSaid(
  { current, db, prepared }: Readings,
  said: readonly SaidOf[],
  reached: (id: string) => boolean = () => true,
): Promise<NamedThings> {
  await current("side");
  const spokenOf = said.flatMap(({ value }) => referencesIn(value)).filter(reached);
  const ids = [...new Set([...said.map((one) => one.entity), ...spokenOf])];
  const known = new Map([...thingsAtHome(said, prepared.mechanism), ...(await readThings(db, ids))]);
  const around = [...known.values()].flatMap(({ within }) => within ?? []).filter((id) => !known.has(id));
  const beyond = await readThings(db, around.filter(reached));
  return { things: Object.fromEntries([...known, ...beyond]), ...configured(prepared.mechanism) };
}

function referencesIn(value: unknown): string[] {
  return stringsIn(value).filter((one) => REFERENCE.test(one));
}

function configured({ workstreams, series }: Mechanism): Omit<NamedThings, "things"> {
  const named = (list: readonly { id: string; names: Words }[]) =>
    Object.fromEntries(list.map(({ id, names }) => [id, names]));
  return { workstreams: named(workstreams), series: named(series) };
}

/** What these things are called, as this side reads them, and on whose page each is shown. */
export async function readThings(db: Reader, ids: readonly string[]): Promise<Map<string, ThingNamed>> {
  const [contents, kinds] = await Promise.all([
    readContents(db, "side", ids),
    db.query<{ id: string; kind: string }>(
      "select id, kind from reading where audience = 'side' and id = any($1::text[]) and not gone",
      [ids],
    ),
  ]);
  const groups = kinds.map(({ id, kind }) => ({ kind, hits: [{ id }] }));
  const within = await placesOf(db, "side", groups);
  return new Map(
    kinds.map(({ id, kind }) => {
      const title = shortened(titleIn(contents.get(id)));
      return [id, { kind, title, within: within(id, kind) }] as const;
    }),
  );
}

function titleIn(content: Content | undefined): Words {
  switch (content?.as) {
    case "commitment":
      return content.item.wording;
    case "meeting":
      return content.meeting.title;
    case "agenda-item":
      return content.point.title;
    case "other":
      return content.title;
    case undefined:
      return {};
  }
}

function shortened(title: Words): Words {
  return Object.fromEntries(
    Object.entries(title).map(([language, text]) => [language, text.slice(0, TITLE).toWellFormed()]),
  );
}

function thingsAtHome(said: readonly SaidOf[], mechanism: Mechanism): [string, ThingNamed][] {
  const byEntity = new Map<string, SaidOf[]>();
  for (const one of said) byEntity.set(one.entity, [...(byEntity.get(one.entity) ?? []), one]);
  return [...byEntity].flatMap(([entity, own]): [string, ThingNamed][] => {
    const kind = own.find((one) => one.kind !== null)?.kind ?? null;
    if (kind === null) return [];
    const naming = { kind, said: own };
    return [[entity, { kind, title: shortened(calledAs(naming, mechanism)), within: shownWithin(naming) }]];
  });
}
