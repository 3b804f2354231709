import type { AsOf } from "../../record/log/state.ts";
import type { Reader } from "../../record/storage/door.ts";
import { parseEnvelope } from "../../record/verify/envelope.ts";
import type { Words } from "../commitments/item.ts";
import { readThings } from "../readings/named-things.ts";
import { placesOf } from "../readings/places.ts";

/** One line of what came in: one thing with everything that came in on its page, or several things of a kind. */
export interface ArrivedLine {
  party: string;
  /** The number its party gave the last dispatch with it; null where it gave none. */
  dispatch: number | null;
  /** In how many dispatches before that it came in. */
  earlier: number;
  at: string;
  kind: string;
  /** Null where the line counts several things that have pages of their own. */
  entity: string | null;
  title: Words;
  /** The thing on whose page it is shown, where it has none of its own. */
  within: string | null;
  /** How many things of which kind came in on the page of this one, or how many the line stands for. */
  counts: Readonly<Record<string, number>>;
  /** What was done beyond saying: `adopt`, `decline`, `erase`, `publish`. */
  acts: readonly string[];
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
  acts: readonly string[];
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
       array_agg(distinct new.act) as acts, count(*)::int as entries
     from (select time, entity, act, epoch, index from entry where party = $1 and (epoch, index) >= ($2, $3)
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
 * Things as lines, the newest first: everything that came in on one page is one line with counts, and many things of one
 * kind in one dispatch are one line too. All acts of a dispatch bear the same time.
 */
export function linesOf(
  things: readonly Came[],
  placeOf: (id: string, kind: string) => string | null,
): Line[] {
  const pages = grouped(things, (one) => `${one.party} ${placeOf(one.entity, one.kind) ?? one.entity}`);
  const lines = [...pages.values()].map((here) => pageLine(here, placeOf));
  const alike = grouped(lines, (one) => `${one.at} ${one.party} ${one.kind}`);
  const told = [...alike.values()].flatMap((all) => (all.length > APART ? [several(all)] : all));
  return told.sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
}

/** On the page of what kind of thing each kind without a page of its own is shown. */
const PAGE_OF: Readonly<Record<string, string>> = {
  paragraph: "text",
  "agenda-item": "meeting",
  readout: "meeting",
  report: "commitment",
  observation: "commitment",
};

function pageLine(here: readonly Came[], placeOf: (id: string, kind: string) => string | null): Line {
  const [first] = [...here].sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0)) as [Came];
  const { party, at, epoch, index } = first;
  const page = placeOf(first.entity, first.kind) ?? first.entity;
  const inside = new Map(
    here.flatMap((one) => (one.entity === page ? [] : [[one.entity, one.kind] as const])),
  );
  const [alone] = inside;
  const isAlone = inside.size === 1 && here.every((one) => one.entity !== page);
  return {
    party,
    dispatch: null,
    earlier: new Set(here.map((one) => one.at)).size - 1,
    at,
    kind: isAlone ? (alone?.[1] ?? "") : kindOfPage(page, here),
    entity: isAlone ? (alone?.[0] ?? page) : page,
    title: {},
    within: isAlone ? page : null,
    counts: isAlone ? {} : counted(inside.values()),
    acts: [...new Set(here.flatMap((one) => one.acts.flatMap((act) => NOTABLE[act] ?? [])))],
    epoch,
    index,
  };
}

/** Acts that are told apart from saying. */
const NOTABLE: Readonly<Record<string, string>> = {
  adopt: "adopt",
  decline: "decline",
  erase: "erase",
  publish: "publish",
  "publish-own": "publish",
};

function kindOfPage(page: string, here: readonly Came[]): string {
  const own = here.find((one) => one.entity === page)?.kind;
  const [inside] = here;
  return own ?? PAGE_OF[inside?.kind ?? ""] ?? inside?.kind ?? "";
}

function counted(kinds: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Many things of one kind as one line, with what came in on their pages. */
function several(lines: readonly Line[]): Line {
  const [first] = lines as [Line];
  const counts: Record<string, number> = { [first.kind]: lines.length };
  for (const line of lines)
    for (const [kind, count] of Object.entries(line.counts)) counts[kind] = (counts[kind] ?? 0) + count;
  return {
    ...first,
    entity: null,
    within: null,
    counts,
    acts: [...new Set(lines.flatMap((one) => one.acts))],
  };
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
