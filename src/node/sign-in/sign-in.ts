import type { Database } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { countTry, forgive, unknownPlace } from "./lock-out.ts";
import { type KeptSecret, isSecret, keepSecret, secretFrom } from "./secret.ts";

/** Compared against where an office has no secret, so that the answer takes as long. */
const nobody: KeptSecret = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) };

/**
 * Whether this is the office's secret. A failure is counted before the secret is looked at and forgiven after, so that
 * many tries at once are no more than one after the other; an office that is none waits as one would. Refuses a wrong secret, and for a while all.
 */
export async function checkSecret(
  db: Database,
  { office, secret }: { office: string; secret: string },
  now: number,
): Promise<{ ok: true } | Problem> {
  const kept = await keptSecret(db, office);
  const waiting = await countTry(db, kept === null ? unknownPlace(office) : office, now);
  if (waiting > 0) return problem("sign-in-locked", { seconds: Math.ceil(waiting / 1000) });
  const right = await isSecret(secret, kept ?? nobody);
  if (kept === null || !right) return problem("sign-in-refused");
  await forgive(db, office);
  return { ok: true };
}

async function keptSecret(db: Database, office: string): Promise<KeptSecret | null> {
  const [row] = await db.query<KeptSecret>("select salt, hash from office_secret where office = $1", [
    office,
  ]);
  return row ?? null;
}

/** Gives an office a secret, a fresh one where none is handed in, and ends its sessions. Returns the secret. */
export async function setSecret(
  db: Database,
  office: string,
  effects: Effects,
  wanted?: string,
): Promise<string> {
  const secret = wanted ?? secretFrom(effects.random(20));
  const { salt, hash } = await keepSecret(secret, effects.random(16));
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into office_secret (office, salt, hash, set_at) values ($1, $2, $3, $4)
       on conflict (office) do update set salt = excluded.salt, hash = excluded.hash, set_at = excluded.set_at`,
      [office, salt, hash, effects.now()],
    );
    await tx.query("delete from session where office = $1", [office]);
    await tx.query("delete from failed_sign_in where who = $1", [office]);
  });
  return secret;
}

/**
 * The operator's sign-in at start: where the office has no secret yet, or another than the one handed in, it gets one.
 * Returns the secret where it is new, to be printed once; null where the one of an earlier start still counts.
 */
export async function ensureSecret(
  db: Database,
  office: string,
  effects: Effects,
  wanted?: string,
): Promise<string | null> {
  const kept = await keptSecret(db, office);
  if (kept !== null && (wanted === undefined || (await isSecret(wanted, kept)))) return null;
  return setSecret(db, office, effects, wanted);
}
