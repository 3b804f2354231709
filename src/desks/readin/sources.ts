import type { Database, Reader, Transaction } from "../../record/storage/door.ts";
import { json } from "../../record/storage/door.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { wordsDigest } from "./source.ts";

/** A text that was read in. */
export interface Source {
  id: string;
  title: string;
  format: string;
  text: string;
  day: string | null;
  meeting: string | null;
  office: string;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** A source on the list, with how far its sheet has come. */
export interface SourceRow extends Omit<Source, "text"> {
  open: number;
  accepted: number;
  dismissed: number;
}

/** Who changes a sheet, and when. */
export interface Change {
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

const COLUMNS = `source.id, source.title, source.format, source.day, source.meeting,
  source.office, source.read_at as "readAt"`;

export async function listSources(reader: Reader): Promise<SourceRow[]> {
  return reader.query<SourceRow>(
    `select ${COLUMNS},
       count(*) filter (where draft.state = 'open')::int as open,
       count(*) filter (where draft.state = 'accepted')::int as accepted,
       count(*) filter (where draft.state = 'dismissed')::int as dismissed
     from readin_source source left join readin_draft draft on draft.source = source.id
     group by source.id order by source.read_at desc, source.id`,
  );
}

export async function findSource(reader: Reader, id: string): Promise<Source | null> {
  const [row] = await reader.query<Source>(
    `select ${COLUMNS}, source.text from readin_source source where source.id = $1`,
    [id],
  );
  return row ?? null;
}

/** The sheet of a source in the order of its text. */
export async function draftsOf(reader: Reader, source: string): Promise<SheetDraft[]> {
  const rows = await reader.query<DraftRow>(
    `select ${DRAFT} from readin_draft where source = $1 order by start_at, end_at, id`,
    [source],
  );
  return rows.map(draftOf);
}

export async function findDraft(reader: Reader, source: string, id: string): Promise<SheetDraft | null> {
  const [row] = await reader.query<DraftRow>(
    `select ${DRAFT} from readin_draft where source = $1 and id = $2`,
    [source, id],
  );
  return row === undefined ? null : draftOf(row);
}

const DRAFT = "id, start_at as start, end_at as end, state, content, entity";

interface DraftRow extends Pick<SheetDraft, "id" | "start" | "end" | "state" | "entity"> {
  content: Pick<SheetDraft, "edited" | "dismissedBefore" | "edit" | "reading">;
}

function draftOf({ content, ...row }: DraftRow): SheetDraft {
  return { ...row, ...content };
}

/** Keeps a text with its sheet, if it is new; false where it was read in before, and then nothing is changed. */
export async function keepSource(
  db: Database,
  source: Source,
  sheet: readonly SheetDraft[],
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [fresh] = await tx.query<{ id: string }>(
      `insert into readin_source (id, title, format, text, day, meeting, office, read_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [
        source.id,
        source.title,
        source.format,
        source.text,
        source.day,
        source.meeting,
        source.office,
        source.readAt,
      ],
    );
    if (fresh === undefined) return false;
    const remembered = await dismissedBefore(tx, source, sheet);
    await keepDrafts(tx, source.id, remembered, { office: source.office, at: source.readAt });
    return true;
  });
}

/** What was dismissed in a text of the same day, or in this very text before it was taken away, starts dismissed. */
async function dismissedBefore(
  tx: Transaction,
  source: Source,
  sheet: readonly SheetDraft[],
): Promise<SheetDraft[]> {
  const digests = sheet.map((one) => wordsDigest(wordsIn(source, one)));
  const rows = await tx.query<{ words: Uint8Array }>(
    `select words from readin_dismissal
     where words = any($1::bytea[]) and (source = $2 or day = $3::date)`,
    [digests, source.id, source.day],
  );
  const known = new Set(rows.map(({ words }) => Buffer.from(words).toString("hex")));
  return sheet.map((one, at) =>
    known.has(Buffer.from(digests[at] ?? []).toString("hex"))
      ? { ...one, state: "dismissed" as const, dismissedBefore: true }
      : one,
  );
}

function wordsIn({ text }: Pick<Source, "text">, { start, end }: SheetDraft): string {
  return text.slice(start, end);
}

export async function changeSource(
  tx: Transaction,
  { id, title, day, meeting }: Pick<Source, "id" | "title" | "day" | "meeting">,
): Promise<void> {
  await tx.query("update readin_source set title = $2, day = $3, meeting = $4 where id = $1", [
    id,
    title,
    day,
    meeting,
  ]);
}

/** Takes a reading off the list with its sheet; what was dismissed in it stays remembered. */
export async function removeSource(db: Database, id: string): Promise<void> {
  await db.transaction((tx) => tx.query("delete from readin_source where id = $1", [id]));
}

/** Puts these drafts on the sheet, in place of any of the same id. */
export async function keepDrafts(
  tx: Transaction,
  source: string,
  drafts: readonly SheetDraft[],
  { office, at }: Change,
): Promise<void> {
  const rows = drafts.map(({ id, start, end, state, entity, ...content }) => ({
    id,
    start_at: start,
    end_at: end,
    state,
    entity,
    content,
  }));
  await tx.query(
    `insert into readin_draft (source, id, start_at, end_at, state, content, entity, office, changed_at)
     select $1, id, start_at, end_at, state, content, entity, $3, $4
     from json_to_recordset($2)
       as new (id text, start_at int, end_at int, state text, content json, entity text)
     on conflict (source, id) do update set start_at = excluded.start_at, end_at = excluded.end_at,
       state = excluded.state, content = excluded.content, entity = excluded.entity,
       office = excluded.office, changed_at = excluded.changed_at`,
    [source, json(rows), office, at],
  );
}

export async function removeDrafts(tx: Transaction, source: string, ids: readonly string[]): Promise<void> {
  await tx.query("delete from readin_draft where source = $1 and id = any($2::text[])", [source, ids]);
}

/** Remembers that a draft was put aside, or forgets it where it is taken up again. */
export async function noteDismissal(
  tx: Transaction,
  source: Pick<Source, "id" | "text" | "day">,
  draft: SheetDraft,
  { office, at }: Change,
): Promise<void> {
  const digest = wordsDigest(wordsIn(source, draft));
  if (draft.state !== "dismissed") {
    await tx.query("delete from readin_dismissal where words = $1 and (source = $2 or day = $3::date)", [
      digest,
      source.id,
      source.day,
    ]);
    return;
  }
  await tx.query(
    `insert into readin_dismissal (words, day, source, office, at) values ($1, $2, $3, $4, $5)
     on conflict (words, source) do update set day = excluded.day, office = excluded.office, at = excluded.at`,
    [digest, source.day, source.id, office, at],
  );
}
