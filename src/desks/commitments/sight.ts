import type { z } from "zod";
import { type Json, canonicalJson } from "../../record/verify/canonical.ts";
import { type Citation } from "../../record/verify/envelope.ts";
import { placeOf } from "../../record/fold/act.ts";
import type { EntityState, Position } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { type Surroundings, presentRevision } from "../../record/kind/revision.ts";
import { type Standing, standingOf } from "../../record/kind/standing.ts";
import { oneWord } from "./fields.ts";
import type { Words } from "./item.ts";

/** The values of settled revisions by their digest: what was adopted, whatever the registers say since. */
export type SettledValues = ReadonlyMap<string, Readonly<Record<string, Json>>>;

/** Who reads: a side sees all that was sent; the public sees settled revisions and own words that were published. */
export type Audience = "side" | "public";

/** What a reader sees of one entity. */
export interface Sight {
  audience: Audience;
  kind: Kind;
  settled: SettledValues;
}

/**
 * The settled revisions that the registers still say, by digest. A revision from which a side has since moved on is
 * not among them; who shows it reads the acts it cites.
 */
export function presentRevisions(kind: Kind, state: EntityState, around: Surroundings): SettledValues {
  const found = new Map<string, Record<string, Json>>();
  for (const [unit, { chain }] of Object.entries(state.units)) {
    const last = chain.at(-1);
    const own = state.units[unit];
    if (last === undefined || own === undefined) continue;
    const before = { ...state, units: { ...state.units, [unit]: { ...own, chain: chain.slice(0, -1) } } };
    const again = presentRevision(kind, before, unit, around);
    if (!again.ok || again.adoptable.digest !== last.digest) continue;
    const { fields, values } = again.adoptable.revision;
    found.set(last.digest, Object.fromEntries(fields.map((field, at) => [field, values[at] ?? null])));
  }
  return found;
}

/** How a joint field stands to a reader, with the value on which nobody who spoke differs. */
export interface Seen<T> {
  standing: Standing["state"] | "settled";
  value: T | null;
}

/**
 * Reads one joint field. To a side: what the registers say, `settled` where the revision in force says the same. To the
 * public: what the last published revision says. A value that the kind's own schema cannot read counts as unreadable.
 */
export function jointField<T>(
  state: EntityState,
  field: string,
  sight: Sight,
  schema: z.ZodType<T>,
): Seen<T> {
  if (sight.audience === "public") return publishedField(state, field, sight, schema);
  const standing = standingOf(state, field);
  if (standing.state !== "open" && standing.state !== "provisional") {
    return { standing: standing.state, value: null };
  }
  const value = parsed(sight.kind, field, standing.value, schema);
  if (value === null) return { standing: "unreadable", value: null };
  const settled = settledValue(state, field, sight);
  const same = settled !== undefined && canonicalJson(settled) === canonicalJson(standing.value);
  return { standing: same ? "settled" : standing.state, value };
}

function publishedField<T>(state: EntityState, field: string, sight: Sight, schema: z.ZodType<T>): Seen<T> {
  const unit = unitOf(sight.kind, field);
  const published = new Set(state.published.filter((one) => one.unit === unit).map((one) => one.digest));
  const last = state.units[unit ?? ""]?.chain.findLast((one) => published.has(one.digest));
  const said = last === undefined ? undefined : sight.settled.get(last.digest)?.[field];
  const value = said === undefined ? null : parsed(sight.kind, field, said, schema);
  return value === null ? { standing: "silent", value: null } : { standing: "settled", value };
}

function settledValue(state: EntityState, field: string, { kind, settled }: Sight): Json | undefined {
  const last = state.units[unitOf(kind, field) ?? ""]?.chain.at(-1);
  return last === undefined ? undefined : settled.get(last.digest)?.[field];
}

function unitOf(kind: Kind, field: string): string | undefined {
  return Object.entries(kind.units).find(([, unit]) => unit.fields.includes(field))?.[0];
}

/** A wording in each language on which nobody who spoke differs, and how each language stands. */
export function jointWords(
  state: EntityState,
  field: string,
  sight: Sight,
): { words: Words; standings: Seen<string>["standing"][] } {
  const names = Object.keys(sight.kind.fields).filter((name) => name.startsWith(`${field}.`));
  const seen = names.map((name) => ({
    language: name.slice(field.length + 1),
    ...jointField(state, name, sight, oneWord),
  }));
  const said = seen.flatMap(({ language, value }) => (value === null ? [] : [[language, value] as const]));
  return { words: Object.fromEntries(said), standings: seen.map((one) => one.standing) };
}

/** The time at which anybody last said anything in it; of its opening, where nobody did. */
export function lastSaid(state: EntityState): string {
  const registers = Object.values(state.positions).flatMap((one) => Object.values(one));
  return registers.reduce((last, { time }) => (time > last ? time : last), state.openedAt);
}

/** What one party's register of a field holds, to this reader: null where it has not spoken or may not be shown. */
export function positionOf<T>(
  state: EntityState,
  field: string,
  party: string,
  sight: Sight,
  schema: z.ZodType<T>,
): { value: T; position: Extract<Position, { state: "said" }> } | null {
  const position = state.positions[field]?.[party];
  if (position === undefined || position.state !== "said") return null;
  if (sight.audience === "public" && !isPublishedOwn(state, position.at)) return null;
  const value = parsed(sight.kind, field, position.value, schema);
  return value === null ? null : { value, position };
}

/** Own words are public where their owner published that very act. */
function isPublishedOwn(state: EntityState, at: Citation): boolean {
  const place = placeOf(at);
  return state.publishedOwn.some((one) => placeOf(one.target) === place);
}

/** A value that the kind's own schema admits, as the reader's schema reads it; null where either cannot. */
function parsed<T>(kind: Kind, field: string, value: Json, schema: z.ZodType<T>): T | null {
  if (kind.fields[field]?.schema.safeParse(value).success !== true) return null;
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
}
