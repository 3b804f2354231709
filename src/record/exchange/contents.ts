import { createHash } from "node:crypto";
import type { Reader, Transaction } from "../storage/door.ts";
import type { Reference } from "../verify/references.ts";
import type { Fetched, Remote, RemoteRefusal } from "./remote.ts";

/** Bodies and attachments: fetching them, a few at a time, each kept as soon as its bytes are what its hash says. */

/** At once, and together in one round before the entries are stored; the rest is asked for after that. */
const PARALLEL = 8;
const ROUND_BYTES = 67_108_864;
const ROUND_COUNT = 16_384;

/** A thing that came but is not what was asked for. */
export interface WrongContent {
  reference: Reference;
  code: "other-content" | "too-large";
}

export interface Fetching {
  /** Why the rest was not tried: the remote could not be reached. */
  stopped: RemoteRefusal | null;
  came: Set<string>;
  wrong: WrongContent[];
}

/** A thing that came, and is what its hash says. */
export interface Arrived {
  reference: Reference;
  bytes: Uint8Array;
}

/** Kept together: so much may have to be fetched again after a kill. */
const TOGETHER = { count: 64, bytes: 1_048_576 };

/**
 * Fetches what is wanted, a few at a time; `keep` is called with what has come, a bunch at a time, and before this
 * resolves, also where the remote was lost. What is not there is passed over.
 */
export async function fetchContents(
  remote: Remote,
  wanted: readonly Reference[],
  keep: (arrived: readonly Arrived[]) => Promise<void>,
): Promise<Fetching> {
  const fetching: Fetching = { stopped: null, came: new Set(), wrong: [] };
  const queue = [...new Map(wanted.map((one) => [`${one.kind} ${one.hash}`, one])).values()].slice(
    0,
    ROUND_COUNT,
  );
  let bunch: Arrived[] = [];
  let bytes = 0;
  async function keepBunch(): Promise<void> {
    const full = bunch;
    bunch = [];
    if (full.length > 0) await keep(full);
    for (const one of full) fetching.came.add(one.reference.hash);
  }
  async function work(): Promise<void> {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      if (fetching.stopped !== null || bytes > ROUND_BYTES) return;
      const fetched = await (one.kind === "body" ? remote.body(one.hash) : remote.attachment(one.hash));
      const content = accept(one, fetched, fetching);
      if (content === null) continue;
      bytes += content.length;
      bunch.push({ reference: one, bytes: content });
      if (bunch.length >= TOGETHER.count || content.length >= TOGETHER.bytes) await keepBunch();
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work));
  await keepBunch();
  return fetching;
}

function accept(reference: Reference, fetched: Fetched, fetching: Fetching): Uint8Array | null {
  if (!fetched.ok) {
    if (fetched.code === "too-large") fetching.wrong.push({ reference, code: "too-large" });
    else if (fetched.code !== "not-there" && fetched.code !== "beyond-end") fetching.stopped = fetched;
    return null;
  }
  const hash = createHash("sha256").update(fetched.bytes).digest("hex");
  if (hash === reference.hash) return fetched.bytes;
  fetching.wrong.push({ reference, code: "other-content" });
  return null;
}

/** What of these is neither held nor fetched already for entries to come. */
export async function notHeld(reader: Reader, references: readonly Reference[]): Promise<Reference[]> {
  if (references.length === 0) return [];
  const rows = await reader.query<{ hash: Uint8Array }>(
    `select hash from body where hash = any($1) and bytes is not null
     union select hash from attachment where hash = any($1) and bytes is not null
     union select hash from arrived where hash = any($1)`,
    [references.map(rawHash)],
  );
  const held = new Set(rows.map((row) => Buffer.from(row.hash).toString("hex")));
  return references.filter((one) => !held.has(one.hash));
}

/** Keeps what came for entries that are not stored yet. */
export async function keepArrived(tx: Transaction, arrived: readonly Arrived[]): Promise<void> {
  await tx.query(
    `insert into arrived (hash, bytes)
     select hash, bytes from unnest($1::bytea[], $2::bytea[]) as new (hash, bytes) order by hash
     on conflict do nothing`,
    [arrived.map((one) => rawHash(one.reference)), arrived.map((one) => one.bytes)],
  );
}

/** Moves what has arrived for these references to its place, beside the entries that name it. */
export async function placeArrived(tx: Transaction, references: readonly Reference[]): Promise<void> {
  for (const kind of ["body", "attachment"] as const) {
    const hashes = references.filter((one) => one.kind === kind).map(rawHash);
    if (hashes.length > 0) await tx.query(placing[kind], [hashes]);
  }
  await tx.query("delete from arrived where hash = any($1) or at < clock_timestamp() - interval '7 days'", [
    references.map(rawHash),
  ]);
}

const placing = {
  body: `insert into body as old (hash, bytes) select hash, bytes from arrived where hash = any($1) order by hash
     on conflict (hash) do update set bytes = excluded.bytes, erased_party = null, erased_epoch = null, erased_index = null
     where old.bytes is null`,
  attachment: `insert into attachment as old (hash, bytes, media_type)
     select hash, bytes, 'application/octet-stream' from arrived where hash = any($1) order by hash
     on conflict (hash) do update set bytes = excluded.bytes, erased_party = null, erased_epoch = null, erased_index = null
     where old.bytes is null`,
} as const;

export function rawHash(reference: Pick<Reference, "hash">): Uint8Array {
  return Buffer.from(reference.hash, "hex");
}
