import { createHash } from "node:crypto";
import type { Reader, Transaction } from "../storage/door.ts";
import { parseVerifierKey } from "../verify/verifier-key.ts";
import { groupsOfDigits } from "./anchor.ts";

/** Who may read the logs without being a party; `fingerprint` of the key it signs with, null where it shows a token. */
export interface Auditor {
  name: string;
  fingerprint: string | null;
  added_at: Date;
  added_by: string;
}

/** How an auditor that shows a token is called: short, and never like the name of a key. */
export const AUDITOR_NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const UPSERT = `insert into auditor (name, key, fingerprint, token_hash, added_by) values ($1, $2, $3, $4, $5)
  on conflict (name) do update set key = excluded.key, fingerprint = excluded.fingerprint,
    token_hash = excluded.token_hash, added_at = clock_timestamp(), added_by = excluded.added_by`;

/**
 * Lets an auditor read the logs with any client that can send a header: by a token made of 32 random bytes, which is
 * returned this once and kept as its SHA-256 only. The same name again gets a new token; the old one ends.
 */
export async function addAuditorByToken(
  tx: Transaction,
  name: string,
  random: Uint8Array,
  by: string,
): Promise<string> {
  if (random.length !== 32 || !AUDITOR_NAME.test(name)) throw new RangeError("No auditor can be let in so.");
  const token = Buffer.from(random).toString("base64url");
  await tx.query(UPSERT, [name, null, null, hashOf(token), by]);
  return token;
}

/** Lets an auditor read the logs: by the verifier key it signs its requests with. Refuses an unusable key. */
export async function addAuditor(
  tx: Transaction,
  key: string,
  by: string,
): Promise<{ ok: true; name: string; fingerprint: string } | { ok: false; code: "unusable-key" }> {
  const read = parseVerifierKey(key);
  if (!read.ok || read.key.type !== 0x01) return { ok: false, code: "unusable-key" };
  const fingerprint = groupsOfDigits(createHash("sha512").update(`concord/auditor/1\n${key}`).digest());
  await tx.query(UPSERT, [read.key.name, key, fingerprint, null, by]);
  return { ok: true, name: read.key.name, fingerprint };
}

/** Whether there was such an auditor; it reads nothing from now on. */
export async function removeAuditor(tx: Transaction, name: string): Promise<boolean> {
  const gone = await tx.query("delete from auditor where name = $1 returning name", [name]);
  return gone.length > 0;
}

export async function listAuditors(reader: Reader): Promise<Auditor[]> {
  return reader.query<Auditor>("select name, fingerprint, added_at, added_by from auditor order by name");
}

/** The name of the auditor that holds this token, or null. A hash is looked up, so that time tells nothing of a token. */
export async function auditorWithToken(reader: Reader, token: string): Promise<string | null> {
  const [row] = await reader.query<{ name: string }>("select name from auditor where token_hash = $1", [
    hashOf(token),
  ]);
  return row?.name ?? null;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
