import type { Noted } from "../../desks/offices/noted.ts";
import { type Database, type Reader, type Transaction, json } from "../../record/storage/door.ts";

/** What a row says beside who and what: names and numbers only. */
export type About = Readonly<Record<string, string | number | readonly string[]>>;

export interface TrailEntry {
  office: string | null;
  person: string | null;
  deed: Noted;
  about: About;
}

export interface TrailRow extends TrailEntry {
  number: number;
  at: number;
}

const INSERT = "insert into access_trail (at, office, person, deed, about) values ($1, $2, $3, $4, $5)";

/** Adds a row within the transaction that does the deed, so that neither is there without the other. */
export async function note(
  tx: Transaction,
  at: number,
  { office, person, deed, about }: TrailEntry,
): Promise<void> {
  await tx.query(INSERT, [at, office, person, deed, json(about)]);
}

/** Adds rows that belong to one transaction, each at its time, with one question to the database. */
export async function noteAll(
  tx: Transaction,
  noted: readonly { at: number; entry: TrailEntry }[],
): Promise<void> {
  if (noted.length === 0) return;
  await tx.query(
    `insert into access_trail (at, office, person, deed, about)
     select at, office, person, deed, about
     from unnest($1::int8[], $2::text[], $3::text[], $4::text[], $5::text[]::json[])
       with ordinality as new (at, office, person, deed, about, place) order by place`,
    [
      noted.map(({ at }) => at),
      noted.map(({ entry }) => entry.office),
      noted.map(({ entry }) => entry.person),
      noted.map(({ entry }) => entry.deed),
      noted.map(({ entry }) => json(entry.about).json),
    ],
  );
}

/** Adds a row by itself. */
export async function noteAlone(db: Database, at: number, entry: TrailEntry): Promise<void> {
  await db.transaction((tx) => note(tx, at, entry));
}

export interface TrailWanted {
  person: string | null;
  office: string | null;
  deed: Noted | null;
  before: number | null;
  limit: number;
}

/** Rows of the trail, the last first. */
export function readTrail(reader: Reader, wanted: TrailWanted): Promise<TrailRow[]> {
  return reader.query<TrailRow>(
    `select number, at, office, person, deed, about from access_trail
     where ($1::text is null or person = $1) and ($2::text is null or office = $2)
       and ($3::text is null or deed = $3) and ($4::int8 is null or number < $4)
     order by number desc limit $5`,
    [wanted.person, wanted.office, wanted.deed, wanted.before, wanted.limit],
  );
}
