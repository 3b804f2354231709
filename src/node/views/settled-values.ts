import { z } from "zod";
import type { Json } from "../../record/verify/canonical.ts";
import { type Citation, citation, parseEnvelope } from "../../record/verify/envelope.ts";
import { placeOf } from "../../record/fold/act.ts";
import { type EntryRow, bodiesOf, citationOf } from "../../record/log/acts.ts";
import type { Reader } from "../../record/storage/door.ts";

/** What the body of an adoption says that a reader needs: which acts, for which fields. */
const basis = z.looseObject({ cites: z.array(citation), fields: z.array(z.string()) });

/** An act in its log, as far as lists of adoptions show it. */
export interface PlacedAct {
  at: Citation;
  office: string;
  time: string;
}

/** The office and time of the acts at these places, by place. */
export async function placedActs(
  reader: Reader,
  places: readonly Citation[],
): Promise<Map<string, PlacedAct>> {
  const rows = await entriesAt(reader, places);
  return new Map(
    rows.flatMap((row) => {
      const parsed = parseEnvelope(row.envelope);
      if (!parsed.ok) return [];
      const at = citationOf(row);
      return [[placeOf(at), { at, office: parsed.envelope.office, time: parsed.envelope.time }] as const];
    }),
  );
}

/**
 * The values of revisions that were settled before and are no longer what everybody says: read from the acts that the
 * adoptions cite. `adoptions` names one adoption for each; the answer has its place as key, and lacks what is not held.
 */
export async function settledValues(
  reader: Reader,
  adoptions: readonly Citation[],
): Promise<Map<string, Record<string, Json>>> {
  const said = await saidAt(reader, adoptions);
  const found = new Map<string, { fields: string[]; cites: Citation[] }>();
  for (const [place, { value }] of said) {
    const parsed = basis.safeParse(value);
    if (parsed.success) found.set(place, parsed.data);
  }
  const cited = await saidAt(
    reader,
    [...found.values()].flatMap((one) => one.cites),
  );
  return new Map(
    [...found].map(([place, { fields, cites }]) => {
      const own = cites.flatMap((at) => cited.get(placeOf(at)) ?? []);
      const values = fields.flatMap((field) => {
        const value = own.find((one) => one.field === field)?.value;
        return value === undefined ? [] : [[field, value] as const];
      });
      return [place, Object.fromEntries(values)];
    }),
  );
}

interface SaidThere {
  field: string | null;
  value: Json | undefined;
}

/** What the bodies of the acts at these places say, by place. */
async function saidAt(reader: Reader, places: readonly Citation[]): Promise<Map<string, SaidThere>> {
  const rows = await entriesAt(reader, places);
  const read = rows.flatMap((row) => {
    const parsed = parseEnvelope(row.envelope);
    if (!parsed.ok || (parsed.envelope.act !== "say" && parsed.envelope.act !== "adopt")) return [];
    const field = parsed.envelope.act === "say" ? parsed.envelope.field : null;
    return [{ place: placeOf(citationOf(row)), field, hash: parsed.envelope.body }];
  });
  const bodies = await bodiesOf(
    reader,
    read.map((one) => one.hash),
  );
  return new Map(read.map(({ place, field, hash }) => [place, { field, value: bodies.get(hash) }]));
}

async function entriesAt(reader: Reader, places: readonly Citation[]): Promise<EntryRow[]> {
  if (places.length === 0) return [];
  return reader.query<EntryRow>(
    `select party, epoch, index, leaf, envelope from entry
     where (party, epoch, index) in (select * from unnest($1::text[], $2::int[], $3::int8[]))`,
    [places.map((at) => at.party), places.map((at) => at.epoch), places.map((at) => at.index)],
  );
}
