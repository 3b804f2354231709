import type { Audience } from "../commitments/sight.ts";
import { type Readings, readContents } from "../readings/readings.ts";
import type { Content } from "../readings/build.ts";
import { type Asked, type Found, type Hit, search } from "./search.ts";

/** What was found, each with what a page shows of it; null for what is not an entity, a meeting or a commitment. */
export interface SearchAnswer extends Omit<Found, "hits"> {
  hits: (Hit & { content: Content | null })[];
}

/** Searches everything an audience may read. */
export async function searchAnswer(
  readings: Readings,
  audience: Audience,
  query: string,
  asked: Asked = {},
): Promise<SearchAnswer> {
  const following = await readings.current(audience);
  const found = search(following.search, query, asked);
  const contents = await readContents(
    readings.db,
    audience,
    found.hits.map((one) => one.id),
  );
  return { ...found, hits: found.hits.map((hit) => ({ ...hit, content: contents.get(hit.id) ?? null })) };
}
