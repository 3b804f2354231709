import { ATTACHMENT_SALT, openAttachment, sealAttachment } from "../../record/verify/attachment.ts";
import { noteNamings } from "../../record/exchange/naming.ts";
import { LIMITS } from "../../record/exchange/remote.ts";
import type { Database, Reader, Transaction } from "../../record/storage/door.ts";
import type { Reach } from "../reach.ts";
import { type Problem, problem } from "../problems/problem.ts";

/** The longest file, in bytes: what the other side's node would still fetch, without the salt. */
export const FILE_LIMIT = LIMITS.attachment - ATTACHMENT_SALT;

const DAY_MS = 86_400_000;
/** After so long a file that neither an act nor a draft names is forgotten. */
const FORGOTTEN_MS = 90 * DAY_MS;

export interface GivenFile {
  bytes: Uint8Array;
  /** 16 random bytes. */
  salt: Uint8Array;
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Keeps a file at home under a fresh salt, and answers the hash by which an act may name it. Refuses an empty file. */
export async function keepFile(
  { db, ownDb }: { db: Database; ownDb: Database },
  { bytes, salt, office, at }: GivenFile,
): Promise<{ ok: true; hash: string } | Problem> {
  if (bytes.length === 0) return problem("file-empty");
  const sealed = sealAttachment(bytes, salt);
  await db.transaction((tx) =>
    tx.query("insert into upload (hash, bytes, office, given_at) values ($1, $2, $3, $4)", [
      Buffer.from(sealed.hash, "hex"),
      sealed.bytes,
      office,
      at,
    ]),
  );
  // In the node's name: a file that another office's draft names is not forgotten because the giver does not see that.
  await ownDb.transaction((tx) => forgetOld(tx, at - FORGOTTEN_MS));
  return { ok: true, hash: sealed.hash };
}

async function forgetOld(tx: Transaction, before: number): Promise<void> {
  await tx.query(
    `delete from upload where given_at < $1
     and not exists (select from draft where position(encode(upload.hash, 'hex') in draft.value::text) > 0)`,
    [before],
  );
}

/** The file of this name without its salt: one given here, sent, or received. Tells one that its author has erased. */
export async function fileNamed(
  reader: Reader,
  hash: string,
): Promise<{ ok: true; bytes: Uint8Array } | Problem> {
  const rows = await reader.query<{ bytes: Uint8Array | null }>(
    `select bytes from attachment where hash = $1
     union all select bytes from upload where hash = $1`,
    [Buffer.from(hash, "hex")],
  );
  const held = rows.find((row) => row.bytes !== null)?.bytes;
  const file = held === null || held === undefined ? null : openAttachment(held);
  if (file !== null) return { ok: true, bytes: file };
  return problem(rows.length > 0 ? "file-erased" : "not-found");
}

/**
 * Whether an office that reads so far may have this file: one that an act of a thing in its reach names, or one that it
 * gave itself and has not sent.
 */
export async function isInReach(
  reader: Reader,
  hash: string,
  reach: Reach,
  office: string,
): Promise<boolean> {
  if (reach === "everything") return true;
  const rows = await reader.query(
    `select 1 from upload where hash = $1 and office = $2
     union all
     select 1 from entry where entity = any($3::text[]) and act = 'say' and position($4::bytea in envelope) > 0
     limit 1`,
    [rawHash(hash), office, [...reach], Buffer.from(hash)],
  );
  return rows.length > 0;
}

/** Which of these files this node has: given here and not yet sent, or beside an act already. */
export interface HeldFiles {
  given: ReadonlySet<string>;
  named: ReadonlySet<string>;
}

export async function heldFiles(reader: Reader, hashes: readonly string[]): Promise<HeldFiles> {
  if (hashes.length === 0) return { given: new Set(), named: new Set() };
  const rows = await reader.query<{ hash: Uint8Array; named: boolean }>(
    `select hash, false as named from upload where hash = any($1)
     union all select hash, true from attachment where hash = any($1) and bytes is not null`,
    [hashes.map(rawHash)],
  );
  const of = (named: boolean) =>
    new Set(rows.filter((row) => row.named === named).map((row) => Buffer.from(row.hash).toString("hex")));
  return { given: of(false), named: of(true) };
}

/**
 * Puts files beside the acts that name them, in the transaction that appends these. One that more than one act names is
 * counted: it goes with the last of them.
 */
export async function sendFiles(tx: Transaction, named: readonly (readonly string[])[]): Promise<void> {
  const hashes = named.flat();
  if (hashes.length === 0) return;
  await noteNamings(tx, hashes.map(rawHash));
  await tx.query(
    `insert into attachment (hash, bytes, media_type)
     select hash, bytes, 'application/octet-stream' from upload where hash = any($1) on conflict do nothing`,
    [hashes.map(rawHash)],
  );
  await tx.query("delete from upload where hash = any($1)", [hashes.map(rawHash)]);
}

function rawHash(hash: string): Uint8Array {
  return Buffer.from(hash, "hex");
}
