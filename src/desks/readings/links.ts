import type { EntityState } from "../../record/fold/entity.ts";
import type { Reader, Transaction } from "../../record/storage/door.ts";
import { citedItem, manyWords, oneWord } from "../commitments/fields.ts";
import { observerReference } from "../commitments/item.ts";
import { type Audience, type Sight, jointField, positionOf } from "../commitments/sight.ts";

/**
 * How one thing names another. `about`: a report or an observation; `predecessor`: what a commitment restates; `parent`:
 * the text or the agenda in whose list a child may stand; `actor`: the offices, or in an observer's reading the parties,
 * that act.
 */
export type Relation = "about" | "predecessor" | "meeting" | "parent" | "actor";

export interface LinkRow {
  audience: Audience;
  from: string;
  relation: Relation;
  to: string;
}

/** What an entity names, as far as a reader may see it. */
export function linksOf(state: EntityState, sight: Sight): LinkRow[] {
  const { audience, kind } = sight;
  const link = (relation: Relation, to: string): LinkRow => ({ audience, from: state.id, relation, to });
  const joint = (field: string) =>
    kind.fields[field]?.holder === "joint" ? (jointField(state, field, sight, oneWord).value ?? null) : null;
  const own = state.participants.flatMap((party) => {
    const about = positionOf(state, "about", party, sight, oneWord)?.value ?? null;
    const item = positionOf(state, "item", party, sight, citedItem)?.value.id ?? null;
    return [about, item === null ? null : observerReference(item)].filter((one) => one !== null);
  });
  const meeting = joint("meeting");
  const parent = joint("text") ?? (kind.fields["included"] === undefined ? null : meeting);
  const predecessors =
    kind.fields["predecessors"] === undefined
      ? []
      : (jointField(state, "predecessors", sight, manyWords).value ?? []);
  const actors =
    kind.fields["actors"] === undefined ? [] : (jointField(state, "actors", sight, manyWords).value ?? []);
  return [
    ...(kind.fields["about"]?.holder === "own" || kind.fields["item"] !== undefined
      ? [...new Set(own)].map((to) => link("about", to))
      : []),
    ...[...new Set(predecessors)].map((to) => link("predecessor", to)),
    ...[...new Set(actors)].map((to) => link("actor", to)),
    ...(meeting === null ? [] : [link("meeting", meeting)]),
    ...(parent === null ? [] : [link("parent", parent)]),
  ];
}

/** Replaces what these things name. */
export async function keepLinks(
  tx: Transaction,
  from: readonly string[],
  links: readonly LinkRow[],
): Promise<void> {
  await tx.query("delete from reading_link where from_id = any($1::text[])", [from]);
  await tx.query(
    `insert into reading_link (audience, from_id, relation, to_id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      links.map((one) => one.audience),
      links.map((one) => one.from),
      links.map((one) => one.relation),
      links.map((one) => one.to),
    ],
  );
}

/** What these things name in these relations. */
export async function linksFrom(
  reader: Reader,
  from: readonly string[],
  relations: readonly Relation[],
): Promise<LinkRow[]> {
  return reader.query<LinkRow>(
    `select audience, from_id as "from", relation, to_id as "to" from reading_link
     where from_id = any($1::text[]) and relation = any($2::text[])`,
    [from, relations],
  );
}

/** What names these things in these relations. */
export async function linksTo(
  reader: Reader,
  to: readonly string[],
  relations: readonly Relation[],
): Promise<LinkRow[]> {
  const both = await Promise.all(
    (["side", "public"] as const).map((audience) =>
      reader.query<LinkRow>(
        `select audience, from_id as "from", relation, to_id as "to" from reading_link
         where audience = $1 and to_id = any($2::text[]) and relation = any($3::text[])`,
        [audience, to, relations],
      ),
    ),
  );
  return both.flat();
}
