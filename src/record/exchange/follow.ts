import type { SigningKey } from "../verify/verifier-key.ts";
import type { LogName } from "../log/head.ts";
import { type Database, type Transaction, json } from "../storage/door.ts";
import { type Arrived, type Fetching, fetchContents, keepArrived, notHeld } from "./contents.ts";
import { cosignHeld, deliverCosignature, missingCount } from "./cosigning.ts";
import type { BatchLimits } from "./entries.ts";
import { closePrevious, judgeEpoch } from "./epoch.ts";
import { type Wrong, keepAlarm } from "./evidence.ts";
import { type Batch, examine } from "./examine.ts";
import type { HeldLog } from "./held.ts";
import { heldLog } from "./held-log.ts";
import { fetchLate } from "./late.ts";
import { fetchPacked } from "./packed.ts";
import type { WantedBody } from "../verify/packed.ts";
import { type Reference, referencesOf } from "../verify/references.ts";
import type { Delivered, Remote, RemoteRefusal } from "./remote.ts";
import { type Fold, takeIn } from "./take-in.ts";
import { wrongContents, wrongEpoch, wrongOf } from "./wrong.ts";

/** What following needs beside the database and the other side. */
export interface FollowEffects {
  fold: Fold;
  /** Our node's key as a cosigner (type 0x04); null while this node may not witness, as after a restore. */
  cosigner: SigningKey | null;
  /** POSIX seconds. */
  now: () => number;
  /** A file may be old without anyone having done wrong; a node that shows less than before is an alarm. */
  source: "node" | "file";
  limits?: BatchLimits;
}

export type Round =
  | {
      ok: true;
      /** How many entries are held now, and how many of them came in this round. */
      size: number;
      received: number;
      /** Entries whose body or attachment has not come. */
      missing: number;
      /** Catching up goes on: ask for another round at once. */
      more: boolean;
      /** The largest size we have cosigned; null for none. */
      cosigned: number | null;
      /** What became of handing our cosignature over; null where there was nothing to hand over. */
      delivered: Delivered | null;
    }
  | { ok: false; code: "not-trusted" }
  | { ok: false; code: "not-reached"; path: string; refusal: RemoteRefusal }
  /** A file that begins after what is held: an earlier one has to be imported first. */
  | { ok: false; code: "gap"; held: number }
  | { ok: false; code: "refused"; wrong: Wrong; isNew: boolean };

/**
 * One round of following another party's log: what is new is fetched, proved, stored and folded, and when everything up
 * to the signed size is held, cosigned. Only faults of transport, signature, inclusion and consistency refuse a batch;
 * what its entries say never does. What was fetched before a cut is not fetched again.
 */
export async function followOnce(
  db: Database,
  log: LogName,
  remote: Remote,
  effects: FollowEffects,
): Promise<Round> {
  const held = await heldLog(db, log);
  if (held === null || held.keys.length === 0) return { ok: false, code: "not-trusted" };
  const examined = await examine(remote, held, effects.limits);
  if (!examined.ok && isOldNews(examined, effects)) return settle(db, held, remote, effects, null);
  if (!examined.ok && examined.code === "remote") return notReached(db, held, examined, effects);
  if (!examined.ok) return refuse(db, held, wrongOf(held, examined));
  const epoch = await judgeEpoch(db, held, examined.batch);
  if (!epoch.ok) return refuse(db, held, wrongEpoch(held, epoch, examined.batch.note));
  const stopped = await store(db, held, remote, effects, examined.batch);
  return stopped ?? settle(db, held, remote, effects, examined.batch);
}

function isOldNews(examined: { code: string }, { source }: FollowEffects): boolean {
  return source === "file" && (examined.code === "replayed" || examined.code === "shrunken");
}

/** Fetches what the new entries name, then stores all in one transaction. Returns why it stopped, or null. */
async function store(
  db: Database,
  held: HeldLog,
  remote: Remote,
  effects: FollowEffects,
  batch: Batch,
): Promise<Round | null> {
  if (batch.entries.length === 0 && batch.frontier.size === held.largest?.size) return null;
  const named = batch.entries.map(referencesOf);
  const ahead = await notHeld(db, named.flat());
  const came = new Set<string>();
  const keep = async (arrived: readonly Arrived[]): Promise<void> => {
    await db.transaction((tx) => keepArrived(tx, arrived));
    for (const { reference } of arrived) came.add(reference.hash);
  };
  await fetchPacked(remote, bodiesOf(named, batch.from, ahead), keep);
  const left = ahead.filter((one) => !came.has(one.hash));
  const fetching = await fetchContents(remote, left, keep);
  await noteWrongContents(db, held, fetching);
  if (fetching.stopped !== null) {
    const path = "body/";
    return notReached(db, held, { ok: false, code: "remote", path, refusal: fetching.stopped }, effects);
  }
  await db.transaction(async (tx) => {
    const taken = await takeIn(tx, batch, held, effects.fold);
    if (taken) await closePrevious(tx, held, batch);
  });
  return null;
}

/** Which entries, the first of them at `from`, name the bodies that are still to be fetched. */
function bodiesOf(
  named: readonly (readonly Reference[])[],
  from: number,
  ahead: readonly Reference[],
): WantedBody[] {
  const wanted = new Set(ahead.filter((one) => one.kind === "body").map((one) => one.hash));
  return named.flatMap((references, at) =>
    references.flatMap(({ kind, hash }) =>
      kind === "body" && wanted.has(hash) ? [{ index: from + at, hash }] : [],
    ),
  );
}

/** What was missing is asked for again; then what is whole is cosigned, and the cosignature handed over. */
async function settle(
  db: Database,
  held: HeldLog,
  remote: Remote,
  effects: FollowEffects,
  batch: Batch | null,
): Promise<Round> {
  const { party, epoch } = held;
  const log = { party, epoch };
  await noteWrongContents(db, held, await fetchLate(db, log, remote, effects.fold));
  const cosigned = await cosignNow(db, log, effects);
  const { cosigner } = effects;
  const delivered = cosigner === null ? null : await deliverCosignature(db, log, cosigner.name, remote);
  await db.transaction((tx) => noteRound(tx, log, null));
  const now = await heldLog(db, log);
  const size = now?.frontier.size ?? held.frontier.size;
  const received = size - held.frontier.size;
  const more = batch !== null && !batch.whole;
  return { ok: true, size, received, missing: await missingCount(db, log), more, cosigned, delivered };
}

async function cosignNow(
  db: Database,
  log: LogName,
  { cosigner, now }: FollowEffects,
): Promise<number | null> {
  return cosigner === null ? null : db.transaction((tx) => cosignHeld(tx, log, cosigner, now()));
}

async function noteWrongContents(db: Database, held: HeldLog, fetching: Fetching): Promise<void> {
  for (const wrong of wrongContents(held, fetching.wrong)) await keepAlarm(db, wrong);
}

async function notReached(
  db: Database,
  held: HeldLog,
  { path, refusal }: { ok: false; code: "remote"; path: string; refusal: RemoteRefusal },
  { source }: FollowEffects,
): Promise<Round> {
  if (refusal.code === "too-large")
    return refuse(db, held, wrongOf(held, { ok: false, code: "remote", path, refusal }));
  if (source === "file" && refusal.code === "not-there")
    return { ok: false, code: "gap", held: held.frontier.size };
  await db.transaction((tx) => noteRound(tx, held, { path, ...refusal }));
  return { ok: false, code: "not-reached", path, refusal };
}

async function refuse(db: Database, held: HeldLog, wrong: Wrong): Promise<Round> {
  const isNew = await keepAlarm(db, wrong);
  await db.transaction((tx) => noteRound(tx, held, { code: wrong.kind }));
  return { ok: false, code: "refused", wrong, isNew };
}

/** When this log was tried last, and when it last answered in order. */
async function noteRound(tx: Transaction, log: LogName, trouble: object | null): Promise<void> {
  await tx.query(
    `insert into following (party, epoch, tried_at, reached_at, trouble)
     values ($1, $2, clock_timestamp(), case when $3::jsonb is null then clock_timestamp() end, $3)
     on conflict (party, epoch) do update set tried_at = excluded.tried_at, trouble = excluded.trouble,
       reached_at = coalesce(excluded.reached_at, following.reached_at)`,
    [log.party, log.epoch, trouble === null ? null : json(trouble)],
  );
}
