import { z } from "zod";
import type { Database, Reader } from "../../../record/storage/door.ts";

/** The longest running note on one point, in UTF-16 units. */
export const TABLE_NOTE_LIMIT = 40_000;

/** What our side has written on one point of a meeting, as its page reads it: like a draft, and never one. */
export const tableNote = z.object({
  point: z.string(),
  value: z.string(),
  office: z.string(),
  updatedAt: z.string(),
});
export type TableNote = z.infer<typeof tableNote>;

interface Row {
  point: string;
  words: string;
  office: string;
  updated_at: number;
}

function viewOf({ point, words, office, updated_at }: Row): TableNote {
  return { point, value: words, office, updatedAt: new Date(updated_at).toISOString() };
}

/** Everything our side has written on a meeting. */
export async function tableNotes(reader: Reader, meeting: string): Promise<TableNote[]> {
  const rows = await reader.query<Row>(
    "select point, words, office, updated_at from table_note where meeting = $1 order by point",
    [meeting],
  );
  return rows.map(viewOf);
}

export interface NoteOf {
  meeting: string;
  point: string;
}

/** Keeps what stands in a note now. `at`: milliseconds since 1970. */
export async function keepTableNote(
  db: Database,
  note: NoteOf & { words: string; office: string; at: number },
): Promise<TableNote> {
  const { meeting, point, words, office, at } = note;
  await db.transaction((tx) =>
    tx.query(
      `insert into table_note (meeting, point, words, office, updated_at) values ($1, $2, $3, $4, $5)
       on conflict (meeting, point) do update set words = excluded.words, office = excluded.office,
         updated_at = greatest(excluded.updated_at, table_note.updated_at + 1)`,
      [meeting, point, words, office, at],
    ),
  );
  const [kept] = await db.query<Row>(
    "select point, words, office, updated_at from table_note where meeting = $1 and point = $2",
    [meeting, point],
  );
  return viewOf(kept ?? { point, words, office, updated_at: at });
}

/** Takes a note away, if there is one. */
export async function removeTableNote(db: Database, { meeting, point }: NoteOf): Promise<void> {
  await db.transaction((tx) =>
    tx.query("delete from table_note where meeting = $1 and point = $2", [meeting, point]),
  );
}
