import { z } from "zod";
import { type Database, type Reader, json } from "../../../record/storage/door.ts";
import { type FindingRemembered, findingRemembered } from "./waivers.ts";

/** Why our side adopts a revision although findings stand; it is kept at home, beside the findings as they were. */
export const adoptionReasonView = z.object({
  entity: z.string(),
  digest: z.string(),
  reason: z.string(),
  findings: z.array(findingRemembered),
  office: z.string(),
  givenAt: z.string(),
});
export type AdoptionReasonView = z.infer<typeof adoptionReasonView>;

interface Row extends Omit<AdoptionReasonView, "givenAt"> {
  given_at: number;
}

/** Every reason recorded for an entity, the first first. */
export async function adoptionReasonsFor(reader: Reader, entity: string): Promise<AdoptionReasonView[]> {
  const rows = await reader.query<Row>(
    `select entity, digest, reason, findings, office, given_at from adoption_reason
     where entity = $1 order by given_at, office`,
    [entity],
  );
  return rows.map(({ given_at, ...row }) => ({ ...row, givenAt: new Date(given_at).toISOString() }));
}

export interface NewAdoptionReason {
  entity: string;
  digest: string;
  reason: string;
  findings: readonly FindingRemembered[];
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Records a reason. An office that gives another one for the same revision replaces its own. */
export async function keepAdoptionReason(db: Database, given: NewAdoptionReason): Promise<void> {
  const { entity, digest, reason, findings, office, at } = given;
  await db.transaction((tx) =>
    tx.query(
      `insert into adoption_reason (entity, digest, reason, findings, office, given_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (entity, digest, office) do update set reason = excluded.reason, findings = excluded.findings,
         given_at = excluded.given_at`,
      [entity, digest, reason, json(findings), office, at],
    ),
  );
}
