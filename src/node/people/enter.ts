import type { Database } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { countTry, forgive, unknownPlace } from "../sign-in/lock-out.ts";
import { type KeptSecret, isSecret } from "../sign-in/secret.ts";
import { noteAlone } from "../trail/trail.ts";
import { type PersonWithFactors, personBySignIn } from "./person.ts";

/** Compared against where nobody has the name, so that the answer takes as long. */
const nobody: KeptSecret = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) };

export interface Entering {
  db: Database;
  effects: Effects;
  /** Whether accounts of a demonstration are let in. */
  demonstration: boolean;
  /** The office whose secret opens the accounts of a demonstration. */
  operatorsOffice: string;
}

/**
 * Whether this password is the person's. Names that nobody has take as long, wait as long after failures, and are
 * refused in the same words. Refuses a wrong password, an account without a second factor, a demonstration's account
 * elsewhere, and for a while everything.
 */
export async function checkPassword(
  { db, effects, demonstration, operatorsOffice }: Entering,
  { name, password }: { name: string; password: string },
): Promise<{ ok: true; person: PersonWithFactors } | Problem> {
  const person = await personBySignIn(db, name);
  const welcome = person !== null && person.state === "active" && (demonstration || !person.demonstration);
  const kept = welcome ? await keptFor(db, person, operatorsOffice) : null;
  const who = kept !== null && person !== null ? person.id : unknownPlace(name);
  const waiting = await countTry(db, who, effects.now());
  if (waiting > 0) return problem("sign-in-locked", { seconds: Math.ceil(waiting / 1000) });
  const right = await isSecret(password, kept ?? nobody);
  if (person === null || kept === null || !right) {
    await noteRefusal(db, effects, kept === null ? null : person);
    return problem("sign-in-refused");
  }
  if (person.demonstration) await forgive(db, person.id);
  return { ok: true, person };
}

async function keptFor(
  db: Database,
  person: PersonWithFactors,
  operatorsOffice: string,
): Promise<KeptSecret | null> {
  const [row] = person.demonstration
    ? await db.query<KeptSecret>("select salt, hash from office_secret where office = $1", [operatorsOffice])
    : await db.query<KeptSecret>("select salt, hash from person_password where person = $1", [person.id]);
  return row ?? null;
}

/** A failure is on the trail, whoever it was; what was typed is not. */
async function noteRefusal(db: Database, { now }: Effects, person: PersonWithFactors | null): Promise<void> {
  const whose = { office: person?.office ?? null, person: person?.id ?? null };
  await noteAlone(db, now(), { ...whose, deed: "sign-in-refused", about: {} });
}
