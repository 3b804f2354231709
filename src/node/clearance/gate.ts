import type { Reader, Transaction } from "../../record/storage/door.ts";
import type { Clearance } from "../../desks/desk/desk.ts";
import type { DraftName, Release } from "../acts/release.ts";
import { type Problem, problem } from "../problems/problem.ts";
import {
  type Preparation,
  blockedBy,
  digestOf,
  listPreparations,
  standingOf,
  withContents,
} from "./preparation.ts";

/** Every preparation that a release touches, held until the release is decided, by entity and field of its drafts. */
export async function loadPreparations(
  tx: Transaction,
  group: readonly Release[],
): Promise<Map<string, Preparation>> {
  const named = group.flatMap(namedBy);
  if (named.length === 0) return new Map();
  const heads = await tx.query<Omit<Preparation, "drafts" | "clearances">>(
    `select id, title, office, person, opened_at as "openedAt", changed_at as "changedAt", dispatch from preparation
     where id in (select preparation from preparation_draft
       where (entity, field) in (select * from unnest($1::text[], $2::text[]))) and dispatch is null
     order by id for update`,
    [named.map((one) => one.entity), named.map((one) => one.field)],
  );
  const found = await withContents(tx, heads);
  return new Map(found.flatMap((one) => one.drafts.map((draft) => [keyOf(draft), one])));
}

/** What a release says: its drafts, and what it says without one. */
function namedBy({ drafts, acts }: Release): DraftName[] {
  const said = acts.flatMap((one) => (one.act === "say" ? [{ entity: one.entity, field: one.field }] : []));
  return [...drafts, ...said];
}

function keyOf({ entity, field }: DraftName): string {
  return `${entity} ${field}`;
}

/** The preparations that leave whole with a release. */
export function preparationsIn(release: Release, prepared: ReadonlyMap<string, Preparation>): Preparation[] {
  const touched = namedBy(release).flatMap((one) => prepared.get(keyOf(one)) ?? []);
  return [...new Set(touched)];
}

/**
 * Why a release may not leave as far as clearance goes, or null. What was circulated leaves whole and as it was cleared:
 * no part of it alone, and nothing said past it.
 */
export function clearanceProblem(
  release: Release,
  prepared: ReadonlyMap<string, Preparation>,
): Problem | null {
  const leaving = new Set(release.drafts.map(keyOf));
  for (const one of preparationsIn(release, prepared)) {
    if (one.clearances.length === 0) continue;
    if (one.drafts.some((draft) => !leaving.has(keyOf(draft)))) return problem("dispatch-in-part");
    const { objecting, silent } = blockedBy(one.clearances, digestOf(one.drafts));
    if (objecting.length + silent.length > 0) return problem("not-cleared", { objecting, silent });
  }
  return null;
}

/** Marks what has left whole by its number, and forgets what nothing is left of. */
export async function closePreparations(
  tx: Transaction,
  left: readonly { dispatch: number; preparations: readonly Preparation[] }[],
): Promise<void> {
  const ids = left.flatMap(({ preparations }) => preparations.map((one) => one.id));
  if (ids.length === 0) return;
  await tx.query(
    `update preparation set dispatch = new.dispatch from unnest($1::text[], $2::int8[]) as new (id, dispatch)
     where preparation.id = new.id
       and not exists (select from preparation_draft where preparation_draft.preparation = preparation.id)`,
    [ids, left.flatMap(({ dispatch, preparations }) => preparations.map(() => dispatch))],
  );
}

/** What waits to be cleared, as the desk lists it: one line an office and preparation, under its first draft. */
export async function openClearances(reader: Reader): Promise<Clearance[]> {
  const found = await listPreparations(reader);
  return found.flatMap((one) => {
    const [first] = one.drafts;
    if (first === undefined) return [];
    const digest = digestOf(one.drafts);
    return one.clearances.map((row): Clearance => {
      const standing = standingOf(row, digest);
      const waits = standing === "waiting" || standing === "lapsed";
      return {
        id: one.id,
        entity: first.entity,
        kind: first.kind ?? "",
        field: first.field,
        office: row.office,
        askedAt: new Date(row.askedAt).toISOString(),
        by: row.dueOn,
        answer: waits ? null : standing === "objects" ? "object" : "agree",
      };
    });
  });
}
