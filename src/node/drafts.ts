import { z } from "zod";
import type { Json } from "../record/verify/canonical.ts";
import type { EntityState } from "../record/fold/entity.ts";
import type { Intent } from "../record/kind/intent.ts";
import type { Kind } from "../record/kind/kind.ts";
import { type Database, type Reader, type Transaction, json } from "../record/storage/door.ts";
import type { DraftName } from "./acts/release.ts";
import { type Problem, problem } from "./problems/problem.ts";

/** A draft as answers show it. */
export const draftView = z.object({
  entity: z.string(),
  field: z.string(),
  value: z.unknown(),
  /** The kind of an entity that the first release will open; null for one that is open. */
  kind: z.string().nullable(),
  /** The kind of its entity, open or not; null where this node does not know it. */
  ofKind: z.string().nullable(),
  /** It is with offices for clearance, and leaves with what it was circulated with, never by itself. */
  circulated: z.boolean(),
  office: z.string(),
  updatedAt: z.string(),
});
export type DraftView = z.infer<typeof draftView>;

interface Row extends DraftName {
  value: Json;
  kind: string | null;
  ofKind: string | null;
  circulated: boolean;
  office: string;
  updated_at: number;
}

/** Circulated as the gate sees it: in a preparation that has not left and that offices are asked to clear. */
const DRAFTS = `select draft.entity, draft.field, draft.value, draft.kind, draft.office, draft.updated_at,
    coalesce(draft.kind, entity.kind) as "ofKind",
    exists (select from preparation_draft prepared join preparation on preparation.id = prepared.preparation
      where prepared.entity = draft.entity and prepared.field = draft.field and preparation.dispatch is null
        and exists (select from clearance where clearance.preparation = preparation.id)) as circulated
  from draft left join entity on entity.id = draft.entity`;

function viewOf({ updated_at, ...row }: Row): DraftView {
  return { ...row, updatedAt: new Date(updated_at).toISOString() };
}

/** Every draft of this side, or those of some entities alone, the last changed first. */
export async function listDrafts(reader: Reader, of: readonly string[] | null = null): Promise<DraftView[]> {
  const rows = await reader.query<Row>(
    `${DRAFTS} where $1::text[] is null or draft.entity = any($1)
     order by draft.updated_at desc, draft.entity, draft.field`,
    [of],
  );
  return rows.map(viewOf);
}

export async function findDraft(reader: Reader, { entity, field }: DraftName): Promise<DraftView | null> {
  const [row] = await reader.query<Row>(`${DRAFTS} where draft.entity = $1 and draft.field = $2`, [
    entity,
    field,
  ]);
  return row === undefined ? null : viewOf(row);
}

export interface NewDraft extends DraftName {
  value: Json;
  /** For an entity that is not opened yet. */
  opening: { kind: string; participants: readonly string[] } | null;
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

interface Keeping {
  db: Database;
  party: string;
  kindNamed: (name: string) => Kind | null;
}

/** The longest value that a draft may have, in bytes of JSON: as long as what may be said. */
const VALUE_LIMIT = 1_000_000;

/**
 * Keeps a draft in place of the one before. A value that could not be said yet is kept all the same: work is not lost for
 * being unfinished. Refuses an entity that is neither known nor about to be opened by this side, a field its kind does
 * not have, and a value that is too long.
 */
export async function keepDraft(
  { db, party, kindNamed }: Keeping,
  draft: NewDraft,
): Promise<{ ok: true; draft: DraftView } | Problem> {
  const { entity, field, value, opening, office, at } = draft;
  const [known] = await db.query<{ state: EntityState }>("select state from entity where id = $1", [entity]);
  if (known === undefined && (opening === null || !entity.startsWith(`${party}/`)))
    return problem("entity-unknown", { entity });
  const name = known?.state.kind ?? opening?.kind ?? "";
  const kind = kindNamed(name);
  if (kind === null) return problem("kind-unknown", { kind: name });
  const refused = refusedDraft(kind, field, value);
  if (refused !== null) return refused;
  const own = known === undefined ? opening : null;
  const row = { entity, field, value, kind: own?.kind ?? null, participants: own?.participants ?? null };
  const kept = await db.transaction(async (tx) => {
    await insertRows(tx, [row], { office, at });
    return findDraft(tx, draft);
  });
  if (kept === null) throw new Error("A draft was written and is not there.");
  return { ok: true, draft: kept };
}

/** Keeps what these acts would say as drafts, all or none; what they open is opened by the first release. */
export async function draftsInOne(
  db: Database,
  intents: readonly Intent[],
  by: Pick<NewDraft, "office" | "at">,
): Promise<void> {
  const openings = new Map(
    intents.flatMap((one) => (one.act === "open" ? [[one.entity, one] as const] : [])),
  );
  const rows = intents.flatMap((one) => {
    if (one.act !== "say") return [];
    const { kind = null, participants = null } = openings.get(one.entity) ?? {};
    const { entity, field, value } = one;
    return [{ entity, field, value, kind, participants }];
  });
  await db.transaction((tx) => insertRows(tx, rows, by));
}

/** A row to write; its kind and participants where the first release opens its entity. */
interface NewRow extends DraftName {
  value: Json;
  kind: string | null;
  participants: readonly string[] | null;
}

async function insertRows(
  tx: Transaction,
  rows: readonly NewRow[],
  { office, at }: Pick<NewDraft, "office" | "at">,
): Promise<void> {
  if (rows.length === 0) return;
  // Each value by itself: as a part of one document it would be read for its neighbours, and not every value can be.
  await tx.query(
    `insert into draft (entity, field, value, kind, participants, office, updated_at)
     select entity, field, value, kind,
       case when participants is not null then array(select json_array_elements_text(participants)) end, $6, $7
     from unnest($1::text[], $2::text[], $3::text[]::json[], $4::text[], $5::text[]::json[])
       as new (entity, field, value, kind, participants)
     on conflict (entity, field) do update set value = excluded.value, kind = excluded.kind,
       participants = excluded.participants, office = excluded.office, updated_at = excluded.updated_at`,
    [
      rows.map((one) => one.entity),
      rows.map((one) => one.field),
      rows.map((one) => json(one.value).json),
      rows.map((one) => one.kind),
      rows.map((one) => (one.participants === null ? null : json([...one.participants]).json)),
      office,
      at,
    ],
  );
}

/** The drafts of one request as they came: each says which kind it opens, where its entity is not opened yet. */
export interface DraftsTogether {
  drafts: readonly (DraftName & { value: Json; kind?: string | undefined })[];
  /** Which are discarded with it; one that is not there is passed over. */
  discard: readonly DraftName[];
  /** Who takes part in what these drafts open. */
  participants: readonly string[];
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Keeps many drafts and discards others, all or none. Refuses what `keepDraft` refuses, at the first draft of which it is true. */
export async function keepDrafts(
  { db, party, kindNamed }: Keeping,
  { drafts, discard, participants, office, at }: DraftsTogether,
): Promise<{ ok: true; entities: string[] } | Problem> {
  const entities = [...new Set(drafts.map((one) => one.entity))];
  const opened = await db.query<{ id: string; kind: string }>(
    "select id, kind from entity where id = any($1)",
    [entities],
  );
  const kinds = new Map(opened.map(({ id, kind }) => [id, kind]));
  const rows: NewRow[] = [];
  for (const { entity, field, value, kind: opening } of drafts) {
    const known = kinds.get(entity);
    const name = known ?? opening;
    if (name === undefined || (known === undefined && !entity.startsWith(`${party}/`)))
      return problem("entity-unknown", { entity });
    const kind = kindNamed(name);
    const refused =
      kind === null ? problem("kind-unknown", { kind: name }) : refusedDraft(kind, field, value);
    if (refused !== null) return refused;
    const opens = known === undefined;
    rows.push({ entity, field, value, kind: opens ? name : null, participants: opens ? participants : null });
  }
  await db.transaction(async (tx) => {
    await discardDrafts(tx, discard);
    await insertRows(tx, rows, { office, at });
  });
  return { ok: true, entities: [...new Set([...entities, ...discard.map((one) => one.entity)])] };
}

/** Discards drafts, released or given up; how many of them were there. */
export async function discardDrafts(tx: Transaction, drafts: readonly DraftName[]): Promise<number> {
  if (drafts.length === 0) return 0;
  const gone = await tx.query(
    "delete from draft where (entity, field) in (select * from unnest($1::text[], $2::text[])) returning 1",
    [drafts.map((one) => one.entity), drafts.map((one) => one.field)],
  );
  return gone.length;
}

/** A field that the kind does not have, or a value longer than what may be said; null where it can be kept. */
function refusedDraft(kind: Kind, field: string, value: Json): Problem | null {
  if (!Object.hasOwn(kind.fields, field)) return problem("field-unknown", { field });
  if (Buffer.byteLength(json(value).json) > VALUE_LIMIT)
    return problem("value-too-long", { field, limit: VALUE_LIMIT });
  return null;
}

/** Discards a draft; false where there was none. */
export async function removeDraft(db: Database, draft: DraftName): Promise<boolean> {
  return (await db.transaction((tx) => discardDrafts(tx, [draft]))) > 0;
}
