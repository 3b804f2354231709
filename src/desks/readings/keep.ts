import { type Transaction, json } from "../../record/storage/door.ts";
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

/** The shapes of these readings as they are kept now; a reading that is gone has none. */
export async function shapesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Shape>> {
  const rows = await tx.query<Shape>(
    `select audience, id, raised_on as "raisedOn", meeting, times, since from reading
     where audience in ('side', 'public') and id = any($1::text[]) and not gone`,
    [ids],
  );
  return new Map(rows.map((row) => [shapeKey(row), row]));
}

export function shapeKey({ audience, id }: Pick<Shape, "audience" | "id">): string {
  return `${audience} ${id}`;
}

/**
 * Keeps what is known before the chains are: who exists, when raised, at which meeting. What an audience may no longer
 * read stays as a row that is gone, so that whoever follows hears of it.
 */
export async function keepShapes(
  tx: Transaction,
  seq: number,
  readings: readonly Reading[],
  gone: readonly { audience: Audience; id: string }[],
): Promise<void> {
  await tx.query(
    `insert into reading (audience, id, kind, seq, raised_on, meeting)
     select audience, id, kind, $6::int8, raised_on, meeting
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
       as new (audience, id, kind, raised_on, meeting)
     on conflict (audience, id) do update set kind = excluded.kind, seq = excluded.seq, gone = false,
       raised_on = excluded.raised_on, meeting = excluded.meeting`,
    [
      readings.map((one) => one.audience),
      readings.map((one) => one.id),
      readings.map((one) => one.kind),
      readings.map((one) => one.raisedOn),
      readings.map((one) => one.meeting),
      seq,
    ],
  );
  await tx.query(
    `update reading set gone = true, seq = $3, content = null, facts = null, document = null
     from unnest($1::text[], $2::text[]) as old (audience, id)
     where reading.audience = old.audience and reading.id = old.id and not gone`,
    [gone.map((one) => one.audience), gone.map((one) => one.id), seq],
  );
}

// Facts are kept as they will have been at the end of days; what depends on a day is counted on that day.
const EVER = "9999-12-31";

/** Keeps what pages show, the board counts and search finds. */
export async function keepContents(
  tx: Transaction,
  readings: readonly Reading[],
  chainOf: (reading: Reading) => FactsAround | null,
): Promise<void> {
  const made = readings.map((reading) => {
    const around = chainOf(reading);
    const { content } = reading;
    if (content.as !== "commitment" || around === null)
      return { reading, around, content: content as Content, facts: null };
    return { reading, around, content: { ...content, around }, facts: factsOf(content.item, around, EVER) };
  });
  await tx.query(
    `update reading set content = new.content, facts = new.facts, document = new.document,
       times = new.times, since = new.since
     from unnest($1::text[], $2::text[], $3::text[]::json[], $4::text[]::json[], $5::text[]::json[], $6::int[], $7::int[])
       as new (audience, id, content, facts, document, times, since)
     where reading.audience = new.audience and reading.id = new.id`,
    [
      made.map((one) => one.reading.audience),
      made.map((one) => one.reading.id),
      made.map((one) => json(one.content).json),
      made.map((one) => (one.facts === null ? null : json(one.facts).json)),
      made.map((one) => json(one.reading.document).json),
      made.map((one) => one.around?.times ?? null),
      made.map((one) => one.around?.since ?? null),
    ],
  );
}
