import { type Citation, parseEnvelope } from "../verify/envelope.ts";
import type { StoredEntry } from "../log/grow.ts";
import type { Transaction } from "../storage/door.ts";
import { rawHash } from "./contents.ts";
import { noteErased, stillNamed } from "./naming.ts";
import { referencesOf } from "../verify/references.ts";

interface Erasure {
  target: Citation;
  entity: string;
  by: StoredEntry;
}

/**
 * Takes away what erase acts among these entries name, where the author may: an act of its own log and of the same
 * entity, cited by its leaf, and only what no other act still names. What has not come is no longer waited for.
 */
export async function eraseNamed(tx: Transaction, entries: readonly StoredEntry[]): Promise<void> {
  for (const erasure of entries.flatMap(erasureIn)) {
    const target = await ownTarget(tx, erasure);
    if (target !== null) await erase(tx, erasure, target);
  }
}

function erasureIn(entry: StoredEntry): Erasure[] {
  if (entry.act !== "erase") return [];
  const read = parseEnvelope(entry.envelope);
  if (!read.ok || read.envelope.act !== "erase") return [];
  const { target, entity } = read.envelope;
  return target.party === entry.party ? [{ target, entity, by: entry }] : [];
}

async function ownTarget(tx: Transaction, { target, entity }: Erasure): Promise<Uint8Array | null> {
  const [row] = await tx.query<{ envelope: Uint8Array }>(
    "select envelope from entry where party = $1 and epoch = $2 and index = $3 and leaf = $4 and entity = $5",
    [target.party, target.epoch, target.index, Buffer.from(target.leaf, "hex"), entity],
  );
  return row?.envelope ?? null;
}

async function erase(tx: Transaction, { target, by }: Erasure, envelope: Uint8Array): Promise<void> {
  const place = [target.party, target.epoch, target.index];
  await tx.query("delete from wanted where party = $1 and epoch = $2 and index = $3", place);
  const hashes = referencesOf(envelope).map(rawHash);
  await noteErased(tx, target, hashes);
  for (const table of ["body", "attachment"] as const) {
    await tx.query(
      `update ${table} set bytes = null, erased_party = $2, erased_epoch = $3, erased_index = $4
       where hash = any($1) and bytes is not null and not ${stillNamed(table)}`,
      [hashes, by.party, by.epoch, by.index],
    );
  }
}
