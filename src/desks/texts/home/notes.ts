import { z } from "zod";
import type { Database, Reader } from "../../../record/storage/door.ts";

/** The longest note, in UTF-16 units. */
export const NOTE_LIMIT = 4000;

/** A note of our side on a paragraph, as its pages read it. */
export const noteView = z.object({
  id: z.string(),
  entity: z.string(),
  words: z.string(),
  office: z.string(),
  writtenAt: z.string(),
});
export type NoteView = z.infer<typeof noteView>;

interface Row {
  id: string;
  entity: string;
  words: string;
  office: string;
  written_at: number;
}

const COLUMNS = "id, entity, words, office, written_at";

function viewOf({ written_at, ...row }: Row): NoteView {
  return { ...row, writtenAt: new Date(written_at).toISOString() };
}

/** Every note on a text and its paragraphs, the oldest first. */
export async function notesOn(reader: Reader, text: string): Promise<NoteView[]> {
  const rows = await reader.query<Row>(
    `select ${COLUMNS} from text_note where text = $1 order by written_at, id`,
    [text],
  );
  return rows.map(viewOf);
}

export interface NewNote {
  id: string;
  text: string;
  entity: string;
  words: string;
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

export async function keepNote(db: Database, note: NewNote): Promise<NoteView> {
  const { id, text, entity, words, office, at } = note;
  await db.transaction((tx) =>
    tx.query(
      `insert into text_note (id, text, entity, words, office, written_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, text, entity, words, office, at],
    ),
  );
  return viewOf({ id, entity, words, office, written_at: at });
}

/** Takes a note away; the entity it stood on, or null where this office has no such note. */
export async function removeNote(
  db: Database,
  { id, office }: { id: string; office: string },
): Promise<string | null> {
  const [row] = await db.transaction((tx) =>
    tx.query<{ entity: string }>("delete from text_note where id = $1 and office = $2 returning entity", [
      id,
      office,
    ]),
  );
  return row?.entity ?? null;
}
