import { type Transaction, shownJson } from "../../record/storage/door.ts";
import { type FactsAround, factsOf } from "../board/facts.ts";
import type { Audience } from "../commitments/sight.ts";
import type { Content, Reading } from "./build.ts";

/** What of a kept reading others depend on. */
export interface Shape {
  audience: Audience;
  id: string;
  raisedOn: string | null;
  meeting: string | null;
  times: number | null;
  since: number | null;
}

/** The shapes of these readings as they are kept now; what an audience may not read has none. */
export async function shapesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Shape>> {
  const rows = await tx.query<Shape>(
    `select audience, id, raised_on as "raisedOn", meeting, times, since from reading_shape
     where audience in ('side', 'public') and id = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [shapeKey(row), row]));
}

export function shapeKey({ audience, id }: Pick<Shape, "audience" | "id">): string {
  return `${audience} ${id}`;
}

/** Keeps what is known before the chains are: which of these things exist, when raised, at which meeting. */
export async function keepShapes(
  tx: Transaction,
  ids: readonly string[],
  readings: readonly Reading[],
): Promise<void> {
  await tx.query("delete from reading_shape where audience in ('side', 'public') and id = any($1::text[])", [
    ids,
  ]);
  await tx.query(
    `insert into reading_shape (audience, id, raised_on, meeting)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      readings.map((one) => one.audience),
      readings.map((one) => one.id),
      readings.map((one) => one.raisedOn),
      readings.map((one) => one.meeting),
    ],
  );
}

// Facts are kept as they will have been at the end of days; what depends on a day is counted on that day.
const EVER = "9999-12-31";

/** Keeps what pages show, the board counts and search finds. */
export async function keepContents(
  tx: Transaction,
  seq: number,
  readings: readonly Reading[],
  chainOf: (reading: Reading) => FactsAround | null,
): Promise<void> {
  const rows = readings.map((reading) => keptRow(reading, chainOf(reading)));
  await tx.query(
    `insert into reading (audience, id, kind, seq, content, facts, document)
     select audience, id, kind, $2::int8, content, facts, document
     from json_to_recordset($1) as new (audience text, id text, kind text, content json, facts json, document json)
     on conflict (audience, id) do update set kind = excluded.kind, seq = excluded.seq, gone = false,
       content = excluded.content, facts = excluded.facts, document = excluded.document`,
    [shownJson(rows), seq],
  );
  const chained = rows.filter((row) => row.around !== null);
  await tx.query(
    `update reading_shape set times = new.times, since = new.since
     from unnest($1::text[], $2::text[], $3::int[], $4::int[]) as new (audience, id, times, since)
     where reading_shape.audience = new.audience and reading_shape.id = new.id`,
    [
      chained.map((row) => row.audience),
      chained.map((row) => row.id),
      chained.map((row) => row.around?.times ?? null),
      chained.map((row) => row.around?.since ?? null),
    ],
  );
}

function keptRow({ audience, id, kind, content, document }: Reading, around: FactsAround | null) {
  const about = { audience, id, kind, document };
  if (content.as !== "commitment" || around === null) {
    return { ...about, around: null, content: content as Content, facts: null };
  }
  return { ...about, around, content: { ...content, around }, facts: factsOf(content.item, around, EVER) };
}

/** What an audience may no longer read stays as a row that is gone, so that whoever follows hears of it. */
export async function keepGone(
  tx: Transaction,
  seq: number,
  gone: readonly { audience: Audience; id: string }[],
): Promise<void> {
  await tx.query(
    `update reading set gone = true, seq = $3, content = null, facts = null, document = null
     from unnest($1::text[], $2::text[]) as old (audience, id)
     where reading.audience = old.audience and reading.id = old.id and not gone`,
    [gone.map((one) => one.audience), gone.map((one) => one.id), seq],
  );
}
