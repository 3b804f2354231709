import type { Transaction } from "../storage/door.ts";

/**
 * Counts what new acts name, each hash as often as it is named, before it is placed or wanted. What is named once only has
 * no row: nearly everything. No single author may take away what more than one act names.
 */
export async function noteNamings(tx: Transaction, hashes: readonly Uint8Array[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.query(
    `with given as (select hash, count(*) as n from unnest($1::bytea[]) as hash group by hash),
       known as (
         select hash from body where hash = any($1) union select hash from attachment where hash = any($1)
         union select hash from wanted where hash = any($1))
     insert into named_twice (hash, times)
     select hash, n + case when hash in (select hash from known) and hash not in (select hash from named_twice
         where hash = any($1)) then 1 else 0 end
     from given
     where n > 1 or hash in (select hash from known) or hash in (select hash from named_twice where hash = any($1))
     order by hash
     on conflict (hash) do update set times = named_twice.times + excluded.times`,
    [hashes],
  );
}

/** Where an act stands. */
export interface Place {
  party: string;
  epoch: number;
  index: number;
}

/** Takes down that the author of the act at this place has given up what it names. */
export async function noteErased(
  tx: Transaction,
  { party, epoch, index }: Place,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await tx.query(
    `insert into erased_naming (hash, party, epoch, index) select hash, $2, $3, $4 from unnest($1::bytea[]) as hash
     on conflict do nothing`,
    [hashes, party, epoch, index],
  );
}

/** Holds, in SQL, for a row of body or attachment that an act still names whose author has not given it up. */
export function stillNamed(table: "body" | "attachment"): string {
  return `exists (select from named_twice as named where named.hash = ${table}.hash
    and named.times > (select count(*) from erased_naming as erased where erased.hash = named.hash))`;
}
