import type { AsOf } from "../../record/log/state.ts";
import type { Reader } from "../../record/storage/door.ts";
import { parseEnvelope } from "../../record/verify/envelope.ts";
import type { Words } from "../commitments/item.ts";
import { readThings } from "../readings/named-things.ts";
import { placesOf } from "../readings/places.ts";

/** One line of what came in: one thing of one dispatch, or several of a kind. */
export interface ArrivedLine {
  party: string;
  /** The number its party gave the dispatch; null where it gave none. */
  dispatch: number | null;
  at: string;
  kind: string;
  /** Null where the line counts several things that have pages of their own. */
  entity: string | null;
  title: Words;
  /** The thing on whose page it is shown, where it has none of its own. */
  within: string | null;
  /** How many things of which kind came in on the page of this one, or how many the line stands for. */
  counts: Readonly<Record<string, number>>;
}

/** What came in from the other parties since the office last looked, the newest first. */
export interface Arrived {
  lines: ArrivedLine[];
  /** There is more than is listed. */
  more: boolean;
  /** How far the logs reach now: what is seen once the list has been read. */
  upTo: AsOf;
}

export const nothingArrived: Arrived = { lines: [], more: false, upTo: {} };

/** So many lines are listed. */
const LISTED = 20;

/** So many of the newest entries of a log are looked at: as many as the longest dispatch has. */
const SCANNED = 10_000;

/** More things of one kind than this in one dispatch are one line. */
const APART = 4;

/** What other parties said beyond the log sizes seen; a log that is not named was not seen at all. */
export async function arrivedSince(db: Reader, others: readonly string[], seen: AsOf): Promise<Arrived> {
  const all = await Promise.all(others.map((party) => cameFrom(db, party, seen)));
  const things = all.flatMap((one) => one.things);
  const groups = grouped(things, (one) => one.kind);
  const places = await placesOf(
    db,
    "side",
    [...groups].map(([kind, of]) => ({ kind, hits: of.map(({ entity }) => ({ id: entity })) })),
  );
  const lines = linesOf(things, places);
  const listed = lines.slice(0, LISTED);
  return {
    lines: await titled(db, await numbered(db, listed)),
    more: lines.length > LISTED || all.some((one) => one.more),
    upTo: Object.fromEntries(all.flatMap(({ upTo }) => upTo)),
  };
}

/** A thing that another party spoke of at one moment, and the last entry in which it did. */
export interface Came {
  party: string;
  at: string;
  entity: string;
  kind: string;
  epoch: number;
  index: number;
}

type CameFrom = { things: Came[]; more: boolean; upTo: [string, { epoch: number; size: number }][] };

async function cameFrom(db: Reader, party: string, seen: AsOf): Promise<CameFrom> {
  const { epoch, size } = seen[party] ?? { epoch: 0, size: 0 };
  const [last] = await db.query<{ epoch: number; index: number }>(
    `select epoch, index from entry where party = $1 and (epoch, index) >= ($2, $3)
     order by epoch desc, index desc limit 1`,
    [party, epoch, size],
  );
  if (last === undefined) return { things: [], more: false, upTo: [] };
  const things = await db.query<Came & { entries: number }>(
    `select $1 as party, new.time as at, new.entity, entity.kind, max(new.epoch) as epoch, max(new.index) as index,
       count(*)::int as entries
     from (select time, entity, epoch, index from entry where party = $1 and (epoch, index) >= ($2, $3)
       order by epoch desc, index desc limit $4) as new
     join entity on entity.id = new.entity
     group by new.time, new.entity, entity.kind
     order by max(new.epoch) desc, max(new.index) desc`,
    [party, epoch, size, SCANNED],
  );
  const read = things.reduce((sum, one) => sum + one.entries, 0);
  return {
    things,
    more: read >= SCANNED,
    upTo: [[party, { epoch: last.epoch, size: last.index + 1 }]],
  };
}

type Line = ArrivedLine & Pick<Came, "epoch" | "index">;

/**
 * Things as lines, dispatch by dispatch, the newest first: what is shown on one page is one line with counts, and so are many
 * things of one kind. All acts of a dispatch bear the same time.
 */
export function linesOf(
  things: readonly Came[],
  placeOf: (id: string, kind: string) => string | null,
): Line[] {
  const dispatches = grouped(things, (one) => `${one.at} ${one.party}`);
  const newest = [...dispatches].sort(([a], [b]) => (a > b ? -1 : 1));
  return newest.flatMap(([, of]) => {
    const pages = grouped(of, (one) => placeOf(one.entity, one.kind) ?? one.entity);
    const lines = [...pages].map(([page, here]) => pageLine(page, here, placeOf));
    const kinds = grouped(lines, (one) => one.kind);
    return [...kinds.values()].flatMap((alike) => (alike.length > APART ? [several(alike)] : alike));
  });
}

/** On the page of what kind of thing each kind without a page of its own is shown. */
const PAGE_OF: Readonly<Record<string, string>> = {
  paragraph: "text",
  "agenda-item": "meeting",
  readout: "meeting",
  report: "commitment",
  observation: "commitment",
};

function pageLine(
  page: string,
  here: readonly Came[],
  placeOf: (id: string, kind: string) => string | null,
): Line {
  const [first] = here as [Came];
  const { party, at, epoch, index } = first;
  const about = { party, dispatch: null, at, title: {}, epoch, index };
  if (here.length === 1) {
    const { entity, kind } = first;
    return { ...about, entity, kind, within: placeOf(entity, kind), counts: {} };
  }
  const inside = grouped(
    here.filter((one) => one.entity !== page),
    (one) => one.kind,
  );
  const [insideKind = ""] = inside.keys();
  return {
    ...about,
    entity: page,
    kind: here.find((one) => one.entity === page)?.kind ?? PAGE_OF[insideKind] ?? insideKind,
    within: null,
    counts: Object.fromEntries([...inside].map(([kind, of]) => [kind, of.length])),
  };
}

/** Many things of one kind as one line, with what came in on their pages. */
function several(lines: readonly Line[]): Line {
  const [first] = lines as [Line];
  const counts: Record<string, number> = { [first.kind]: lines.length };
  for (const line of lines)
    for (const [kind, count] of Object.entries(line.counts)) counts[kind] = (counts[kind] ?? 0) + count;
  return { ...first, entity: null, within: null, counts };
}

/** Each line with the number of its dispatch, from one of its entries. */
async function numbered(db: Reader, lines: readonly Line[]): Promise<ArrivedLine[]> {
  const rows = await db.query<{ party: string; epoch: number; index: number; envelope: Uint8Array }>(
    `select party, epoch, index, envelope from entry
     where (party, epoch, index) in (select * from unnest($1::text[], $2::int[], $3::int8[]))`,
    [lines.map((one) => one.party), lines.map((one) => one.epoch), lines.map((one) => one.index)],
  );
  const numbers = new Map(
    rows.map(({ party, epoch, index, envelope }) => {
      const read = parseEnvelope(envelope);
      return [`${party} ${epoch} ${index}`, read.ok ? (read.envelope.dispatch ?? null) : null];
    }),
  );
  return lines.map(({ epoch, index, ...line }) => ({
    ...line,
    dispatch: numbers.get(`${line.party} ${epoch} ${index}`) ?? null,
  }));
}

async function titled(db: Reader, lines: readonly ArrivedLine[]): Promise<ArrivedLine[]> {
  const named = await readThings(
    db,
    lines.flatMap((one) => one.entity ?? []),
  );
  return lines.map((line) => ({ ...line, title: named.get(line.entity ?? "")?.title ?? {} }));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
