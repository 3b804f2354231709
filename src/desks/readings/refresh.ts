import type { EntityState } from "../../record/fold/entity.ts";
import { statesOf } from "../../record/log/state.ts";
import type { Database, Transaction } from "../../record/storage/door.ts";
import type { Audience } from "../commitments/sight.ts";
import { type Reading, readingOf } from "./build.ts";
import { chainsOf } from "./chains.ts";
import { type Shape, keepContents, keepGone, keepShapes, shapeKey, shapesOf } from "./keep.ts";
import { type LinkRow, keepLinks, linksFrom, linksOf, linksTo } from "./links.ts";
import type { Prepared } from "./setting.ts";
import { AUDIENCES, type Seen, both, seeAll } from "./sights.ts";
import { daysOfMeetings, keepTasks } from "./tasks.ts";

/** How many changed things one transaction reads anew. */
const STEP = 1000;

/**
 * Brings the readings up with the record: what changed since, and what depends on it. Resolves when nothing is behind;
 * several processes may ask at once, one does the work and the others wait for it. Returns how many things it read.
 */
export async function refreshReadings(db: Database, prepared: Prepared): Promise<number> {
  for (let done = 0; ;) {
    // Without this look every page would wait for whoever is refreshing, though nothing is behind.
    const [behind] = await db.query<{ n: number }>("select n from reading_stale limit 1");
    if (behind === undefined) return done;
    done += await db.transaction((tx) => refreshStep(tx, prepared));
  }
}

/** Reads everything anew, as after a change of the program or of the observer's record. */
export async function markAllStale(db: Database, prepared: Prepared): Promise<void> {
  const observed = [...prepared.observedMeetings.keys(), ...prepared.observedItems.keys()];
  await db.transaction(async (tx) => {
    await tx.query("delete from reading_stale");
    await tx.query("insert into reading_stale (id) select id from unnest($1::text[]) as id", [observed]);
    await tx.query("insert into reading_stale (id) select id from entity");
  });
}

async function refreshStep(tx: Transaction, prepared: Prepared): Promise<number> {
  // In a statement of its own: what follows must see what the refresher before us committed.
  await tx.query("select pg_advisory_xact_lock(hashtextextended('concord readings', 0))");
  const changed = await takeStale(tx);
  if (changed.length === 0) return 0;
  const before = await linksFrom(tx, changed, ["about", "predecessor", "parent"]);
  const own = await see(tx, changed, prepared);
  const links = [...linksIn(own), ...changed.flatMap((id) => observedLinks(id, prepared))];
  await keepLinks(tx, changed, links);
  const concerned = concernedBy(changed, [...before, ...links]);
  const around = await gatherAround(tx, concerned, own, prepared);
  const shapes = await shapesOf(tx, concerned);
  const readings = AUDIENCES.flatMap((audience) =>
    concerned.flatMap((id) => readingOf(audience, id, around) ?? []),
  );
  await keepAll(tx, { concerned, readings, prepared });
  const items = new Map(
    readings.flatMap(({ audience, id, content }) =>
      audience === "side" && content.as === "commitment" ? [[id, content.item] as const] : [],
    ),
  );
  const states = concerned.flatMap((id) => around.seen.states.get(id) ?? []);
  await keepTasks(tx, states, (id) => items.get(id) ?? null, around.seen, prepared);
  await spread(tx, concerned, shapes, [...before, ...links]);
  return changed.length;
}

async function see(tx: Transaction, ids: readonly string[], prepared: Prepared): Promise<Seen> {
  return seeAll(tx, [...(await statesOf(tx, ids)).values()], prepared);
}

async function takeStale(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `delete from reading_stale where n in (select n from reading_stale order by n limit $1) returning id`,
    [STEP],
  );
  return [...new Set(rows.map((row) => row.id))];
}

function linksIn(seen: Seen): LinkRow[] {
  return AUDIENCES.flatMap((audience) =>
    [...seen.states.values()].flatMap((state) => {
      const sight = seen.sightOf(state, audience);
      return sight === null ? [] : linksOf(state, sight);
    }),
  );
}

function observedLinks(id: string, { observedItems }: Prepared): LinkRow[] {
  const item = observedItems.get(id);
  if (item === undefined) return [];
  const { meeting, predecessors, actors } = item;
  return AUDIENCES.flatMap((audience): LinkRow[] => [
    ...(meeting === null ? [] : [{ audience, from: id, relation: "meeting" as const, to: meeting }]),
    ...predecessors.map((to) => ({ audience, from: id, relation: "predecessor" as const, to })),
    ...[...new Set(actors)].map((to) => ({ audience, from: id, relation: "actor" as const, to })),
  ]);
}

/** What must be read anew: what changed, what reports are about, and what lists a changed child. */
function concernedBy(changed: readonly string[], links: readonly LinkRow[]): string[] {
  const named = links.filter((one) => one.relation === "about" || one.relation === "parent");
  return [...new Set([...changed, ...named.map((one) => one.to)])];
}

/** Everything the readings of these things draw on, in a few statements. */
async function gatherAround(tx: Transaction, concerned: readonly string[], own: Seen, prepared: Prepared) {
  const naming = await linksTo(tx, concerned, ["about"]);
  const meetings = await linksFrom(tx, concerned, ["meeting"]);
  const ids = [...new Set([...concerned, ...naming.map((one) => one.from)])];
  const others = ids.filter((id) => !own.states.has(id));
  const seen = both(own, await see(tx, others, prepared));
  const days = await daysOfMeetings(tx, [...new Set(meetings.map((one) => one.to))], prepared);
  const named = new Map<string, EntityState[]>();
  for (const { audience, from, to } of naming) {
    const state = seen.states.get(from);
    if (state === undefined) continue;
    const key = shapeKey({ audience, id: to });
    named.set(key, [...(named.get(key) ?? []), state]);
  }
  return {
    prepared,
    seen,
    naming: (audience: Audience, id: string) => named.get(shapeKey({ audience, id })) ?? [],
    dayOfMeeting: (audience: Audience, id: string) => days.get(shapeKey({ audience, id })) ?? null,
  };
}

interface Keeping {
  concerned: readonly string[];
  readings: readonly Reading[];
  prepared: Prepared;
}

async function keepAll(tx: Transaction, { concerned, readings, prepared }: Keeping): Promise<void> {
  const [step] = await tx.query<{ seq: number }>("select nextval('reading_step') as seq");
  const kept = new Set(readings.map(shapeKey));
  const gone = AUDIENCES.flatMap((audience) =>
    concerned.map((id) => ({ audience, id })).filter((one) => !kept.has(shapeKey(one))),
  );
  const seq = step?.seq ?? 0;
  await keepShapes(tx, concerned, readings);
  await keepGone(tx, seq, gone);
  for (const audience of AUDIENCES) {
    const own = readings.filter((one) => one.audience === audience);
    const commitments = own.filter((one) => one.content.as === "commitment").map((one) => one.id);
    const chains = await chainsOf(tx, audience, commitments, prepared.mechanism.parties.length);
    await keepContents(tx, seq, own, (reading) => chains.get(reading.id) ?? null);
  }
}

/**
 * Marks what depends on a change that others can see: what restates a commitment whose chain changed, what it restates,
 * and whatever belongs to a meeting whose day changed. Ends by itself, since only a real change is passed on.
 */
async function spread(
  tx: Transaction,
  concerned: readonly string[],
  before: ReadonlyMap<string, Shape>,
  links: readonly LinkRow[],
): Promise<void> {
  const now = await shapesOf(tx, concerned);
  const moved = new Set<string>();
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const [old, fresh] = [before.get(key), now.get(key)];
    if (!isSame(old, fresh)) moved.add((old ?? fresh)?.id ?? "");
  }
  if (moved.size === 0 && links.length === 0) return;
  const dependents = await linksTo(tx, [...moved], ["predecessor", "meeting"]);
  const children = await linksTo(
    tx,
    dependents.filter((one) => one.relation === "meeting").map((one) => one.from),
    ["parent"],
  );
  // A link that stands once among those before and after was made or dropped.
  const standing = new Map<string, number>();
  for (const one of links) standing.set(linkKey(one), (standing.get(linkKey(one)) ?? 0) + 1);
  const restated = links.filter(
    (one) => one.relation === "predecessor" && (moved.has(one.from) || standing.get(linkKey(one)) === 1),
  );
  // Chains were counted after all of this step was kept; days of meetings were read before.
  const here = new Set(concerned);
  const onChains = [
    ...dependents.filter((one) => one.relation === "predecessor").map((one) => one.from),
    ...restated.map((one) => one.to),
  ].filter((id) => !here.has(id));
  const byDays = [...dependents.filter((one) => one.relation === "meeting"), ...children].map(
    (one) => one.from,
  );
  const fresh = [...new Set([...onChains, ...byDays])];
  await tx.query("insert into reading_stale (id) select id from unnest($1::text[]) as id", [fresh]);
}

function isSame(a: Shape | undefined, b: Shape | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.raisedOn === b.raisedOn && a.meeting === b.meeting && a.times === b.times && a.since === b.since;
}

function linkKey({ audience, from, relation, to }: LinkRow): string {
  return [audience, from, relation, to].join(" ");
}
