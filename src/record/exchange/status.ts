import type { Reader } from "../storage/door.ts";
import { type Alarm, alarms } from "./evidence.ts";
import { type TrustRow, listTrust } from "./trust.ts";

/** How one log stands, ours or another party's, as the exchange page shows it. */
export interface LogStatus {
  party: string;
  own: boolean;
  epoch: number;
  origin: string;
  /** Of the key in force; null for a log that no key is trusted for. */
  fingerprint: string | null;
  /** Entries held, and their root (hex). */
  size: number;
  root: string;
  /** The newest signed checkpoint held: its size and when it was signed or came. */
  checkpointSize: number | null;
  checkpointAt: string | null;
  /** Entries that lack a body or an attachment. */
  missing: number;
  /** Another's log: when it last answered in order, and why the last try failed. */
  reachedAt: string | null;
  trouble: unknown;
  /** What each witness has cosigned last: up to which size, and its own time (POSIX seconds). */
  cosigned: { by: string; size: number; time: number }[];
  alarms: Alarm[];
}

/** Every log this node keeps, by party and epoch. */
export async function exchangeStatus(reader: Reader): Promise<LogStatus[]> {
  const rows = await reader.query<Row>(
    `select log.party, log.epoch, log.origin, log.own, log.size, log.root,
       c.size as checkpoint_size, c.at as checkpoint_at, f.reached_at, f.trouble,
       (select count(distinct w.index)::int from wanted as w where w.party = log.party and w.epoch = log.epoch) as missing
     from log
     left join lateral (select size, at from checkpoint where party = log.party and epoch = log.epoch
                        order by size desc limit 1) as c on true
     left join following as f on f.party = log.party and f.epoch = log.epoch
     order by log.party, log.epoch`,
  );
  const around = {
    trust: await listTrust(reader),
    cosigned: await lastCosignatures(reader),
    alarms: await alarms(reader),
  };
  return rows.map((row) => statusOf(row, around));
}

interface Row {
  party: string;
  epoch: number;
  origin: string;
  own: boolean;
  size: number;
  root: Uint8Array;
  checkpoint_size: number | null;
  checkpoint_at: string | null;
  reached_at: string | null;
  trouble: unknown;
  missing: number;
}

interface CosignedRow {
  party: string;
  epoch: number;
  by: string;
  size: number;
  time: number;
}

interface Around {
  trust: TrustRow[];
  cosigned: CosignedRow[];
  alarms: Alarm[];
}

function statusOf(row: Row, around: Around): LogStatus {
  const here = (one: { party: string; epoch: number }) => one.party === row.party && one.epoch === row.epoch;
  const current = around.trust.find((one) => here(one) && one.state === "in-force");
  const { party, own, epoch, origin, size, missing, trouble } = row;
  return {
    party,
    own,
    epoch,
    origin,
    fingerprint: current?.fingerprint ?? null,
    size,
    root: Buffer.from(row.root).toString("hex"),
    checkpointSize: row.checkpoint_size,
    checkpointAt: row.checkpoint_at,
    missing,
    reachedAt: row.reached_at,
    trouble,
    cosigned: around.cosigned.filter(here).map((one) => ({
      by: around.trust.find(({ origin: name }) => name === one.by)?.party ?? one.by,
      size: one.size,
      time: one.time,
    })),
    alarms: around.alarms.filter(here),
  };
}

async function lastCosignatures(reader: Reader): Promise<CosignedRow[]> {
  return reader.query<CosignedRow>(
    `select distinct on (party, epoch, by) party, epoch, by, size, time from cosignature
     order by party, epoch, by, size desc`,
  );
}

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
