import { z } from "zod";
import { type Database, type Reader, json } from "../../../record/storage/door.ts";
import { findingClasses, severities } from "../../../language/concordance/finding.ts";

/** The longest reason, in UTF-16 units. */
export const REASON_LIMIT = 2000;

/** What is remembered of the finding itself, so that a list of waivers can be read without the text. */
export const findingRemembered = z.strictObject({
  class: z.enum(findingClasses),
  severity: z.enum(severities),
  message: z.string().min(1).max(2000),
});
export type FindingRemembered = z.infer<typeof findingRemembered>;

/** A finding that our side lets pass, why, and who said so. */
export const waiverView = z.object({
  key: z.string(),
  entity: z.string(),
  finding: findingRemembered,
  reason: z.string(),
  office: z.string(),
  waivedAt: z.string(),
});
export type WaiverView = z.infer<typeof waiverView>;

interface Row extends Omit<WaiverView, "waivedAt"> {
  waived_at: number;
}

const COLUMNS = "key, entity, finding, reason, office, waived_at";

function viewOf({ waived_at, ...row }: Row): WaiverView {
  return { ...row, waivedAt: new Date(waived_at).toISOString() };
}

/** The waivers that stand on any of these keys, by key: they hold wherever the same words stand, in whichever text. */
export async function waiversOf(
  reader: Reader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, WaiverView>> {
  if (keys.length === 0) return new Map();
  const rows = await reader.query<Row>(`select ${COLUMNS} from finding_waiver where key = any($1)`, [keys]);
  return new Map(rows.map((row) => [row.key, viewOf(row)]));
}

export interface NewWaiver {
  key: string;
  text: string;
  entity: string;
  finding: FindingRemembered;
  reason: string;
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Waives a finding; a second reason for the same one takes the place of the first. */
export async function keepWaiver(db: Database, waiver: NewWaiver): Promise<WaiverView> {
  const { key, text, entity, finding, reason, office, at } = waiver;
  await db.transaction((tx) =>
    tx.query(
      `insert into finding_waiver (key, text, entity, finding, reason, office, waived_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (key) do update set text = excluded.text, entity = excluded.entity, finding = excluded.finding,
         reason = excluded.reason, office = excluded.office, waived_at = excluded.waived_at`,
      [key, text, entity, json(finding), reason, office, at],
    ),
  );
  return { key, entity, finding, reason, office, waivedAt: new Date(at).toISOString() };
}

/** Takes a waiver back; the entity on which it was made, or null where there is none. */
export async function removeWaiver(db: Database, key: string): Promise<string | null> {
  const [row] = await db.transaction((tx) =>
    tx.query<{ entity: string }>("delete from finding_waiver where key = $1 returning entity", [key]),
  );
  return row?.entity ?? null;
}
