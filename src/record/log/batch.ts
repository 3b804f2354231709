import type { Citation } from "../verify/envelope.ts";
import type { Reader, Transaction } from "../storage/door.ts";
import type { LeafFacts, NewLeaf, StoredEntry } from "./grow.ts";
import { leafOf } from "./leaf.ts";
import type { LogName } from "./head.ts";
import type { Envelope } from "../verify/envelope.ts";

/** What lies beside an envelope, named by its hash (SHA-256, hex). */
export interface NewBody {
  hash: string;
  bytes: Uint8Array;
}

export interface NewAttachment extends NewBody {
  mediaType: string;
  name: string | null;
}

/**
 * One own act to be appended. `asked` (32 bytes) is a hash of what its author asked, without what the node
 * added (time, salt, dispatch number): a repeated request is known by it.
 */
export interface NewEntry extends LeafFacts {
  actId: string;
  envelope: Uint8Array;
  asked: Uint8Array;
  bodies?: readonly NewBody[];
  attachments?: readonly NewAttachment[];
}

/** An entry from its envelope. */
export function entryOf(
  envelope: Envelope,
  rest: Pick<NewEntry, "asked" | "bodies" | "attachments">,
): NewEntry {
  return { ...leafOf(envelope), actId: envelope.id, ...rest };
}

/** Any refusal of a caller's own. */
export interface Refusal {
  ok: false;
  code: string;
}

/** `fresh`: whoever made them has looked, under the log's lock, that none of their act ids has been used. */
export type Prepared<R extends Refusal> = { ok: true; entries: readonly NewEntry[]; fresh?: boolean } | R;

/**
 * Entries that are appended all or none. As a function they are made under the log's lock, in the same
 * transaction: numbers without gaps can be given there, rules can see the state that the act will meet;
 * its refusal undoes what it wrote. `also` runs after them in the same transaction.
 */
export interface Batch<R extends Refusal = never> {
  entries: readonly NewEntry[] | ((tx: Transaction) => Promise<Prepared<R>>);
  also?: (tx: Transaction, stored: readonly StoredEntry[]) => Promise<void>;
}

/** Where each entry stands, in the batch's order; `repeated`: they stood there before. */
export interface Appended {
  ok: true;
  entries: Citation[];
  repeated: boolean;
}

/** This act id has been used for something else. */
export interface IdReused {
  ok: false;
  code: "id-reused";
  actId: string;
}

/** Entries as leaves of the log. */
export function leavesOf(entries: readonly NewEntry[]): NewLeaf[] {
  return entries.map(({ envelope, asked, actId, act, entity, office, time }) => ({
    envelope,
    asked,
    actId,
    act,
    entity,
    office,
    time,
  }));
}

export function citationOf(entry: Pick<StoredEntry, "party" | "epoch" | "index" | "leaf">): Citation {
  const { party, epoch, index, leaf } = entry;
  return { party, epoch, index, leaf: Buffer.from(leaf).toString("hex") };
}

/** Entries that were appended before under these act ids. */
export type Earlier = ReadonlyMap<string, { at: Citation; asked: Uint8Array }>;

/** What the party's own log holds under these act ids, in any epoch. */
export async function earlierEntries(
  reader: Reader,
  log: LogName,
  entries: readonly NewEntry[],
): Promise<Earlier> {
  if (entries.length === 0) return new Map();
  const rows = await reader.query<{
    act_id: string;
    party: string;
    epoch: number;
    index: number;
    leaf: Uint8Array;
    asked: Uint8Array;
  }>(
    `select act_id, party, epoch, index, leaf, asked from entry
     where party = $1 and act_id = any($2) and asked is not null`,
    [log.party, entries.map((entry) => entry.actId)],
  );
  return new Map(rows.map((row) => [row.act_id, { at: citationOf(row), asked: row.asked }]));
}

/**
 * What is known of a batch before it is appended: null, all is new; the earlier places, for the same request
 * again; a refusal, where an id stands for something else, twice in the batch included. A batch is all or
 * none, so one of which only a part stands there already is another request.
 */
export function earlierOutcome(entries: readonly NewEntry[], earlier: Earlier): Appended | IdReused | null {
  const seen = new Set<string>();
  const places: Citation[] = [];
  for (const { actId, asked } of entries) {
    const before = earlier.get(actId);
    const same = before !== undefined && Buffer.compare(before.asked, asked) === 0;
    if (seen.has(actId) || (before !== undefined && !same)) return { ok: false, code: "id-reused", actId };
    seen.add(actId);
    if (before !== undefined) places.push(before.at);
  }
  if (places.length === 0) return null;
  if (places.length === entries.length) return { ok: true, entries: places, repeated: true };
  const known = entries.find(({ actId }) => earlier.has(actId));
  return { ok: false, code: "id-reused", actId: known?.actId ?? "" };
}

/** Stores bodies and attachments; what is there already, erased or not, stays as it is. */
export async function insertContents(tx: Transaction, entries: readonly NewEntry[]): Promise<void> {
  const bodies = entries.flatMap((entry) => entry.bodies ?? []);
  if (bodies.length > 0) {
    await tx.query(
      `insert into body (hash, bytes) select hash, bytes from unnest($1::bytea[], $2::bytea[]) as new (hash, bytes)
       on conflict (hash) do nothing`,
      [bodies.map(rawHash), bodies.map((one) => one.bytes)],
    );
  }
  const attachments = entries.flatMap((entry) => entry.attachments ?? []);
  if (attachments.length > 0) await insertAttachments(tx, attachments);
}

async function insertAttachments(tx: Transaction, attachments: readonly NewAttachment[]): Promise<void> {
  await tx.query(
    `insert into attachment (hash, bytes, media_type, name)
     select hash, bytes, media_type, name
     from unnest($1::bytea[], $2::bytea[], $3::text[], $4::text[]) as new (hash, bytes, media_type, name)
     on conflict (hash) do nothing`,
    [
      attachments.map(rawHash),
      attachments.map((one) => one.bytes),
      attachments.map((one) => one.mediaType),
      attachments.map((one) => one.name),
    ],
  );
}

function rawHash(one: NewBody): Uint8Array {
  return Buffer.from(one.hash, "hex");
}
