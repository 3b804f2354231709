import type { Reader } from "../../record/storage/door.ts";
import type { FactsAround } from "../board/facts.ts";
import type { Audience } from "../commitments/sight.ts";

/** The chain of each of these commitments, from what one audience may read: how often raised, since when, when restated. */
export async function chainsOf(
  reader: Reader,
  audience: Audience,
  ids: readonly string[],
  parties: number,
): Promise<Map<string, FactsAround>> {
  const lineages = await reader.query<{ id: string; times: number; since: number }>(
    `with recursive chain (start, id) as (
       select id, id from unnest($2::text[]) as id
       union
       select chain.start, link.to_id from chain
       -- offset 0: each step looks its own few links up, however many links there are.
       cross join lateral (select to_id from reading_link
         where audience = $1 and from_id = chain.id and relation = 'predecessor' offset 0) link
     )
     select chain.start as id, count(distinct coalesce(meeting, r.id))::int as times,
       substr(min(raised_on), 1, 4)::int as since
     from chain join reading_shape r on r.audience = $1 and r.id = chain.id
     group by chain.start`,
    [audience, ids],
  );
  const restated = await reader.query<{ id: string; on: string }>(
    `select link.to_id as id, min(r.raised_on) as "on"
     from reading_link link join reading_shape r on r.audience = $1 and r.id = link.from_id
     where link.audience = $1 and link.to_id = any($2::text[]) and link.relation = 'predecessor'
       and link.from_id <> link.to_id
     group by link.to_id`,
    [audience, ids],
  );
  const days = new Map(restated.map((one) => [one.id, one.on]));
  return new Map(
    lineages.map(({ id, times, since }) => [id, { times, since, restatedOn: days.get(id) ?? null, parties }]),
  );
}
