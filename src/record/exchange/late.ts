import type { StoredEntry } from "../log/grow.ts";
import type { LogName } from "../log/head.ts";
import type { Database, Transaction } from "../storage/door.ts";
import {
  type Arrived,
  type Fetching,
  fetchContents,
  keepArrived,
  placeArrived,
  rawHash,
} from "./contents.ts";
import { notify } from "./notice.ts";
import type { Reference } from "../verify/references.ts";
import type { Remote } from "./remote.ts";
import type { Fold } from "./take-in.ts";

/** How many missing things are asked for again in one round, those asked for least often first. */
const AGAIN = 256;

/** Asks again for what entries name and has not come; what comes is placed, and what it changes is folded. */
export async function fetchLate(db: Database, log: LogName, remote: Remote, fold: Fold): Promise<Fetching> {
  const wanted = await db.query<{ kind: Reference["kind"]; hash: Uint8Array }>(
    `select kind, hash from wanted where party = $1 and epoch = $2
     group by kind, hash order by min(tries), min(index) limit $3`,
    [log.party, log.epoch, AGAIN],
  );
  const references = wanted.map(({ kind, hash }) => ({ kind, hash: Buffer.from(hash).toString("hex") }));
  const fetching = await fetchContents(remote, references, (arrived) =>
    db.transaction((tx) => placeLate(tx, log, arrived, fold)),
  );
  const tried = references.filter((one) => !fetching.came.has(one.hash));
  if (tried.length > 0) await countTries(db, log, tried);
  return fetching;
}

async function placeLate(
  tx: Transaction,
  log: LogName,
  arrived: readonly Arrived[],
  fold: Fold,
): Promise<void> {
  const references = arrived.map((one) => one.reference);
  await keepArrived(tx, arrived);
  await placeArrived(tx, references);
  const rows = await tx.query<Row>(
    `with came as (
       delete from wanted using unnest($1::bytea[], $2::text[]) as new (hash, kind)
       where wanted.hash = new.hash and wanted.kind = new.kind
       returning wanted.party, wanted.epoch, wanted.index
     )
     select party, epoch, index, leaf, envelope, act_id, act, entity, office, time
     from entry where (party, epoch, index) in (select party, epoch, index from came)`,
    [references.map(rawHash), references.map((one) => one.kind)],
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
