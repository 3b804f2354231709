import type { KeyObject } from "node:crypto";
import { timingSafeEqual } from "node:crypto";
import { type Database, StorageFault, type Transaction } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { countTry, unknownPlace } from "../sign-in/lock-out.ts";
import { passwordFault } from "../sign-in/password.ts";
import { seal } from "../sign-in/sealed.ts";
import { keepSecret, secretFrom } from "../sign-in/secret.ts";
import { TOTP_SECRET_LENGTH } from "../sign-in/totp.ts";
import { note } from "../trail/trail.ts";
import { codeHash } from "./invite.ts";
import { type NewPasskey, type SignedChallenge, checkPasskey } from "./passkeys.ts";
import { type Person, type PersonWithFactors, personBySignIn } from "./person.ts";
import { useCode } from "./second-factor.ts";
import { findTicket, spendTicket } from "./tickets.ts";

/** Codes for the day on which a device is lost; each counts once. */
const RECOVERY_CODES = 8;

export interface Enrolling {
  db: Database;
  effects: Effects;
  sealing: KeyObject;
}

/**
 * Takes up an invitation with a password of one's own. The invitation counts until a second factor is there, so that a
 * page closed too early can be opened again. Refuses an invitation that is over or not this person's, and a weak password.
 */
export async function takeInvitation(
  { db, effects }: Omit<Enrolling, "sealing">,
  given: { signIn: string; code: string; password: string },
): Promise<{ ok: true; person: PersonWithFactors } | Problem> {
  const person = await personBySignIn(db, given.signIn);
  const waiting = await countTry(db, person?.id ?? unknownPlace(given.signIn), effects.now());
  if (waiting > 0) return problem("sign-in-locked", { seconds: Math.ceil(waiting / 1000) });
  if (person === null || !(await isInvited(db, person, given.code, effects.now())))
    return problem("invitation-refused");
  const fault = passwordFault(given.password, [given.signIn, person.name ?? "", person.office]);
  if (fault !== null) return problem("password-refused", { fault });
  await keepPassword(db, person.id, given.password, effects);
  return { ok: true, person };
}

async function isInvited(db: Database, { id }: Person, code: string, now: number): Promise<boolean> {
  const [row] = await db.query<{ hash: Uint8Array }>(
    "select code_hash as hash from person_invitation where person = $1 and ends_at >= $2",
    [id, now],
  );
  return row !== undefined && timingSafeEqual(row.hash, codeHash(id, code));
}

/** Keeps a person's new password; failures before it are forgiven. */
export async function keepPassword(
  db: Database,
  person: string,
  password: string,
  effects: Effects,
): Promise<void> {
  const { salt, hash } = await keepSecret(password, effects.random(16));
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into person_password (person, salt, hash, set_at) values ($1, $2, $3, $4)
       on conflict (person) do update set salt = excluded.salt, hash = excluded.hash, set_at = excluded.set_at`,
      [person, salt, hash, effects.now()],
    );
    await tx.query("delete from failed_sign_in where who = $1", [person]);
  });
}

/** Gives a person a new code generator, which counts once a code of it has been shown. Returns its secret. */
export async function startGenerator(
  { db, effects, sealing }: Enrolling,
  person: string,
): Promise<{ ok: true; secret: Uint8Array } | Problem> {
  const secret = effects.random(TOTP_SECRET_LENGTH);
  const sealed = seal(sealing, person, secret, effects.random(12));
  const kept = await db.transaction((tx) =>
    tx.query(
      `insert into person_totp (person, sealed) values ($1, $2)
       on conflict (person) do update set sealed = excluded.sealed, last_step = 0
         where person_totp.confirmed_at is null
       returning 1`,
      [person, sealed],
    ),
  );
  return kept.length > 0 ? { ok: true, secret } : problem("generator-exists");
}

/** What a person has after a new factor: the recovery codes, where they are new, to be shown once. */
export type Added = { ok: true; recoveryCodes: string[] } | Problem;

/** Shows that the generator works: it counts from now on. */
export async function confirmGenerator(
  { db, effects, sealing }: Enrolling,
  person: Person,
  code: string,
): Promise<Added> {
  const waiting = await countTry(db, person.id, effects.now());
  if (waiting > 0) return problem("sign-in-locked", { seconds: Math.ceil(waiting / 1000) });
  return db.transaction(async (tx) => {
    if (!(await useCode(tx, sealing, { person: person.id, code }, effects.now())))
      return problem("second-factor-refused");
    return { ok: true, recoveryCodes: await settle(tx, effects, person, "code") };
  });
}

/**
 * Registers a passkey that has just signed this ticket's challenge here. Refuses one bound to another place, one that
 * did not sign, and one that somebody has, the office's own signing keys included: who signs in must not be adopting.
 */
export async function addPasskey(
  { db, effects }: Enrolling,
  person: Person,
  given: { ticket: string; key: NewPasskey; signed: SignedChallenge },
  bound: { rpId: string; origin: string },
): Promise<Added> {
  const { ticket, key, signed } = given;
  const found = await findTicket(db, ticket, "passkey", effects.now());
  if (found === null || found.person !== person.id) return problem("ticket-over");
  if (key.rpId !== bound.rpId || key.origin !== bound.origin)
    return problem("passkey-refused", { reason: "another-origin" });
  const verdict = checkPasskey(found.challenge, key, signed, 0);
  if (!verdict.ok) return problem("passkey-refused", { reason: verdict.reason });
  try {
    return await db.transaction(async (tx) => {
      if (!(await spendTicket(tx, ticket))) return problem("ticket-over");
      const adopting = await tx.query("select 1 from passkey_credential where credential = $1", [
        key.credential,
      ]);
      if (adopting.length > 0) return problem("passkey-taken");
      await tx.query(
        `insert into person_passkey (credential, person, algorithm, public, rp_id, origin, sign_count, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          key.credential,
          person.id,
          key.algorithm,
          key.public,
          key.rpId,
          key.origin,
          verdict.signCount,
          effects.now(),
        ],
      );
      return { ok: true, recoveryCodes: await settle(tx, effects, person, "passkey") };
    });
  } catch (fault) {
    if (fault instanceof StorageFault && fault.code === "duplicate-key") return problem("passkey-taken");
    throw fault;
  }
}

/** A first factor ends the invitation and brings the recovery codes. */
async function settle(
  tx: Transaction,
  effects: Effects,
  person: Person,
  factor: "code" | "passkey",
): Promise<string[]> {
  const now = effects.now();
  const whose = { office: person.office, person: person.id };
  await tx.query("delete from person_invitation where person = $1", [person.id]);
  await tx.query("update person set state = 'active' where id = $1 and state = 'invited'", [person.id]);
  await tx.query("delete from failed_sign_in where who = $1", [person.id]);
  await note(tx, now, { ...whose, deed: "factor-added", about: { factor } });
  if (person.state === "invited") await note(tx, now, { ...whose, deed: "account-opened", about: {} });
  const had = await tx.query("select 1 from person_recovery_code where person = $1 limit 1", [person.id]);
  return had.length > 0 ? [] : renewCodes(tx, effects, person.id);
}

/** Makes new recovery codes in place of all before; only their hashes are kept. */
export async function renewCodes(tx: Transaction, effects: Effects, person: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => secretFrom(effects.random(20)).slice(0, 17));
  await tx.query("delete from person_recovery_code where person = $1", [person]);
  await tx.query(
    "insert into person_recovery_code (person, code_hash) select $1, * from unnest($2::bytea[])",
    [person, codes.map((code) => codeHash(person, code))],
  );
  return codes;
}

/** Takes a factor away. Refuses the last one: a password alone opens nothing. */
export async function removeFactor(
  { db, effects }: Omit<Enrolling, "sealing">,
  person: PersonWithFactors,
  factor: { code: true } | { credential: string },
): Promise<{ ok: true } | Problem> {
  if ((person.hasCode ? 1 : 0) + person.passkeys < 2) return problem("last-factor");
  await db.transaction(async (tx) => {
    if ("code" in factor) await tx.query("delete from person_totp where person = $1", [person.id]);
    else
      await tx.query("delete from person_passkey where person = $1 and credential = $2", [
        person.id,
        factor.credential,
      ]);
    const whose = { office: person.office, person: person.id };
    const removed = "code" in factor ? "code" : "passkey";
    await note(tx, effects.now(), { ...whose, deed: "factor-removed", about: { factor: removed } });
  });
  return { ok: true };
}
