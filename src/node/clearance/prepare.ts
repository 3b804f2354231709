import { type Database, StorageFault, type Transaction } from "../../record/storage/door.ts";
import type { DraftName } from "../acts/release.ts";
import type { Effects } from "../effects.ts";
import type { By } from "../people/invite.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { type TrailEntry, note } from "../trail/trail.ts";
import { type Preparation, digestOf, findPreparation, standingOf } from "./preparation.ts";

/** What is asked for a dispatch: what leaves with it, and which offices are to agree, by when. */
export interface PreparationWanted {
  title: string;
  drafts: readonly DraftName[];
  offices: readonly string[];
  by: string | null;
}

export interface Preparing {
  db: Database;
  effects: Effects;
}

/**
 * Puts drafts together for one dispatch and circulates them to offices. Nothing leaves the house by it. Refuses a draft
 * that is not there or in preparation already.
 */
export async function openPreparation(
  { db, effects }: Preparing,
  wanted: PreparationWanted,
  by: By,
): Promise<{ ok: true; id: string } | Problem> {
  const id = effects.random(8).toString("hex");
  const now = effects.now();
  return refusingTwice(wanted, () =>
    db.transaction(async (tx) => {
      const missing = await missingDraft(tx, wanted.drafts);
      if (missing !== null) return problem("draft-unknown", missing);
      await tx.query(
        `insert into preparation (id, title, office, person, opened_at, changed_at) values ($1, $2, $3, $4, $5, $5)`,
        [id, wanted.title, by.office, by.person, now],
      );
      await keepDrafts(tx, id, wanted.drafts);
      await ask(tx, id, wanted.offices, wanted.by, now);
      await letRead(tx, id);
      await note(tx, now, circulated(by, id, wanted.offices));
      return { ok: true as const, id };
    }),
  );
}

/**
 * Changes what is in it, who is asked or by when. An office that objects to the present words is not simply left out.
 * Answers to other words than it holds then lapse by themselves.
 */
export async function changePreparation(
  { db, effects }: Preparing,
  id: string,
  wanted: PreparationWanted,
  by: By,
): Promise<{ ok: true } | Problem> {
  const now = effects.now();
  return refusingTwice(wanted, () =>
    db.transaction(async (tx) => {
      const found = await findPreparation(tx, id, { hold: true });
      if (found === null) return problem("preparation-unknown");
      const missing = await missingDraft(tx, wanted.drafts);
      if (missing !== null) return problem("draft-unknown", missing);
      const objecting = leftOut(found, wanted.offices);
      if (objecting !== null) return problem("answered-already", { office: objecting });
      await tx.query("update preparation set title = $2, changed_at = $3 where id = $1", [
        id,
        wanted.title,
        now,
      ]);
      await tx.query("delete from preparation_draft where preparation = $1", [id]);
      await keepDrafts(tx, id, wanted.drafts);
      await tx.query("delete from clearance where preparation = $1 and office <> all($2)", [
        id,
        wanted.offices,
      ]);
      await ask(tx, id, wanted.offices, wanted.by, now);
      await letRead(tx, id);
      await note(tx, now, circulated(by, id, wanted.offices));
      return { ok: true as const };
    }),
  );
}

/** Dissolves it: the drafts are drafts as before. Returns what was in it. */
export async function dissolvePreparation(
  { db, effects }: Preparing,
  id: string,
  by: By,
): Promise<{ ok: true; drafts: DraftName[] } | Problem> {
  return db.transaction(async (tx) => {
    const found = await findPreparation(tx, id, { hold: true });
    if (found === null) return problem("preparation-unknown");
    await tx.query("delete from preparation where id = $1", [id]);
    await note(tx, effects.now(), { ...by, deed: "dissolved", about: { preparation: id } });
    return { ok: true, drafts: found.drafts };
  });
}

/** An office that objects to the words as they stand and would no longer be asked, or null. */
function leftOut({ drafts, clearances }: Preparation, offices: readonly string[]): string | null {
  const digest = digestOf(drafts);
  const found = clearances.find(
    (one) => !offices.includes(one.office) && standingOf(one, digest) === "objects",
  );
  return found?.office ?? null;
}

async function missingDraft(tx: Transaction, drafts: readonly DraftName[]): Promise<DraftName | null> {
  const rows = await tx.query<DraftName>(
    "select entity, field from draft where (entity, field) in (select * from unnest($1::text[], $2::text[]))",
    [drafts.map((one) => one.entity), drafts.map((one) => one.field)],
  );
  const there = new Set(rows.map((one) => `${one.entity} ${one.field}`));
  return drafts.find((one) => !there.has(`${one.entity} ${one.field}`)) ?? null;
}

async function keepDrafts(tx: Transaction, id: string, drafts: readonly DraftName[]): Promise<void> {
  await tx.query(
    `insert into preparation_draft (preparation, entity, field, place)
     select $1, entity, field, place from unnest($2::text[], $3::text[]) with ordinality as new (entity, field, place)`,
    [id, drafts.map((one) => one.entity), drafts.map((one) => one.field)],
  );
}

async function ask(
  tx: Transaction,
  id: string,
  offices: readonly string[],
  by: string | null,
  now: number,
): Promise<void> {
  await tx.query(
    `insert into clearance (preparation, office, asked_at, due_on) select $1, office, $3, $4 from unnest($2::text[]) as office
     on conflict (preparation, office) do update set due_on = excluded.due_on`,
    [id, offices, now, by],
  );
}

/** Those who are asked, and those whose draft is in it, read it: the database itself lets no other officer. */
async function letRead(tx: Transaction, id: string): Promise<void> {
  await tx.query("delete from preparation_reader where preparation = $1", [id]);
  await tx.query(
    `insert into preparation_reader (preparation, office)
     select $1, office from clearance where preparation = $1
     union select $1, draft.office from preparation_draft join draft using (entity, field) where preparation = $1`,
    [id],
  );
}

function circulated(by: By, preparation: string, offices: readonly string[]): TrailEntry {
  return { ...by, deed: "circulated", about: { preparation, offices } };
}

/** A draft is in one preparation at most: the table's key says so, and this says which. */
async function refusingTwice<T>(
  { drafts }: PreparationWanted,
  work: () => Promise<T | Problem>,
): Promise<T | Problem> {
  try {
    return await work();
  } catch (fault) {
    const [first] = drafts;
    if (fault instanceof StorageFault && fault.code === "duplicate-key" && first !== undefined)
      return problem("draft-prepared-already", { entity: first.entity, field: first.field });
    throw fault;
  }
}
