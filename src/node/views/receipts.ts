import type { Reader } from "../../record/storage/door.ts";

export interface Received {
  dispatch: number;
  party: string;
  /** When it first said that it holds them, by its own clock. */
  time: string;
}

/** So many confirmations beyond a dispatch are looked at: the first of each party is among them. */
const LOOKED_AT = 16;

/** Which parties have confirmed to hold the acts of these dispatches, from the first cosignature beyond the last of each. */
export async function receiptsOf(reader: Reader, numbers: readonly number[]): Promise<Received[]> {
  const rows = await reader.query<{ dispatch: number; party: string; time: number }>(
    `select sent.number as dispatch, coalesce(known.party, first.by) as party, min(first.time) as time
     from dispatch sent
     join entry on entry.act_id = sent.acts -> -1 ->> 'id' and entry.asked is not null
     join log on log.party = entry.party and log.epoch = entry.epoch and log.own
     cross join lateral (
       select by, time from cosignature
       where cosignature.party = entry.party and cosignature.epoch = entry.epoch and cosignature.size > entry.index
       order by cosignature.size limit $2) as first
     left join lateral (select trust.party from trust where trust.origin = first.by limit 1) as known on true
     where sent.number = any($1) and coalesce(known.party, first.by) <> entry.party
     group by sent.number, coalesce(known.party, first.by) order by sent.number, party`,
    [numbers, LOOKED_AT],
  );
  return rows.map(({ dispatch, party, time }) => ({
    dispatch,
    party,
    time: new Date(time * 1000).toISOString(),
  }));
}
