import type { KeyObject } from "node:crypto";
import { z } from "zod";
import type { Database, Transaction } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { countTry, forgive } from "../sign-in/lock-out.ts";
import { unseal } from "../sign-in/sealed.ts";
import type { SignInWay } from "../sign-in/sessions.ts";
import { matchingStep } from "../sign-in/totp.ts";
import { codeHash } from "./invite.ts";
import { type NewPasskey, type SignedChallenge, checkPasskey, signedChallenge } from "./passkeys.ts";
import { type PersonWithFactors, personById } from "./person.ts";
import { findTicket, spendTicket } from "./tickets.ts";

/** The second step: a code of the generator, a passkey's signature, or one of the codes kept for a lost device. */
export const secondFactor = z.union([
  z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ passkey: signedChallenge }),
  z.strictObject({ recoveryCode: z.string().min(1).max(60) }),
]);
export type SecondFactor = z.infer<typeof secondFactor>;

export interface Second {
  db: Database;
  effects: Effects;
  /** What code generators' secrets are sealed with. */
  sealing: KeyObject;
}

export type Passed = { ok: true; person: PersonWithFactors; way: SignInWay } | Problem;

/**
 * The second step of signing in, after a password that was right. Each try counts against the person; a ticket, a step
 * of the generator and a recovery code count once. Refuses a ticket that is over and a factor that does not fit.
 */
export async function checkSecondFactor(
  setting: Second,
  ticket: string,
  given: SecondFactor,
): Promise<Passed> {
  const { db, effects } = setting;
  const found = await findTicket(db, ticket, "second-factor", effects.now());
  const person = found === null ? null : await personById(db, found.person);
  if (found === null || person === null || person.state !== "active") return problem("ticket-over");
  const waiting = await countTry(db, person.id, effects.now());
  if (waiting > 0) return problem("sign-in-locked", { seconds: Math.ceil(waiting / 1000) });
  const way = await db.transaction(async (tx) => {
    const passed = await useFactor(tx, setting, { ...found, given });
    return passed !== null && (await spendTicket(tx, ticket)) ? passed : null;
  });
  if (way === null) return problem("second-factor-refused");
  await forgive(db, person.id);
  return { ok: true, person, way };
}

interface Try {
  person: string;
  challenge: string;
  given: SecondFactor;
}

async function useFactor(
  tx: Transaction,
  { effects, sealing }: Second,
  { person, challenge, given }: Try,
): Promise<SignInWay | null> {
  if ("code" in given)
    return (await useCode(tx, sealing, { person, code: given.code }, effects.now())) ? "code" : null;
  if ("passkey" in given)
    return (await usePasskey(tx, person, challenge, given.passkey, effects.now())) ? "passkey" : null;
  const spent = await tx.query(
    "delete from person_recovery_code where person = $1 and code_hash = $2 returning 1",
    [person, codeHash(person, given.recoveryCode)],
  );
  return spent.length > 0 ? "recovery-code" : null;
}

/** Whether this is a code of the person's generator that has not been used; confirms the generator where it is new. */
export async function useCode(
  tx: Transaction,
  sealing: KeyObject,
  { person, code }: { person: string; code: string },
  now: number,
): Promise<boolean> {
  const [row] = await tx.query<{ sealed: Uint8Array; last: number; confirmed: boolean }>(
    `select sealed, last_step as last, confirmed_at is not null as confirmed from person_totp
     where person = $1 for update`,
    [person],
  );
  const secret = row === undefined ? null : unseal(sealing, person, row.sealed);
  if (row === undefined || secret === null) return false;
  const step = matchingStep(secret, code, now, row.last);
  if (step === null) return false;
  await tx.query(
    "update person_totp set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where person = $1",
    [person, step, now],
  );
  return true;
}

async function usePasskey(
  tx: Transaction,
  person: string,
  challenge: string,
  signed: SignedChallenge,
  now: number,
): Promise<boolean> {
  const [row] = await tx.query<NewPasskey & { count: number }>(
    `select credential, algorithm, public, rp_id as "rpId", origin, sign_count as count from person_passkey
     where person = $1 and credential = $2 for update`,
    [person, signed.credential],
  );
  if (row === undefined) return false;
  const { count, ...key } = row;
  const verdict = checkPasskey(challenge, key, signed, count);
  if (!verdict.ok) return false;
  await tx.query("update person_passkey set sign_count = $2, used_at = $3 where credential = $1", [
    row.credential,
    verdict.signCount,
    now,
  ]);
  return true;
}

/** The passkeys that may answer for a person, by the names their authenticators know. */
export async function credentialsOf(db: Database, person: string): Promise<string[]> {
  const rows = await db.query<{ credential: string }>(
    "select credential from person_passkey where person = $1 order by registered_at",
    [person],
  );
  return rows.map((row) => row.credential);
}
