import type { EntityState } from "../../record/fold/entity.ts";
import type { Reader } from "../../record/storage/door.ts";
import { type EntitiesSetting, type Held, viewsOf } from "./entities.ts";
import { type EntityView, type standings } from "./entity-view.ts";

export interface ListWanted {
  kind: string | null;
  text: string | null;
  standing: (typeof standings)[number] | null;
  after: string | null;
  limit: number;
  /** Only these, where an office reads its own items alone. */
  among: readonly string[] | null;
}

/** How many rows are looked at before an answer is given, however few of them have the standing that is wanted. */
const LOOKED_AT = 5_000;
const STEP = 200;

/**
 * A page of entities, what changed last first; `next` leads on from the last row looked at, so that a page may be
 * short and yet have a next one. Text is sought anywhere in what has been said, without regard to case or width.
 * Refuses a cursor that it did not give.
 */
export async function listEntities(
  reader: Reader,
  wanted: ListWanted,
  setting: EntitiesSetting,
): Promise<{ ok: true; items: EntityView[]; next: string | null } | { ok: false; code: "cursor-malformed" }> {
  let cursor = wanted.after === null ? null : parseCursor(wanted.after);
  if (cursor === null && wanted.after !== null) return { ok: false, code: "cursor-malformed" };
  const items: EntityView[] = [];
  for (let looked = 0; looked < LOOKED_AT; looked += STEP) {
    const step = wanted.standing === null ? Math.min(STEP, wanted.limit - items.length) : STEP;
    const rows = await rowsAfter(reader, wanted, cursor, step);
    const views = await viewsOf(reader, rows.map(heldOf), setting);
    for (const [at, view] of views.entries()) {
      const row = rows[at];
      if (row === undefined) break;
      cursor = { changedAt: row.changed_at, id: row.id };
      if (wanted.standing === null || hasStanding(view, wanted.standing)) items.push(view);
      const isLast = at === rows.length - 1 && rows.length < step;
      if (items.length === wanted.limit)
        return { ok: true, items, next: isLast ? null : formatCursor(cursor) };
    }
    if (rows.length < step) return { ok: true, items, next: null };
  }
  return { ok: true, items, next: cursor === null ? null : formatCursor(cursor) };
}

/** An entity stands so where any of its joint fields does. */
function hasStanding(view: EntityView, standing: ListWanted["standing"]): boolean {
  return Object.values(view.fields).some((one) => one.holder === "joint" && one.standing === standing);
}

interface Row {
  id: string;
  state: EntityState;
  changed_at: string;
}

function heldOf(row: Row): Held {
  return { state: row.state, changedAt: row.changed_at };
}

interface Cursor {
  changedAt: string;
  id: string;
}

function rowsAfter(
  reader: Reader,
  { kind, text, among }: ListWanted,
  cursor: Cursor | null,
  limit: number,
): Promise<Row[]> {
  return reader.query<Row>(
    `select id, state, changed_at from entity
     where ($1::text is null or kind = $1)
       and ($2::text is null or search like $2)
       and ($3::timestamptz is null or (changed_at, id) < ($3::timestamptz, $4))
       and ($6::text[] is null or id = any($6))
     order by changed_at desc, id desc limit $5`,
    [kind, text === null ? null : patternOf(text), cursor?.changedAt ?? null, cursor?.id ?? "", limit, among],
  );
}

function patternOf(text: string): string {
  const folded = text.replaceAll("\0", "").toWellFormed().normalize("NFKC").toLowerCase();
  return `%${folded.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

function formatCursor({ changedAt, id }: Cursor): string {
  return Buffer.from(`${changedAt} ${id}`).toString("base64url");
}

function parseCursor(text: string): Cursor | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z) (\S+)$/.exec(
    Buffer.from(text, "base64url").toString("utf8"),
  );
  if (match === null || Number.isNaN(Date.parse(match[1] ?? ""))) return null;
  return { changedAt: match[1] ?? "", id: match[2] ?? "" };
}
