import { type Checkpoint, parseCheckpoint } from "../verify/checkpoint.ts";
import { cosign } from "../verify/cosignature.ts";
import { sameHash } from "../verify/hash.ts";
import { type Note, type NoteSignature, formatNote, parseNote } from "../verify/note.ts";
import { type VerifiedSignature, verifyNote } from "../verify/signature.ts";
import type { SigningKey } from "../verify/verifier-key.ts";
import type { LogName } from "../log/head.ts";
import type { Database, Reader, Transaction } from "../storage/door.ts";
import { cosignerKey } from "./anchor.ts";
import { keepEvidence } from "./evidence.ts";
import { heldLog } from "./held-log.ts";
import { notify } from "./notice.ts";
import type { Delivered, Remote } from "./remote.ts";
import { counterparts, trustedKeys } from "./trust.ts";

/** Being the other side's witness: "we hold these bytes", nothing more. */

/** How many entries lack a body or an attachment that their author has not erased. */
export async function missingCount(reader: Reader, { party, epoch }: LogName): Promise<number> {
  const [row] = await reader.query<{ count: number }>(
    "select count(distinct index)::int as count from wanted where party = $1 and epoch = $2",
    [party, epoch],
  );
  return row?.count ?? 0;
}

/**
 * Cosigns the largest checkpoint of a log whose entries, bodies and attachments are all held, at `now` (POSIX seconds):
 * at least one entry. The same checkpoint is cosigned once. Returns the size cosigned last, whether now or before, or null for none.
 */
export async function cosignHeld(
  tx: Transaction,
  log: LogName,
  cosigner: SigningKey,
  now: number,
): Promise<number | null> {
  const [row] = await tx.query<{ size: number; note: string }>(
    `select c.size, c.note from checkpoint as c join log using (party, epoch)
     where c.party = $1 and c.epoch = $2 and c.size between 1 and log.size
       and not exists (select from wanted as w where w.party = $1 and w.epoch = $2 and w.index < c.size)
     order by c.size desc limit 1`,
    [log.party, log.epoch],
  );
  if (row === undefined) return null;
  const read = parseNote(Buffer.from(row.note));
  if (!read.ok)
    throw new Error(`A stored checkpoint of ${log.party}/${log.epoch} cannot be read: ${read.code}.`);
  const signature = cosign(read.note.text, cosigner, now);
  const one = { ...log, size: row.size, by: cosigner.name, text: read.note.text, signature, time: now };
  await storeCosignature(tx, one);
  return row.size;
}

interface Cosigned extends LogName {
  size: number;
  by: string;
  text: string;
  signature: NoteSignature;
  time: number;
}

async function storeCosignature(tx: Transaction, one: Cosigned): Promise<boolean> {
  const rows = await tx.query(
    `insert into cosignature (party, epoch, size, by, line, time) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning 1`,
    [one.party, one.epoch, one.size, one.by, lineOf(one.text, one.signature), one.time],
  );
  const isNew = rows.length === 1;
  const { party, epoch, size, by } = one;
  if (isNew) await notify(tx, { type: "cosigned", party, epoch, size, by });
  return isNew;
}

/** A signature as it stands in a note, without the newline. */
function lineOf(text: string, signature: NoteSignature): string {
  return formatNote({ text, signatures: [signature] }).slice(text.length + 1, -1);
}

/** The checkpoint of another's log that we cosigned last, signed by that log and cosigned by us; null where there is none. */
export async function ownCosignature(
  reader: Reader,
  log: LogName,
  by: string,
): Promise<{ size: number; note: Uint8Array } | null> {
  const [row] = await reader.query<{ size: number; note: string; line: string }>(
    `select size, note, line from cosignature join checkpoint using (party, epoch, size)
     where party = $1 and epoch = $2 and by = $3 order by size desc limit 1`,
    [log.party, log.epoch, by],
  );
  return row === undefined ? null : { size: row.size, note: Buffer.from(`${row.note}${row.line}\n`) };
}

/** Hands our latest cosignature to the log's owner, unless it has it. Null where there is nothing to hand over. */
export async function deliverCosignature(
  db: Database,
  log: LogName,
  by: string,
  remote: Remote,
): Promise<Delivered | null> {
  const own = await ownCosignature(db, log, by);
  const [row] = await db.query<{ size: number }>(
    "select delivered_size as size from following where party = $1 and epoch = $2",
    [log.party, log.epoch],
  );
  if (own === null || own.size <= (row?.size ?? -1)) return null;
  const delivered = await remote.deliver(own.note);
  if (!delivered.ok) return delivered;
  await db.transaction((tx) =>
    tx.query(
      "update following set delivered_size = greatest(delivered_size, $3) where party = $1 and epoch = $2",
      [log.party, log.epoch, own.size],
    ),
  );
  return delivered;
}

export type CosignatureVerdict =
  | { ok: true; party: string; epoch: number; size: number; by: string[]; isNew: boolean }
  | { ok: false; code: "unreadable" }
  | { ok: false; code: "other-log"; origin: string }
  | { ok: false; code: "bad-signature" }
  /** Of a tree that our log does not have. Where our own key has signed it too, it is kept as evidence. */
  | { ok: false; code: "not-our-checkpoint"; size: number };

/**
 * Takes a cosigned checkpoint of one of our own logs from its witness. Refuses what is unreadable, speaks of another
 * log, is not signed by a trusted party's key, or of a tree that our log never had.
 */
export async function receiveCosignature(tx: Transaction, bytes: Uint8Array): Promise<CosignatureVerdict> {
  const read = parseNote(bytes);
  const parsed = read.ok ? parseCheckpoint(read.note.text) : read;
  if (!read.ok || !parsed.ok) return { ok: false, code: "unreadable" };
  const { checkpoint } = parsed;
  const [log] = await tx.query<LogName>("select party, epoch from log where own and origin = $1", [
    checkpoint.origin,
  ]);
  if (log === undefined) return { ok: false, code: "other-log", origin: checkpoint.origin };
  const verified = await verifyCosigners(tx, read.note);
  if (verified === null) return { ok: false, code: "bad-signature" };
  if (!(await isOurTree(tx, log, checkpoint))) {
    // Without our signature it is a witness's word alone, and accuses nobody.
    if (await isSignedByUs(tx, log, read.note)) await alarm(tx, log, checkpoint, bytes, verified);
    return { ok: false, code: "not-our-checkpoint", size: checkpoint.size };
  }
  return stored(tx, log, { size: checkpoint.size, text: read.note.text }, verified);
}

async function verifyCosigners(reader: Reader, note: Note): Promise<VerifiedSignature[] | null> {
  const keys = [...(await counterparts(reader)).values()].map(({ row }) => cosignerKey(row.key));
  const checked = verifyNote(note, keys);
  return checked.ok ? checked.verified : null;
}

async function isOurTree(reader: Reader, log: LogName, { size, root }: Checkpoint): Promise<boolean> {
  const held = await heldLog(reader, log);
  if (held === null || size > held.frontier.size) return false;
  return sameHash(await held.rootAt(size), root);
}

async function isSignedByUs(reader: Reader, log: LogName, note: Note): Promise<boolean> {
  const keys = (await trustedKeys(reader, log.party, log.epoch)).map(({ key }) => key);
  return verifyNote(note, keys).ok;
}

async function alarm(
  tx: Transaction,
  log: LogName,
  { size }: Checkpoint,
  bytes: Uint8Array,
  verified: readonly VerifiedSignature[],
): Promise<void> {
  const by = verified.map((one) => one.key.name);
  await keepEvidence(tx, { kind: "own-fork", ...log, detail: { size, by }, notes: [bytes] });
}

async function stored(
  tx: Transaction,
  log: LogName,
  { size, text }: { size: number; text: string },
  verified: readonly VerifiedSignature[],
): Promise<CosignatureVerdict> {
  let isNew = false;
  for (const { key, signature, time } of verified) {
    const one = { ...log, size, by: key.name, text, signature, time: time ?? 0 };
    isNew = (await storeCosignature(tx, one)) || isNew;
  }
  const { party, epoch } = log;
  return { ok: true, party, epoch, size, by: verified.map((one) => one.key.name), isNew };
}
