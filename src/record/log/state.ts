import { type EntityState, foldEntity } from "../fold/entity.ts";
import type { Act, Horizon } from "../fold/act.ts";
import { isReceived } from "../fold/act.ts";
import { type Database, type Reader, type Transaction, json } from "../storage/door.ts";
import { actsOf, horizonOf } from "./acts.ts";

/** What reading and folding need to know of the mechanism. */
export interface FoldSettings {
  demonstration: boolean;
}

/**
 * Folds these entities anew and keeps their states; inside the transaction that appended or received their acts, so
 * that what is acknowledged is also what is shown.
 */
export async function foldInto(
  tx: Transaction,
  entities: readonly string[],
  settings: FoldSettings,
): Promise<void> {
  const ids = [...new Set(entities)].sort();
  if (ids.length === 0) return;
  const [, horizon, acts] = await Promise.all([
    lockEntities(tx, ids),
    horizonOf(tx),
    actsOf(tx, ids, settings.demonstration),
  ]);
  const states = ids.flatMap((id) => {
    const state = foldEntity(id, acts.get(id) ?? [], { horizon, assentRequired: true });
    return state === null ? [] : [state];
  });
  await keep(tx, states);
}

/**
 * Two logs can bring acts of one entity at once; who folds second must see what the first committed. The lock is a
 * statement of its own, so that the reads after it take their snapshot under it.
 */
async function lockEntities(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(key) from
       (select distinct hashtextextended(id, 24) as key from unnest($1::text[]) as id order by key) as ordered`,
    [ids],
  );
}

async function keep(tx: Transaction, states: readonly EntityState[]): Promise<void> {
  if (states.length === 0) return;
  await tx.query(
    `insert into entity (id, kind, version, state, search, changed_at)
     select id, kind, version, state, search, clock_timestamp()
     from unnest($1::text[], $2::text[], $3::int8[], $4::text[]::json[], $5::text[])
       as new (id, kind, version, state, search)
     on conflict (id) do update set kind = excluded.kind, version = excluded.version, state = excluded.state,
       search = excluded.search, changed_at = excluded.changed_at`,
    [
      states.map((one) => one.id),
      states.map((one) => one.kind),
      states.map((one) => one.version),
      states.map((one) => json(one).json),
      states.map(searchText),
    ],
  );
}

/** All words any side has said in an entity, for search: NFKC, lower case. */
export function searchText(state: EntityState): string {
  const found: string[] = [state.id];
  for (const registers of Object.values(state.positions)) {
    for (const position of Object.values(registers)) {
      if (position.state === "said") collectWords(position.value, found);
    }
  }
  // A text column cannot hold U+0000, which what the other side says may contain.
  return found.join("\n").replaceAll("\0", "").toWellFormed().normalize("NFKC").toLowerCase();
}

function collectWords(value: unknown, found: string[]): void {
  if (typeof value === "string") found.push(value);
  else if (value !== null && typeof value === "object") {
    for (const one of Object.values(value)) collectWords(one, found);
  }
}

/** The state of an entity as folded last, or null where none is known. */
export async function stateOf(reader: Reader, id: string): Promise<EntityState | null> {
  const [row] = await reader.query<{ state: EntityState }>("select state from entity where id = $1", [id]);
  return row?.state ?? null;
}

/** The states of several entities, by id. */
export async function statesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, EntityState>> {
  const rows = await reader.query<{ id: string; state: EntityState }>(
    "select id, state from entity where id = any($1)",
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.state]));
}

/** The sizes of logs to look back to: what each party's current epoch held then. */
export type AsOf = Readonly<Record<string, { epoch: number; size: number }>>;

/** The state as it stood when each log named had only so many acts; a log that is not named counts whole. */
export async function stateAsOf(
  reader: Reader,
  id: string,
  asOf: AsOf,
  settings: FoldSettings,
): Promise<EntityState | null> {
  const horizon = await horizonOf(reader);
  const then = horizonThen(horizon, asOf);
  const acts = (await actsOf(reader, [id], settings.demonstration)).get(id) ?? [];
  const known = acts.filter((act) => isReceived(then, act.at));
  return foldEntity(id, known, { horizon: then, assentRequired: true });
}

function horizonThen(horizon: Horizon, asOf: AsOf): Horizon {
  return Object.fromEntries(
    Object.entries(horizon).map(([party, epochs]) => {
      const then = asOf[party];
      if (then === undefined) return [party, epochs];
      const before = epochs.filter((one) => one.epoch <= then.epoch);
      return [
        party,
        before.map(({ epoch, size }) => ({
          epoch,
          size: epoch === then.epoch ? Math.min(size, then.size) : size,
        })),
      ];
    }),
  );
}

/** Every act of an entity that this node holds, in the order of its own receiving where known. */
export async function historyOf(reader: Reader, id: string, settings: FoldSettings): Promise<Act[]> {
  const acts = (await actsOf(reader, [id], settings.demonstration)).get(id) ?? [];
  return acts.sort((a, b) =>
    a.envelope.time < b.envelope.time ? -1 : a.envelope.time > b.envelope.time ? 1 : 0,
  );
}

/** How many entities are folded in one transaction when all state is rebuilt. */
const REBUILD_STEP = 1000;

/**
 * Folds everything anew from the acts, in steps of bounded size: memory does not grow with the log. Returns how many
 * entities it went through.
 */
export async function rebuild(db: Database, settings: FoldSettings): Promise<number> {
  await db.transaction((tx) => tx.query("delete from entity"));
  let after = "";
  let count = 0;
  for (;;) {
    const rows = await db.query<{ entity: string }>(
      "select distinct entity from entry where entity > $1 order by entity limit $2",
      [after, REBUILD_STEP],
    );
    const ids = rows.map((row) => row.entity);
    if (ids.length === 0) return count;
    await db.transaction((tx) => foldInto(tx, ids, settings));
    count += ids.length;
    after = ids.at(-1) ?? after;
  }
}
