import type { VerifierKey } from "../verify/verifier-key.ts";
import type { Database, Reader } from "../storage/door.ts";
import { noteKey } from "./anchor.ts";
import { auditorWithToken } from "./auditor.ts";
import { spendNonce } from "./nonce.ts";
import { type RequestFacts, type RequestVerdict, namedOrigin, verifyRequest } from "./requests.ts";
import type { Asker } from "./serve.ts";

export type AskerVerdict =
  | { ok: true; asker: NonNullable<Asker> }
  | Extract<RequestVerdict, { ok: false }>
  | { ok: false; code: "replayed-request"; origin: string }
  | { ok: false; code: "unknown-token" };

/**
 * Which node or auditor sent a request, by its Authorization header: a signature, or an auditor's bearer token (RFC 6750);
 * `now` in POSIX seconds. Refuses what `verifyRequest` refuses, a request that was seen before, and a token nobody holds.
 * A request without the header is nobody's: the caller asks only where one is.
 */
export async function identifyAsker(
  db: Database,
  facts: RequestFacts,
  header: string | undefined,
  now: number,
): Promise<AskerVerdict> {
  const token = /^Bearer ([\w~+/.-]{1,200}=*)$/i.exec(header ?? "")?.[1];
  if (token !== undefined) return identifyAuditor(db, token);
  const origin = namedOrigin(header);
  const known = origin === null ? null : await askerNamed(db, origin);
  const keysOf = (): VerifierKey[] => (known === null ? [] : [known.key]);
  const verdict = verifyRequest(facts, header, { now, keysOf });
  if (!verdict.ok) return verdict;
  const isFresh = await db.transaction((tx) => spendNonce(tx, verdict, now));
  if (!isFresh || known === null) return { ok: false, code: "replayed-request", origin: verdict.origin };
  return { ok: true, asker: known.asker };
}

async function identifyAuditor(reader: Reader, token: string): Promise<AskerVerdict> {
  const name = await auditorWithToken(reader, token);
  return name === null
    ? { ok: false, code: "unknown-token" }
    : { ok: true, asker: { kind: "auditor", name } };
}

interface KnownAsker {
  key: VerifierKey;
  asker: NonNullable<Asker>;
}

/** An auditor of this name, or another party's node by the origin of its latest epoch; never our own. */
async function askerNamed(reader: Reader, origin: string): Promise<KnownAsker | null> {
  const [row] = await reader.query<{ key: string; party: string | null }>(
    `select key, null as party from auditor where name = $1 and key is not null
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
