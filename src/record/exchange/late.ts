import type { StoredEntry } from "../log/grow.ts";
import type { LogName } from "../log/head.ts";
import type { Database, Transaction } from "../storage/door.ts";
import { type Fetching, fetchContents, keepArrived, placeArrived, rawHash } from "./contents.ts";
import { notify } from "./notice.ts";
import type { Reference } from "./references.ts";
import type { Remote } from "./remote.ts";
import type { Fold } from "./take-in.ts";

/** How many missing things are asked for again in one round, those asked for least often first. */
const AGAIN = 256;

/** Asks again for what entries name and has not come; what comes is placed and folded, each for itself. */
export async function fetchLate(db: Database, log: LogName, remote: Remote, fold: Fold): Promise<Fetching> {
  const wanted = await db.query<{ kind: Reference["kind"]; hash: Uint8Array }>(
    `select kind, hash from wanted where party = $1 and epoch = $2
     group by kind, hash order by min(tries), min(index) limit $3`,
    [log.party, log.epoch, AGAIN],
  );
  const references = wanted.map(({ kind, hash }) => ({ kind, hash: Buffer.from(hash).toString("hex") }));
  const fetching = await fetchContents(remote, references, async (reference, bytes) => {
    await keepArrived(db, reference, bytes);
    await db.transaction((tx) => placeLate(tx, log, reference, fold));
  });
  const tried = references.filter((one) => !fetching.came.has(one.hash));
  if (tried.length > 0) await countTries(db, log, tried);
  return fetching;
}

async function placeLate(tx: Transaction, log: LogName, reference: Reference, fold: Fold): Promise<void> {
  await placeArrived(tx, [reference]);
  const rows = await tx.query<Row>(
    `with came as (delete from wanted where hash = $1 and kind = $2 returning party, epoch, index)
     select party, epoch, index, leaf, envelope, act_id, act, entity, office, time
     from entry join came using (party, epoch, index)`,
    [rawHash(reference), reference.kind],
  );
  await fold(tx, rows.map(entryOfRow));
  await notify(tx, { type: "contents", ...log });
}

type Row = Omit<StoredEntry, "actId"> & { act_id: string | null };

function entryOfRow({ act_id: actId, ...row }: Row): StoredEntry {
  return { ...row, actId };
}

async function countTries(db: Database, log: LogName, tried: readonly Reference[]): Promise<void> {
  await db.transaction((tx) =>
    tx.query("update wanted set tries = tries + 1 where party = $1 and epoch = $2 and hash = any($3)", [
      log.party,
      log.epoch,
      tried.map(rawHash),
    ]),
  );
}
