import { formatNote } from "../verify/note.ts";
import { formatVerifierKey } from "../verify/verifier-key.ts";
import { type LeafFacts, type NewLeaf, type StoredEntry, growLog } from "../log/grow.ts";
import { type LogHead, lockLog } from "../log/head.ts";
import { factsOfBytes } from "../log/leaf.ts";
import { takingTurns } from "../log/turns.ts";
import type { Transaction } from "../storage/door.ts";
import { notHeld, placeArrived, rawHash } from "./contents.ts";
import { eraseNamed } from "./erasure.ts";
import type { Batch } from "./examine.ts";
import type { HeldLog } from "./held.ts";
import { noteNamings } from "./naming.ts";
import { type Reference, referencesOf } from "../verify/references.ts";
import { rotatedKeys, rotationIn } from "./rotation.ts";
import { putRotatedInForce } from "./trust.ts";

/** Folds what new entries, or bodies that came late, change; inside the transaction that stores them. */
export type Fold = (tx: Transaction, entries: readonly StoredEntry[]) => Promise<void>;

/**
 * Stores a proved batch in one transaction: entries (readable or not), tiles, what lies beside them, the signed
 * checkpoint whole, and the folded state. False, and nothing changed, where another process has been quicker.
 */
export async function takeIn(tx: Transaction, batch: Batch, held: HeldLog, fold: Fold): Promise<boolean> {
  const head = await lockLog(tx, held);
  if (head.frontier.size !== batch.from) return false;
  const entries = await storeEntries(tx, head, batch);
  await storeReferences(tx, entries);
  await eraseNamed(tx, entries);
  await storeRotations(tx, held, batch);
  await storeCheckpoint(tx, held, batch);
  await fold(tx, entries);
  return true;
}

async function storeEntries(tx: Transaction, head: LogHead, batch: Batch): Promise<StoredEntry[]> {
  if (batch.entries.length === 0) return [];
  const leaves = await leavesOf(batch.entries);
  const grown = await growLog(tx, head, leaves);
  return grown.entries;
}

async function leavesOf(entries: readonly Uint8Array[]): Promise<NewLeaf[]> {
  const leaves: NewLeaf[] = [];
  const turn = takingTurns();
  for (const envelope of entries) {
    await turn(envelope.length);
    leaves.push({ envelope, asked: null, ...factsFor(envelope) });
  }
  return leaves;
}

/** A time that looks like one and is none (30 February, the year 0) has no place in a column of times. */
function factsFor(envelope: Uint8Array): LeafFacts {
  const facts = factsOfBytes(envelope);
  const { time } = facts;
  const real = time !== null && !time.startsWith("0000") && isoOf(time) === time;
  return real ? facts : { ...facts, time: null };
}

function isoOf(time: string): string | null {
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

interface Placed extends Reference {
  index: number;
}

/** What the entries name: placed where it has come, noted as wanted where it has not. */
async function storeReferences(tx: Transaction, entries: readonly StoredEntry[]): Promise<void> {
  const placed: Placed[] = entries.flatMap((entry) =>
    referencesOf(entry.envelope).map((one) => ({ ...one, index: entry.index })),
  );
  const [first] = entries;
  if (first === undefined || placed.length === 0) return;
  await noteNamings(tx, namedBy(placed));
  await placeArrived(tx, placed);
  const missing = new Set((await notHeld(tx, placed)).map((one) => one.hash));
  const wanted = placed.filter((one) => missing.has(one.hash));
  if (wanted.length === 0) return;
  await tx.query(
    `insert into wanted (party, epoch, index, kind, hash)
     select $1, $2, index, kind, hash from unnest($3::int8[], $4::text[], $5::bytea[]) as new (index, kind, hash)`,
    [
      first.party,
      first.epoch,
      wanted.map((one) => one.index),
      wanted.map((one) => one.kind),
      wanted.map(rawHash),
    ],
  );
}

/** An act that names one thing as its body and beside it names it once. */
function namedBy(placed: readonly Placed[]): Uint8Array[] {
  const each = new Map(placed.map((one) => [`${one.index} ${one.hash}`, one]));
  return [...each.values()].map(rawHash);
}

async function storeRotations(tx: Transaction, held: HeldLog, batch: Batch): Promise<void> {
  const rotations = batch.entries.flatMap((entry, at) => rotationIn(batch.from + at, entry) ?? []);
  const keys = rotatedKeys(held.origin, held.keys, rotations);
  for (const { key, from } of keys.slice(held.keys.length)) {
    await putRotatedInForce(tx, held, { key: formatVerifierKey(key), from });
  }
}

/** The checkpoint is kept as one to show when its entries are all here; until then it is what we aim at. */
async function storeCheckpoint(tx: Transaction, held: HeldLog, batch: Batch): Promise<void> {
  const { party, epoch } = held;
  const note = signedNote(batch);
  if (batch.whole) {
    await tx.query(
      `insert into checkpoint (party, epoch, size, note) values ($1, $2, $3, $4)
       on conflict (party, epoch, size) do nothing`,
      [party, epoch, batch.frontier.size, note],
    );
  }
  await tx.query(
    `insert into following (party, epoch, target) values ($1, $2, $3)
     on conflict (party, epoch) do update set target = excluded.target`,
    [party, epoch, batch.whole ? null : note],
  );
}

/** The whole text with the log's own signatures; what witnesses have added is each witness's to send. */
function signedNote({ opened }: Batch): string {
  const signatures = opened.signatures.map((one) => one.signature);
  return formatNote({ text: opened.note.text, signatures });
}
