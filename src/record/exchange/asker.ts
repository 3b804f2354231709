import { createHash } from "node:crypto";
import { type VerifierKey, parseVerifierKey } from "../verify/verifier-key.ts";
import type { Database, Reader, Transaction } from "../storage/door.ts";
import { groupsOfDigits, noteKey } from "./anchor.ts";
import { spendNonce } from "./nonce.ts";
import { type RequestFacts, type RequestVerdict, namedOrigin, verifyRequest } from "./requests.ts";
import type { Asker } from "./serve.ts";

export type AskerVerdict =
  | { ok: true; asker: NonNullable<Asker> }
  | Extract<RequestVerdict, { ok: false }>
  | { ok: false; code: "replayed-request"; origin: string };

/**
 * Which node or auditor sent a request, by its Authorization header; `now` in POSIX seconds. Refuses what `verifyRequest`
 * refuses, and a request that was seen before. A request without the header is nobody's: the caller asks only where one is.
 */
export async function identifyAsker(
  db: Database,
  facts: RequestFacts,
  header: string | undefined,
  now: number,
): Promise<AskerVerdict> {
  const origin = namedOrigin(header);
  const known = origin === null ? null : await askerNamed(db, origin);
  const keysOf = (): VerifierKey[] => (known === null ? [] : [known.key]);
  const verdict = verifyRequest(facts, header, { now, keysOf });
  if (!verdict.ok) return verdict;
  const isFresh = await db.transaction((tx) => spendNonce(tx, verdict, now));
  if (!isFresh || known === null) return { ok: false, code: "replayed-request", origin: verdict.origin };
  return { ok: true, asker: known.asker };
}

interface KnownAsker {
  key: VerifierKey;
  asker: NonNullable<Asker>;
}

/** An auditor of this name, or another party's node by the origin of its latest epoch; never our own. */
async function askerNamed(reader: Reader, origin: string): Promise<KnownAsker | null> {
  const [row] = await reader.query<{ key: string; party: string | null }>(
    `select key, null as party from auditor where name = $1
     union all
     select key, party from trust as t where origin = $1 and state = 'in-force'
       and not exists (select from log where own and log.party = t.party)
       and not exists (select from trust as later
                       where later.party = t.party and later.epoch > t.epoch and later.state = 'in-force')`,
    [origin],
  );
  if (row === undefined) return null;
  const asker: KnownAsker["asker"] =
    row.party === null ? { kind: "auditor", name: origin } : { kind: "party", party: row.party };
  return { key: noteKey(row.key), asker };
}

export interface Auditor {
  name: string;
  key: string;
  fingerprint: string;
  added_by: string;
}

/** Lets an auditor read the logs: by the verifier key it signs its requests with. Refuses an unusable key. */
export async function addAuditor(
  tx: Transaction,
  key: string,
  by: string,
): Promise<{ ok: true; fingerprint: string } | { ok: false; code: "unusable-key" }> {
  const read = parseVerifierKey(key);
  if (!read.ok || read.key.type !== 0x01) return { ok: false, code: "unusable-key" };
  const fingerprint = groupsOfDigits(createHash("sha512").update(`concord/auditor/1\n${key}`).digest());
  await tx.query(
    `insert into auditor (name, key, fingerprint, added_by) values ($1, $2, $3, $4)
     on conflict (name) do update set key = excluded.key, fingerprint = excluded.fingerprint, added_by = excluded.added_by`,
    [read.key.name, key, fingerprint, by],
  );
  return { ok: true, fingerprint };
}

export async function removeAuditor(tx: Transaction, name: string): Promise<void> {
  await tx.query("delete from auditor where name = $1", [name]);
}

export async function listAuditors(reader: Reader): Promise<Auditor[]> {
  return reader.query<Auditor>("select name, key, fingerprint, added_by from auditor order by name");
}
