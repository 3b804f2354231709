import type { Reader } from "../storage/door.ts";

/** The logs to be followed now: of each trusted party the latest epoch, and earlier ones until their end is held. */
export async function logsToFollow(
  reader: Reader,
): Promise<{ party: string; epoch: number; origin: string; card: string }[]> {
  return reader.query(
    `select t.party, t.epoch, t.origin, t.card from trust as t join log using (party, epoch)
     where t.state = 'in-force' and not log.own
       and (t.until_size is null or log.size < t.until_size
            or exists (select from wanted as w where w.party = t.party and w.epoch = t.epoch))
     order by t.party, t.epoch`,
  );
}
