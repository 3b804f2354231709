import type { Citation } from "../../record/verify/envelope.ts";
import { eraseNamed } from "../../record/exchange/erasure.ts";
import type { Appender } from "../../record/log/append.ts";
import type { NewEntry, Refusal } from "../../record/log/batch.ts";
import type { StoredEntry } from "../../record/log/grow.ts";
import { type Database, StorageFault, type Transaction, json } from "../../record/storage/door.ts";
import { sendFiles } from "../attachments/attachments.ts";
import { closePreparations } from "../clearance/gate.ts";
import { discardDrafts } from "../drafts.ts";
import type { Effects } from "../effects.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { noteAll } from "../trail/trail.ts";
import { type DecideSettings, type Decided, type KnownBefore, decide } from "./decide.ts";
import { entitiesOf, load } from "./loaded.ts";
import { deedsOf } from "./noted-deeds.ts";
import { type Release, idsOfDrafts } from "./release.ts";

/** The answer to a release: where its acts stand, and under which number it left. */
export interface Performed {
  ok: true;
  acts: { id: string; at: Citation }[];
  dispatch: number;
}

/** The one way from an office to its party's log. */
export interface Performer {
  perform(release: Release): Promise<Performed | Problem>;
}

export interface PerformerSettings extends DecideSettings {
  db: Database;
  appender: Appender;
  effects: Effects;
}

interface Waiting {
  release: Release;
  resolve: (answer: Performed | Problem) => void;
  reject: (fault: unknown) => void;
}

/** Releases that wait beyond this many are turned away: better an answer now than one too late. */
const WAITING_LIMIT = 2_000;
const GROUP_LIMIT = 128;

/**
 * Performs releases: those that have arrived when the log is locked are decided and committed together, in the order of
 * their arrival, while the next already wait for the lock. Two that touch one entity never share a group, so that each is
 * decided on what the one before it left.
 */
export function createPerformer(settings: PerformerSettings): Performer {
  const waiting: Waiting[] = [];
  let asking = false;

  function ask(): void {
    if (asking || waiting.length === 0) return;
    asking = true;
    void commit(settings, () => {
      const group = takeGroup(waiting);
      asking = false;
      ask();
      return group;
    });
  }

  return {
    perform(release) {
      if (waiting.length >= WAITING_LIMIT) return Promise.resolve(problem("busy"));
      return new Promise((resolve, reject) => {
        waiting.push({ release, resolve, reject });
        ask();
      });
    },
  };
}

/** The next releases that do not meet on an entity, an act id, a draft or a key; the others keep their order. */
function takeGroup(waiting: Waiting[]): Waiting[] {
  const taken = new Set<string>();
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const touched = touchedBy(one.release);
    const free = group.length < GROUP_LIMIT && !touched.some((name) => taken.has(name));
    for (const name of touched) taken.add(name);
    (free ? group : rest).push(one);
  }
  waiting.splice(0, waiting.length, ...rest);
  return group;
}

function touchedBy(release: Release): string[] {
  const ids = [...release.acts.map((one) => one.id), ...idsOfDrafts(release)];
  return [...entitiesOf(release), ...ids.map((id) => `id ${id}`), ...keysOf(release)];
}

/** What is signed by a key that another release revokes is decided after it, not beside it. */
function keysOf({ acts, assent }: Release): string[] {
  const changed = acts.flatMap((one) =>
    one.act === "register" ? [one.key.id] : one.act === "revoke" ? [one.key] : [],
  );
  const named = assent === null ? changed : [...changed, assent.key];
  return [...(changed.length > 0 ? ["keys"] : []), ...named.map((key) => `key ${key}`)];
}

/** All in one transaction; where it fails for a reason of one of them, each in its own. Tells every one; throws nothing. */
async function commit(settings: PerformerSettings, take: () => readonly Waiting[]): Promise<void> {
  let group: readonly Waiting[] | null = null;
  const taken = (): readonly Waiting[] => (group ??= take());
  let decisions: Decision[] = [];
  try {
    const appended = await settings.appender.append<Refusal>({
      entries: async (tx) => {
        decisions = await decideAll(tx, taken(), settings);
        return { ok: true, entries: decisions.flatMap(entriesOf), fresh: true };
      },
      also: (tx, stored) => record(tx, taken(), decisions, stored),
    });
    if (!appended.ok) throw new Error(`The log refused what was decided under its lock: ${appended.code}.`);
    await answerAll(settings, taken(), decisions);
  } catch (fault) {
    await tellFailed(settings, taken(), fault);
  }
}

async function tellFailed(
  settings: PerformerSettings,
  group: readonly Waiting[],
  fault: unknown,
): Promise<void> {
  const shared = fault instanceof StorageFault && (fault.code === "away" || fault.code === "disk-full");
  if (group.length === 1 || shared) for (const one of group) one.reject(fault);
  else for (const one of group) await commit(settings, () => [one]);
}

type Decision = Decided | KnownBefore | Problem;

function isDecided(decision: Decision): decision is Decided {
  return decision.ok && "entries" in decision;
}

function entriesOf(decision: Decision): NewEntry[] {
  return isDecided(decision) ? decision.entries : [];
}

async function decideAll(
  tx: Transaction,
  group: readonly Waiting[],
  settings: PerformerSettings,
): Promise<Decision[]> {
  const releases = group.map((one) => one.release);
  const loaded = await load(tx, releases, settings);
  if (loaded.isReadOnly) return releases.map(() => problem("read-only"));
  const { now, random } = settings.effects;
  let index = loaded.size;
  let dispatch = loaded.lastDispatch + 1;
  return releases.map((release) => {
    const moment = {
      index,
      dispatch,
      time: new Date(now()).toISOString(),
      salt: () => random(16).toString("base64url"),
    };
    const decision = decide(release, loaded, settings, moment);
    if (isDecided(decision)) {
      index += decision.entries.length;
      dispatch += 1;
    }
    return decision;
  });
}

/** What goes with the entries: the numbered dispatches, and the drafts that are drafts no longer. */
async function record(
  tx: Transaction,
  group: readonly Waiting[],
  decisions: readonly Decision[],
  stored: readonly StoredEntry[],
): Promise<void> {
  const decided = decisions.filter(isDecided);
  if (decided.length === 0) return;
  if (decided[0]?.places[0]?.index !== stored[0]?.index)
    throw new Error("Other entries came between; what these cite of each other would be wrong.");
  const left = group.filter((_, at) => decisions[at] !== undefined && isDecided(decisions[at]));
  const drafts = left.flatMap((one) => one.release.drafts);
  await Promise.all([
    insertDispatches(tx, group, decisions),
    noteReleases(tx, group, decisions),
    discardDrafts(tx, drafts),
    closePreparations(tx, decided),
    sendFiles(
      tx,
      decided.flatMap((one) => one.files),
    ),
    eraseNamed(tx, stored),
  ]);
}

async function insertDispatches(
  tx: Transaction,
  group: readonly Waiting[],
  decisions: readonly Decision[],
): Promise<void> {
  const rows = decisions.flatMap((one, at) => {
    const office = group[at]?.release.office;
    return isDecided(one) && office !== undefined ? [{ ...one, office, time: timeOf(one) }] : [];
  });
  await tx.query(
    `insert into dispatch (number, office, released_at, acts)
     select * from unnest($1::int8[], $2::text[], $3::timestamptz[], $4::text[]::json[])`,
    [
      rows.map((one) => one.dispatch),
      rows.map((one) => one.office),
      rows.map((one) => one.time),
      rows.map((one) => json(one.listed).json),
    ],
  );
}

/** What left, and what bound this side, stands on the access trail by its number. */
async function noteReleases(
  tx: Transaction,
  group: readonly Waiting[],
  decisions: readonly Decision[],
): Promise<void> {
  const noted = decisions.flatMap((one, index) => {
    const release = group[index]?.release;
    if (!isDecided(one) || release === undefined) return [];
    const { office, person } = release;
    const at = Date.parse(timeOf(one) ?? "");
    return [...deedsOf(one)].map(([deed, acts]) => {
      const about = {
        dispatch: one.dispatch,
        acts: acts.length,
        entities: [...new Set(acts)].slice(0, 50),
      };
      return { at, entry: { office, person, deed, about } };
    });
  });
  await noteAll(tx, noted);
}

function timeOf({ entries }: Decided): string | null {
  return entries[0]?.time ?? null;
}

async function answerAll(
  { db, party }: PerformerSettings,
  group: readonly Waiting[],
  decisions: readonly Decision[],
): Promise<void> {
  for (const [at, one] of group.entries()) {
    const decision = decisions[at];
    if (decision === undefined) one.reject(new Error("A release was not decided."));
    else if (!decision.ok) one.resolve(decision);
    else if ("known" in decision) one.resolve(await answeredBefore(db, party, decision));
    else one.resolve({ ok: true, acts: placed(decision), dispatch: decision.dispatch });
  }
}

function placed({ listed, places }: Decided): Performed["acts"] {
  return listed.flatMap(({ id }, at) => {
    const place = places[at];
    return place === undefined ? [] : [{ id, at: place }];
  });
}

/** The answer that the same request had before, from its dispatch. */
async function answeredBefore(db: Database, party: string, { known }: KnownBefore): Promise<Performed> {
  const rows = await db.query<{ act_id: string; epoch: number; index: number; leaf: Uint8Array }>(
    `select act_id, epoch, index, leaf from entry where party = $1 and asked is not null and act_id = any(
       coalesce((select array(select one ->> 'id' from json_array_elements(acts) as one) from dispatch where number = $2),
                $3::text[]))
     order by epoch, index`,
    [party, known.dispatch, known.ids],
  );
  const acts = rows.map(({ act_id, epoch, index, leaf }) => ({
    id: act_id,
    at: { party, epoch, index, leaf: Buffer.from(leaf).toString("hex") },
  }));
  return { ok: true, acts, dispatch: known.dispatch };
}
