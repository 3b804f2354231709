import { createHash } from "node:crypto";
import { type Database, StorageFault, type Transaction } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { secretFrom } from "../sign-in/secret.ts";
import { note } from "../trail/trail.ts";
import { type AboutPerson, personById } from "./person.ts";

/** An invitation that nobody took up in a week is over. */
export const INVITATION_MS = 7 * 86_400_000;

/** Whose deed it is, for the trail. */
export interface By {
  office: string;
  person: string | null;
}

export interface Inviting {
  db: Database;
  effects: Effects;
}

export type Invited = { ok: true; person: string; code: string; endsAt: number } | Problem;

/**
 * Makes an account and its invitation. The code is answered this once; only its hash is kept. Refuses a sign-in name
 * that somebody has.
 */
export async function invitePerson(
  { db, effects }: Inviting,
  about: AboutPerson & { signIn: string },
  by: By,
): Promise<Invited> {
  const id = `p-${effects.random(8).toString("hex")}`;
  const code = secretFrom(effects.random(20));
  const now = effects.now();
  try {
    await db.transaction(async (tx) => {
      await tx.query(
        `insert into person (id, sign_in, name, name_language, language, office, state, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, 'invited', $7, $8)`,
        [
          id,
          about.signIn,
          about.name,
          about.nameLanguage,
          about.language,
          about.office,
          now,
          by.person ?? by.office,
        ],
      );
      await keepInvitation(tx, id, code, now);
      await note(tx, now, { ...by, deed: "invited", about: { person: id, office: about.office } });
    });
  } catch (fault) {
    if (fault instanceof StorageFault && fault.code === "duplicate-key") return problem("sign-in-name-taken");
    throw fault;
  }
  return { ok: true, person: id, code, endsAt: now + INVITATION_MS };
}

/**
 * Invites a person again, as after a lost second factor: password, factors and sessions of before count no longer.
 * Refuses a person who is not known, whose account is closed or a demonstration's.
 */
export async function inviteAgain({ db, effects }: Inviting, id: string, by: By): Promise<Invited> {
  const person = await personById(db, id);
  if (person === null || person.state === "closed" || person.demonstration) return problem("person-unknown");
  const code = secretFrom(effects.random(20));
  const now = effects.now();
  await db.transaction(async (tx) => {
    await forgetFactors(tx, id);
    await tx.query("update person set state = 'invited' where id = $1", [id]);
    await keepInvitation(tx, id, code, now);
    await note(tx, now, { ...by, deed: "invited", about: { person: id, office: person.office } });
  });
  return { ok: true, person: id, code, endsAt: now + INVITATION_MS };
}

async function keepInvitation(tx: Transaction, person: string, code: string, now: number): Promise<void> {
  await tx.query(
    `insert into person_invitation (person, code_hash, ends_at) values ($1, $2, $3)
     on conflict (person) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at`,
    [person, codeHash(person, code), now + INVITATION_MS],
  );
}

/** Codes have a hundred bits: nobody finds one by trying, so a plain hash keeps them. */
export function codeHash(person: string, code: string): Uint8Array {
  const plain = code.normalize("NFKC").toLowerCase().replaceAll(/[\s-]/g, "");
  return createHash("sha256").update(`concord code\n${person}\n${plain}`).digest();
}

/** Changes what is said of a person. Another office means another role: the sessions of before end. */
export async function changePerson(
  { db, effects }: Inviting,
  id: string,
  about: AboutPerson,
  by: By,
): Promise<{ ok: true } | Problem> {
  const person = await personById(db, id);
  if (person === null || person.state === "closed" || person.demonstration) return problem("person-unknown");
  await db.transaction(async (tx) => {
    await tx.query(
      "update person set name = $2, name_language = $3, language = $4, office = $5 where id = $1",
      [id, about.name, about.nameLanguage, about.language, about.office],
    );
    if (about.office !== person.office) await tx.query("delete from session where person = $1", [id]);
    const changed = { person: id, office: about.office };
    await note(tx, effects.now(), { ...by, deed: "account-changed", about: changed });
  });
  return { ok: true };
}

/** Closes an account: sessions end, and name, sign-in name and factors are erased. What the person did stays, by id. */
export async function closePerson(
  { db, effects }: Inviting,
  id: string,
  by: By,
): Promise<{ ok: true } | Problem> {
  const person = await personById(db, id);
  if (person === null || person.state === "closed" || person.demonstration) return problem("person-unknown");
  await db.transaction(async (tx) => {
    await forgetFactors(tx, id);
    await tx.query("delete from person_invitation where person = $1", [id]);
    await tx.query("update person set state = 'closed', sign_in = null, name = null where id = $1", [id]);
    await note(tx, effects.now(), { ...by, deed: "account-closed", about: { person: id } });
  });
  return { ok: true };
}

const FACTOR_TABLES = [
  "person_password",
  "person_totp",
  "person_recovery_code",
  "person_passkey",
  "sign_in_ticket",
  "session",
] as const;

async function forgetFactors(tx: Transaction, person: string): Promise<void> {
  for (const table of FACTOR_TABLES) await tx.query(`delete from ${table} where person = $1`, [person]);
  await tx.query("delete from failed_sign_in where who = $1", [person]);
}
