import { createHash } from "node:crypto";
import { type Json, canonicalBytes } from "../verify/canonical.ts";
import { parseNote } from "../verify/note.ts";
import { type Database, type Reader, type Transaction, json } from "../storage/door.ts";
import { notify } from "./notice.ts";

/** What another party's log, or someone in its name, did that it must not do. */
export type AlarmKind =
  /** Two signed checkpoints that no one log can have. */
  | "fork"
  | "shrunken"
  | "replayed"
  | "inconsistent"
  | "bad-signature"
  | "key-not-in-force"
  | "unusable-entries"
  | "too-large"
  /** A body or an attachment whose bytes are not those that its hash names. */
  | "other-content"
  /** A checkpoint of our own log, signed with our key, that our log does not have. */
  | "own-fork"
  /** A new epoch that leaves out what we hold of the one before. */
  | "epoch-forgets"
  | "bundle-refused";

export interface Wrong {
  kind: AlarmKind;
  party: string;
  epoch: number;
  /** Figures for the sentence: sizes, codes. */
  detail: { [key: string]: Json };
  /** The signed checkpoints that prove it, whole, in the order in which they were met. */
  notes: readonly Uint8Array[];
}

/** At most so many pieces of one kind about one party are kept, and so many bytes of each note. */
export const EVIDENCE_CAP = 64;
export const NOTE_CAP = 65_536;

/**
 * Keeps a piece of evidence: once, however often it is met, and no more than `EVIDENCE_CAP` of a kind about a party;
 * what comes after only counts. True where it is new.
 */
export async function keepEvidence(tx: Transaction, wrong: Wrong): Promise<boolean> {
  const { kind, party, epoch, detail, notes } = wrong;
  const digest = digestOf(wrong);
  await tx.query("select pg_advisory_xact_lock(hashtextextended('concord evidence', 0))");
  const [seen] = await tx.query<{ id: number }>("select id from evidence where digest = $1", [digest]);
  const [full] = await tx.query<{ id: number; count: number }>(
    "select max(id) as id, count(*)::int as count from evidence where party = $1 and kind = $2",
    [party, kind],
  );
  const again = seen?.id ?? ((full?.count ?? 0) >= EVIDENCE_CAP ? full?.id : undefined);
  if (again !== undefined) {
    await tx.query(
      "update evidence set times = times + 1, last_at = clock_timestamp(), dismissed_at = null where id = $1",
      [again],
    );
    return false;
  }
  await tx.query(
    "insert into evidence (kind, party, epoch, digest, bytes, detail) values ($1, $2, $3, $4, $5, $6)",
    [kind, party, epoch, digest, evidenceBytes(wrong, notes), json(detail)],
  );
  return true;
}

/** Keeps a piece of evidence in a transaction of its own, and lets every process of the node know of a new one. */
export async function keepAlarm(db: Database, wrong: Wrong): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isNew = await keepEvidence(tx, wrong);
    if (isNew) await notify(tx, { type: "alarm", party: wrong.party, kind: wrong.kind });
    return isNew;
  });
}

/** The same checkpoints under other cosignatures are the same evidence, so a readable note counts by its text. */
function digestOf({ kind, party, epoch, notes }: Wrong): Uint8Array {
  const hash = createHash("sha256").update(`concord/evidence/1\n${kind}\n${party}\n${epoch}\n`);
  for (const note of notes) {
    const read = kind === "bad-signature" ? null : parseNote(note);
    const counted = read !== null && read.ok ? Buffer.from(read.note.text) : note;
    hash.update(createHash("sha256").update(counted).digest());
  }
  return hash.digest();
}

/** One line of canonical JSON: a note as text, or in base64 where it is none. */
function evidenceBytes({ kind, party, epoch, detail }: Wrong, notes: readonly Uint8Array[]): Uint8Array {
  const kept = notes.map((note) => {
    const cut = Buffer.from(note.subarray(0, NOTE_CAP));
    return parseNote(cut).ok ? { text: cut.toString("utf8") } : { base64: cut.toString("base64") };
  });
  return canonicalBytes({ domain: "concord/evidence/1", kind, party, epoch, detail, notes: kept });
}

export interface Alarm {
  id: number;
  kind: AlarmKind;
  party: string;
  epoch: number;
  detail: { [key: string]: Json };
  at: string;
  times: number;
  lastAt: string;
}

/** What nobody has dismissed yet, the newest first. */
export async function alarms(reader: Reader): Promise<Alarm[]> {
  return reader.query<Alarm>(
    `select id, kind, party, epoch, detail, at, times, last_at as "lastAt" from evidence
     where dismissed_at is null order by id desc`,
  );
}

/** A piece of evidence whole, as it may be handed to a third party; null where there is none. */
export async function evidenceOf(reader: Reader, id: number): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ bytes: Uint8Array }>("select bytes from evidence where id = $1", [id]);
  return row?.bytes ?? null;
}

/** Someone has seen to it. The evidence stays; met again, it is an alarm again. */
export async function dismissAlarm(tx: Transaction, id: number, by: string): Promise<void> {
  await tx.query("update evidence set dismissed_at = clock_timestamp(), dismissed_by = $2 where id = $1", [
    id,
    by,
  ]);
}
