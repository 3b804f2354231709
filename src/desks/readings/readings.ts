import { createHash } from "node:crypto";
import type { Database, Reader } from "../../record/storage/door.ts";
import { itemDigest, itemsOf } from "../../../mechanisms/observer/record.ts";
import type { Item } from "../commitments/item.ts";
import { moveToDay } from "../board/board-index.ts";
import type { FactsAround } from "../board/facts.ts";
import type { Audience } from "../commitments/sight.ts";
import type { Content } from "./build.ts";
import { type Following, catchUp, lookAhead, startFollowing } from "./follow.ts";
import { markAllStale, refreshReadings } from "./refresh.ts";
import { type Prepared, type ReadingSetting, prepare } from "./setting.ts";

/** The readings of a node: what its pages ask. */
export interface Readings {
  db: Database;
  prepared: Prepared;
  /** The board, the search and the meetings of an audience, brought up with everything committed before the call. */
  current: (audience: Audience) => Promise<Following>;
}

/**
 * Opens the readings of a node on its database. Where the observer's record is another than the readings were built
 * from, or the program read otherwise, everything is marked to be read anew. `today` gives the day as of which pages stand.
 */
export async function openReadings(
  db: Database,
  setting: ReadingSetting,
  today: () => string,
): Promise<Readings> {
  const prepared = prepare(setting);
  await noteRecord(db, prepared);
  const followed: Record<Audience, Following> = {
    side: startFollowing("side", today(), prepared),
    public: startFollowing("public", today(), prepared),
  };
  // One after the other: a slower answer must not put back what a faster one has taken in.
  const turn: Record<Audience, Promise<unknown>> = { side: Promise.resolve(), public: Promise.resolve() };
  return {
    db,
    prepared,
    current: (audience) => {
      const next = turn[audience].then(async () => {
        const following = followed[audience];
        const { behind, seq } = await lookAhead(db, audience);
        if (behind) await refreshReadings(db, prepared);
        if (behind || seq !== following.seq) await catchUp(db, following);
        moveToDay(following.board, today());
        return following;
      });
      turn[audience] = next.catch(() => null);
      return next;
    },
  };
}

/** How things are read: another name whenever a reading has more or other parts, so that all are read anew. */
const READ_BY = "readings/4";

async function noteRecord(db: Database, prepared: Prepared): Promise<void> {
  const digests = itemsOf(prepared.record).map(({ item }) => itemDigest(item));
  const digest = createHash("sha256")
    .update([READ_BY, ...digests].join("\n"))
    .digest("hex");
  const [known] = await db.query<{ digest: string }>(
    "select digest from reading_source where name = 'observer'",
  );
  if (known?.digest === digest) return;
  await markAllStale(db, prepared);
  await db.transaction((tx) =>
    tx.query(
      `insert into reading_source (name, digest) values ('observer', $1)
       on conflict (name) do update set digest = excluded.digest`,
      [digest],
    ),
  );
}

/** What an audience is shown of these things, by id; what it may not read is left out. */
export async function readContents(
  reader: Reader,
  audience: Audience,
  ids: readonly string[],
): Promise<Map<string, Content>> {
  const rows = await reader.query<{ id: string; content: Content }>(
    `select id, content from reading where audience = $1 and id = any($2::text[]) and not gone`,
    [audience, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row.content]));
}

export interface ItemRead {
  item: Item;
  around: FactsAround;
}

/** These commitments with how often each was raised, by id, in the order asked for. */
export async function readItems(
  reader: Reader,
  audience: Audience,
  ids: readonly string[],
): Promise<Map<string, ItemRead>> {
  const contents = await readContents(reader, audience, ids);
  const found = new Map<string, ItemRead>();
  for (const id of ids) {
    const content = contents.get(id);
    if (content?.as === "commitment") found.set(id, { item: content.item, around: content.around });
  }
  return found;
}

/** These commitments and everything they restate. */
export async function readChains(
  reader: Reader,
  audience: Audience,
  ids: readonly string[],
): Promise<Map<string, ItemRead>> {
  const rows = await reader.query<{ id: string }>(
    `with recursive chain (id) as (
       select id from unnest($2::text[]) as id
       union
       select link.to_id from chain
       -- offset 0: each step looks its own few links up, however many links there are.
       cross join lateral (select to_id from reading_link
         where audience = $1 and from_id = chain.id and relation = 'predecessor' offset 0) link
     )
     select id from chain`,
    [audience, ids],
  );
  return readItems(
    reader,
    audience,
    rows.map((row) => row.id),
  );
}

/** Everything that restates a commitment, directly or through others; itself among it. */
export async function readLater(
  reader: Reader,
  audience: Audience,
  id: string,
): Promise<Map<string, ItemRead>> {
  const rows = await reader.query<{ id: string }>(
    `with recursive later (id) as (
       select $2::text
       union
       select link.from_id from later
       cross join lateral (select from_id from reading_link
         where audience = $1 and to_id = later.id and relation = 'predecessor' offset 0) link
     )
     select id from later`,
    [audience, id],
  );
  return readItems(
    reader,
    audience,
    rows.map((row) => row.id),
  );
}

/** What restates a commitment, and which reports and observations name it. */
export async function readNaming(
  reader: Reader,
  audience: Audience,
  id: string,
): Promise<{ successors: string[]; about: string[] }> {
  const rows = await reader.query<{ from: string; relation: string }>(
    `select from_id as "from", relation from reading_link
     where audience = $1 and to_id = $2 and relation in ('predecessor', 'about') order by from_id`,
    [audience, id],
  );
  const of = (relation: string) => rows.filter((row) => row.relation === relation).map((row) => row.from);
  return { successors: of("predecessor"), about: of("about") };
}

/** The commitments in which one of these acts: offices, or parties in an observer's reading. */
export async function readActing(
  reader: Reader,
  audience: Audience,
  actors: readonly string[],
): Promise<Set<string>> {
  const rows = await reader.query<{ id: string }>(
    `select distinct from_id as id from reading_link
     where audience = $1 and to_id = any($2::text[]) and relation = 'actor'`,
    [audience, actors],
  );
  return new Set(rows.map((row) => row.id));
}
