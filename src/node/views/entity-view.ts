import { z } from "zod";
import { type Json, canonicalJson } from "../../record/verify/canonical.ts";
import { citation } from "../../record/verify/envelope.ts";
import { placeOf } from "../../record/fold/act.ts";
import type { EntityState, Position, UnitState } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { type Surroundings, adoptableRevision, presentRevision } from "../../record/kind/revision.ts";
import { standingOf } from "../../record/kind/standing.ts";
import type { PlacedAct } from "./settled-values.ts";

export const standings = ["silent", "open", "provisional", "bracketed", "unreadable", "settled"] as const;

const position = z.object({
  state: z.enum(["said", "missing", "erased"]),
  value: z.unknown().optional(),
  time: z.string(),
  office: z.string(),
  dispatch: z.int().nullable(),
  at: citation,
});

const fieldView = z.object({
  holder: z.enum(["joint", "own"]),
  standing: z.enum(standings),
  positions: z.record(z.string(), position),
  draft: z.object({ value: z.unknown(), updatedAt: z.string() }).optional(),
});

const judged = z.object({ party: z.string(), digest: z.string(), at: citation });

const unitView = z.object({
  settled: z.array(
    z.object({
      digest: z.string(),
      base: z.string().nullable(),
      time: z.string(),
      by: z.array(citation.extend({ office: z.string(), time: z.string() })),
    }),
  ),
  adopted: z.record(z.string(), z.object({ digest: z.string(), at: citation })),
  declined: z.array(judged),
  waiting: z.array(judged),
  adoptable: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), digest: z.string() }),
    z.object({
      ok: z.literal(false),
      code: z.string(),
      field: z.string().optional(),
      entity: z.string().optional(),
    }),
  ]),
  settledValues: z.record(z.string(), z.unknown()).optional(),
});

/** An entity as a node answers it. What is not declared here does not leave the node. */
export const entityView = z.object({
  id: z.string(),
  kind: z.string(),
  version: z.int(),
  participants: z.array(z.string()),
  openedAt: z.string(),
  changedAt: z.string().nullable(),
  fields: z.record(z.string(), fieldView),
  units: z.record(z.string(), unitView),
  published: z.array(z.object({ unit: z.string(), digest: z.string(), at: citation })),
  /** Own words that their owner has published, by the acts that said them. */
  publishedOwn: z.array(citation),
  idle: z.array(z.object({ at: citation, reason: z.string() })),
  may: z.object({
    say: z.boolean(),
    draft: z.boolean(),
    adopt: z.array(z.string()),
    decline: z.boolean(),
    publish: z.boolean(),
  }),
});
export type EntityView = z.infer<typeof entityView>;
type FieldView = z.infer<typeof fieldView>;
type UnitView = z.infer<typeof unitView>;

/** What a view is made of beside the state itself. */
export interface ViewSetting {
  party: string;
  /** What the office that asks may do at all. */
  may: { draft: boolean; release: boolean; adopt: boolean };
  around: Surroundings;
  changedAt: string | null;
  drafts: readonly { field: string; value: Json; updatedAt: number }[];
  /** Office and time of the adoptions of settled revisions, by place. */
  placed: ReadonlyMap<string, PlacedAct>;
  /** Values of settled revisions that the present positions no longer give, by the place of an adoption. */
  values: ReadonlyMap<string, Record<string, Json>>;
}

/** The view of one entity for one office of this side. Pure. */
export function viewOf(state: EntityState, setting: ViewSetting): EntityView {
  const kind = setting.around.kindNamed(state.kind);
  const units = unitsOf(state, kind, setting);
  const takesPart = state.participants.includes(setting.party);
  const { may } = setting;
  return {
    id: state.id,
    kind: state.kind,
    version: state.version,
    participants: state.participants,
    openedAt: state.openedAt,
    changedAt: setting.changedAt,
    fields: fieldsOf(state, kind, units, setting),
    units,
    published: state.published,
    publishedOwn: state.publishedOwn.map((one) => one.target),
    idle: state.idle,
    may: {
      say: takesPart && may.release,
      draft: takesPart && may.draft,
      adopt: takesPart && may.adopt ? adoptableUnits(units, setting.party) : [],
      decline: takesPart && may.adopt,
      publish: takesPart && may.adopt && Object.values(units).some((unit) => unit.settled.length > 0),
    },
  };
}

function adoptableUnits(units: Record<string, UnitView>, party: string): string[] {
  return Object.entries(units)
    .filter(([, { adoptable, adopted, declined }]) => {
      if (!adoptable.ok || adopted[party]?.digest === adoptable.digest) return false;
      return !declined.some((one) => one.party === party && one.digest === adoptable.digest);
    })
    .map(([name]) => name);
}

function unitsOf(state: EntityState, kind: Kind | null, setting: ViewSetting): Record<string, UnitView> {
  const names = new Set([...Object.keys(kind?.units ?? {}), ...Object.keys(state.units)]);
  return Object.fromEntries([...names].map((name) => [name, unitOf(state, kind, name, setting)]));
}

const untouched: UnitState = { chain: [], adopted: {}, declined: [], waiting: [] };

function unitOf(state: EntityState, kind: Kind | null, name: string, setting: ViewSetting): UnitView {
  const unit = state.units[name] ?? untouched;
  const values = valuesInForce(state, kind, name, setting);
  return {
    settled: unit.chain.map(({ digest, base, time, by }) => ({
      digest,
      base,
      time,
      by: by.map((at) => {
        const { office = "", time: then = time } = setting.placed.get(placeOf(at)) ?? {};
        return { ...at, office, time: then };
      }),
    })),
    adopted: unit.adopted,
    declined: unit.declined,
    waiting: unit.waiting,
    adoptable: adoptableNow(state, kind, name, setting.around),
    ...(values === null ? {} : { settledValues: values }),
  };
}

function adoptableNow(
  state: EntityState,
  kind: Kind | null,
  unit: string,
  around: Surroundings,
): UnitView["adoptable"] {
  if (kind === null) return { ok: false, code: "kind-unknown" };
  const adoption = adoptableRevision(kind, state, unit, around);
  if (adoption.ok) return { ok: true, digest: adoption.adoptable.digest };
  return adoption;
}

/**
 * The values of the revision in force, where the present positions still give them: then adopting on the base before it
 * would give the same digest. Null where they do not.
 */
export function presentValues(
  state: EntityState,
  kind: Kind | null,
  name: string,
  around: Surroundings,
): Record<string, Json> | null {
  const unit = state.units[name];
  const settled = unit?.chain.at(-1);
  if (kind === null || unit === undefined || settled === undefined) return null;
  const before = { ...state, units: { ...state.units, [name]: { ...unit, chain: unit.chain.slice(0, -1) } } };
  const adoption = presentRevision(kind, before, name, around);
  if (!adoption.ok || adoption.adoptable.digest !== settled.digest) return null;
  const { fields, values } = adoption.adoptable.revision;
  return Object.fromEntries(fields.map((field, at) => [field, values[at] ?? null]));
}

function valuesInForce(
  state: EntityState,
  kind: Kind | null,
  name: string,
  setting: ViewSetting,
): Record<string, Json> | null {
  const present = presentValues(state, kind, name, setting.around);
  const [adoption] = state.units[name]?.chain.at(-1)?.by ?? [];
  if (present !== null || adoption === undefined) return present;
  return setting.values.get(placeOf(adoption)) ?? null;
}

function fieldsOf(
  state: EntityState,
  kind: Kind | null,
  units: Record<string, UnitView>,
  { drafts }: ViewSetting,
): Record<string, FieldView> {
  const names = new Set([...Object.keys(kind?.fields ?? {}), ...Object.keys(state.positions)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const draft = drafts.find((one) => one.field === name);
      const view: FieldView = {
        holder: kind?.fields[name]?.holder ?? "own",
        standing: standingShown(state, kind, name, units),
        positions: Object.fromEntries(
          Object.entries(state.positions[name] ?? {}).map(([party, one]) => [party, positionShown(one)]),
        ),
        ...(draft === undefined
          ? {}
          : { draft: { value: draft.value, updatedAt: new Date(draft.updatedAt).toISOString() } }),
      };
      return [name, view];
    }),
  );
}

function positionShown(one: Position): z.infer<typeof position> {
  const { state, time, office, dispatch, at } = one;
  return { state, ...(one.state === "said" ? { value: one.value } : {}), time, office, dispatch, at };
}

/** Settled: the field belongs to a unit whose revision in force holds exactly what everybody who has spoken says. */
function standingShown(
  state: EntityState,
  kind: Kind | null,
  field: string,
  units: Record<string, UnitView>,
): FieldView["standing"] {
  const standing = standingOf(state, field);
  if (standing.state !== "open" && standing.state !== "provisional") return standing.state;
  const unit = Object.entries(kind?.units ?? {}).find(([, declared]) => declared.fields.includes(field))?.[0];
  const settled = unit === undefined ? undefined : units[unit]?.settledValues;
  if (settled === undefined || !Object.hasOwn(settled, field)) return standing.state;
  return same(settled[field], standing.value) ? "settled" : standing.state;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}
