import type { OfficeRole } from "../../mechanisms/office.ts";
import type { Readings } from "../desks/readings/readings.ts";
import { may } from "./policy.ts";

/** What an office may read of the record: everything, or these things. */
export type Reach = "everything" | ReadonlySet<string>;

/**
 * How far an office reads. Who may read only its own items reaches the commitments in which it acts, and what is reported
 * of them; both are read from what the node keeps beside the record, brought up to now.
 */
export async function reachOf(
  { readings }: { readings: Readings },
  { id, role }: { id: string; role: OfficeRole },
): Promise<Reach> {
  if (may(role, "read")) return "everything";
  if (!may(role, "read-own-items")) return new Set();
  await readings.current("side");
  const rows = await readings.db.query<{ id: string }>(
    `with own as (select from_id as id from reading_link
       where audience = 'side' and relation = 'actor' and to_id = $1)
     select id from own
     union select from_id from reading_link
       where audience = 'side' and relation = 'about' and to_id in (select id from own)`,
    [id],
  );
  return new Set(rows.map((row) => row.id));
}

export function reaches(reach: Reach, entity: string): boolean {
  return reach === "everything" || reach.has(entity);
}
