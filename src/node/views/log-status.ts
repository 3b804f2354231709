import { type Alarm, alarms } from "../../record/exchange/evidence.ts";
import type { Reader } from "../../record/storage/door.ts";

/** How one log stands here, this side's own or another party's. */
export interface LogStatus {
  party: string;
  own: boolean;
  epoch: number;
  origin: string;
  /** Of the key in force; null for a log that no key is trusted for. */
  fingerprint: string | null;
  /** Entries held, and their root. */
  size: number;
  root: Uint8Array;
  /** The newest signed checkpoint held: its size and when it was signed or came. */
  checkpointSize: number | null;
  checkpointAt: string | null;
  /** Entries that lack a body or an attachment. */
  missing: number;
  /** Another's log: when it last answered in order. */
  reachedAt: string | null;
  alarms: Alarm[];
}

/** Every log this node keeps, this side's own first. */
export async function logStatus(reader: Reader): Promise<LogStatus[]> {
  const rows = await reader.query<Omit<LogStatus, "alarms">>(
    `select log.party, log.own, log.epoch, log.origin, log.size, log.root, trust.fingerprint,
       signed.size as "checkpointSize", signed.at as "checkpointAt", following.reached_at as "reachedAt",
       (select count(distinct index)::int from wanted where wanted.party = log.party and wanted.epoch = log.epoch)
         as missing
     from log
     left join following on following.party = log.party and following.epoch = log.epoch
     left join trust on trust.party = log.party and trust.epoch = log.epoch and trust.state = 'in-force'
     left join lateral (select size, at from checkpoint where party = log.party and epoch = log.epoch
                        order by size desc limit 1) as signed on true
     order by log.own desc, log.party, log.epoch`,
  );
  const pending = await alarms(reader);
  return rows.map((row) => ({
    ...row,
    alarms: pending.filter((one) => one.party === row.party && one.epoch === row.epoch),
  }));
}

/** For how long another's log has not answered in order, in whole seconds; null where it never has. */
export function secondsSince(reachedAt: string | null, now: number): number | null {
  return reachedAt === null ? null : Math.max(0, Math.floor((now - Date.parse(reachedAt)) / 1000));
}
