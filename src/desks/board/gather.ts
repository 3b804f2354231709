import type { Item } from "../commitments/item.ts";
import { type Lineage, lineageOf } from "../commitments/lineage.ts";
import { type Facts, factsOf } from "./facts.ts";

/** The facts and the chain of each of these items, as of a day: a board of what fits in memory. */
export interface Gathered {
  items: Map<string, Item>;
  lineages: Map<string, Lineage>;
  facts: Facts[];
}

/** Gathers items into a board. What one restates is looked for among the items themselves. */
export function gather(items: readonly Item[], day: string, parties: number): Gathered {
  const byId = new Map(items.map((one) => [one.id, one]));
  const lineages = new Map(items.map((one) => [one.id, lineageOf(one, (id) => byId.get(id))]));
  const facts = items.map((one) =>
    factsOf(one, lineages.get(one.id) ?? { times: 1, since: 0 }, day, parties),
  );
  return { items: byId, lineages, facts };
}
