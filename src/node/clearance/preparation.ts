import { createHash } from "node:crypto";
import type { Json } from "../../record/verify/canonical.ts";
import type { Reader } from "../../record/storage/door.ts";

/** A draft in a dispatch that is being prepared. */
export interface PreparedDraft {
  entity: string;
  field: string;
  kind: string | null;
  value: Json;
  office: string;
  updatedAt: number;
}

/** What one office was asked, and what it said. An answer is about exact words, by their digest. */
export interface ClearanceRow {
  office: string;
  askedAt: number;
  dueOn: string | null;
  answer: "agree" | "object" | null;
  words: string | null;
  ofDigest: string | null;
  answeredAt: number | null;
  answeredBy: string | null;
  overruledAt: number | null;
  overruledOffice: string | null;
  overruledDigest: string | null;
  reason: string | null;
}

export interface Preparation {
  id: string;
  title: string;
  office: string;
  person: string | null;
  openedAt: number;
  changedAt: number;
  dispatch: number | null;
  drafts: PreparedDraft[];
  clearances: ClearanceRow[];
}

/**
 * How an office stands to the words as they are now. `lapsed`: it answered other words; `overruled`: who may has gone on
 * without it, with a reason, on these words.
 */
export type ClearanceStanding = "waiting" | "agreed" | "objects" | "lapsed" | "overruled";

/** What an answer is about: every draft in it, word for word, in order. */
export function digestOf(drafts: readonly Pick<PreparedDraft, "entity" | "field" | "value">[]): string {
  const said = drafts.map(({ entity, field, value }) => [entity, field, value]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

export function standingOf(row: ClearanceRow, digest: string): ClearanceStanding {
  if (row.overruledDigest === digest) return "overruled";
  if (row.answer === null) return "waiting";
  if (row.ofDigest !== digest) return "lapsed";
  return row.answer === "agree" ? "agreed" : "objects";
}

/** Which offices stand against a release of these words: those that object, and those that have not answered them. */
export interface Blocked {
  objecting: string[];
  silent: string[];
}

/** What stands in the way of a release. Silence is no agreement: whoever was asked answers, or is overruled. */
export function blockedBy(clearances: readonly ClearanceRow[], digest: string): Blocked {
  const standing = (one: ClearanceRow) => standingOf(one, digest);
  return {
    objecting: clearances.filter((one) => standing(one) === "objects").map((one) => one.office),
    silent: clearances
      .filter((one) => standing(one) === "waiting" || standing(one) === "lapsed")
      .map((one) => one.office),
  };
}

const COLUMNS = `id, title, office, person, opened_at as "openedAt", changed_at as "changedAt", dispatch`;

type Head = Omit<Preparation, "drafts" | "clearances">;

/** The dispatches that are being prepared, the last changed first; one whose drafts are all gone is none. */
export async function listPreparations(reader: Reader): Promise<Preparation[]> {
  const heads = await reader.query<Head>(
    `select ${COLUMNS} from preparation where dispatch is null
       and exists (select from preparation_draft where preparation = preparation.id)
     order by changed_at desc, id`,
  );
  return withContents(reader, heads);
}

/** One that is still being prepared, or null. Within a transaction it is held, so that no answer comes between. */
export async function findPreparation(
  reader: Reader,
  id: string,
  { hold = false } = {},
): Promise<Preparation | null> {
  const heads = await reader.query<Head>(
    `select ${COLUMNS} from preparation where id = $1 and dispatch is null ${hold ? "for update" : ""}`,
    [id],
  );
  const [found] = await withContents(reader, heads);
  return found ?? null;
}

/** What offices said of dispatches that have left, by the number under which they did. */
export async function clearancesOfSent(
  reader: Reader,
  numbers: readonly number[],
): Promise<Map<number, ClearanceRow[]>> {
  const heads = await reader.query<Head>(`select ${COLUMNS} from preparation where dispatch = any($1)`, [
    numbers,
  ]);
  const found = await withContents(reader, heads);
  return new Map(found.flatMap((one) => (one.dispatch === null ? [] : [[one.dispatch, one.clearances]])));
}

export async function withContents(reader: Reader, heads: readonly Head[]): Promise<Preparation[]> {
  if (heads.length === 0) return [];
  const ids = heads.map((one) => one.id);
  const drafts = await reader.query<PreparedDraft & { preparation: string }>(
    `select prepared.preparation, prepared.entity, prepared.field,
       coalesce(draft.kind, (select kind from entity where id = prepared.entity)) as kind,
       draft.value, draft.office, draft.updated_at as "updatedAt"
     from preparation_draft prepared join draft using (entity, field)
     where prepared.preparation = any($1) order by prepared.place, prepared.entity, prepared.field`,
    [ids],
  );
  const clearances = await reader.query<ClearanceRow & { preparation: string }>(
    `select preparation, office, asked_at as "askedAt", due_on as "dueOn", answer, words, of_digest as "ofDigest",
       answered_at as "answeredAt", answered_by as "answeredBy", overruled_at as "overruledAt",
       overruled_office as "overruledOffice", overruled_digest as "overruledDigest", reason
     from clearance where preparation = any($1) order by asked_at, office`,
    [ids],
  );
  return heads.map((head) => ({
    ...head,
    drafts: drafts.filter((one) => one.preparation === head.id),
    clearances: clearances.filter((one) => one.preparation === head.id),
  }));
}
