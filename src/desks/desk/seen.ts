import type { AsOf } from "../../record/log/state.ts";
import type { Database, Reader } from "../../record/storage/door.ts";

/** How far an office has looked at the other parties' logs; a log that is not named it has not looked at. */
export async function readSeen(reader: Reader, office: string): Promise<AsOf> {
  const rows = await reader.query<{ party: string; epoch: number; size: number }>(
    "select party, epoch, size from desk_seen where office = $1",
    [office],
  );
  return Object.fromEntries(rows.map(({ party, epoch, size }) => [party, { epoch, size }]));
}

/** Remembers how far an office has looked. What was seen stays seen: a smaller size changes nothing. */
export async function keepSeen(db: Database, office: string, seen: AsOf): Promise<void> {
  const parties = Object.keys(seen);
  await db.transaction((tx) =>
    tx.query(
      `insert into desk_seen (office, party, epoch, size)
       select $1, party, epoch, size from unnest($2::text[], $3::int[], $4::int8[]) as new (party, epoch, size)
       on conflict (office, party) do update set epoch = excluded.epoch, size = excluded.size
       where (excluded.epoch, excluded.size) > (desk_seen.epoch, desk_seen.size)`,
      [
        office,
        parties,
        parties.map((party) => seen[party]?.epoch ?? 0),
        parties.map((party) => seen[party]?.size ?? 0),
      ],
    ),
  );
}
