import type { Transaction } from "../../record/storage/door.ts";
import type { By } from "../people/invite.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { note } from "../trail/trail.ts";
import type { Preparing } from "./prepare.ts";
import { type Preparation, digestOf, findPreparation, standingOf } from "./preparation.ts";

/** What an office says of the words it has read, known by their digest. */
export interface ClearanceAnswer {
  answer: "agree" | "object";
  words: string;
  digest: string;
}

/**
 * An office agrees or objects, for itself, and may change its mind until the dispatch has left. Refuses an office that was
 * not asked, an objection without words, and an answer to words that have changed since.
 */
export async function answerClearance(
  { db, effects }: Preparing,
  id: string,
  given: ClearanceAnswer,
  by: By,
): Promise<{ ok: true } | Problem> {
  if (given.answer === "object" && given.words.trim() === "") return problem("objection-without-words");
  return db.transaction(async (tx) => {
    const held = await heldFor(tx, id, given.digest);
    if (!held.ok) return held;
    if (!held.found.clearances.some((one) => one.office === by.office)) return problem("not-asked");
    const now = effects.now();
    await tx.query(
      `update clearance set answer = $3, words = nullif($4, ''), of_digest = $5, answered_at = $6, answered_by = $7
       where preparation = $1 and office = $2`,
      [id, by.office, given.answer, given.words.trim(), given.digest, now, by.person],
    );
    const about = { preparation: id, answer: given.answer };
    await note(tx, now, { ...by, deed: "cleared", about });
    return { ok: true };
  });
}

/** Goes on without an office's agreement to exactly these words; the reason stays with it. */
export async function overruleClearance(
  { db, effects }: Preparing,
  id: string,
  given: { office: string; reason: string; digest: string },
  by: By,
): Promise<{ ok: true } | Problem> {
  return db.transaction(async (tx) => {
    const held = await heldFor(tx, id, given.digest);
    if (!held.ok) return held;
    const row = held.found.clearances.find((one) => one.office === given.office);
    if (row === undefined) return problem("not-asked");
    if (standingOf(row, given.digest) === "agreed") return problem("nothing-to-overrule");
    const now = effects.now();
    await tx.query(
      `update clearance set overruled_at = $3, overruled_by = $4, overruled_office = $5, overruled_digest = $6, reason = $7
       where preparation = $1 and office = $2`,
      [id, given.office, now, by.person, by.office, given.digest, given.reason],
    );
    await note(tx, now, { ...by, deed: "overruled", about: { preparation: id, office: given.office } });
    return { ok: true };
  });
}

/** The preparation, held, where its words are still those that were read. */
async function heldFor(
  tx: Transaction,
  id: string,
  digest: string,
): Promise<{ ok: true; found: Preparation } | Problem> {
  const found = await findPreparation(tx, id, { hold: true });
  if (found === null) return problem("preparation-unknown");
  return digestOf(found.drafts) === digest ? { ok: true, found } : problem("words-changed");
}
