import type { Item } from "../commitments/item.ts";
import { type Lineage, lineageOf } from "../commitments/lineage.ts";
import { type Facts, type FactsAround, factsOf } from "./facts.ts";

/** The facts and the chain of each of these items, as of a day: a board of what fits in memory. */
export interface Gathered {
  items: Map<string, Item>;
  lineages: Map<string, Lineage>;
  around: Map<string, FactsAround>;
  facts: Facts[];
}

/** Gathers items into a board. What one restates is looked for among the items themselves. */
export function gather(items: readonly Item[], day: string, parties: number): Gathered {
  const byId = new Map(items.map((one) => [one.id, one]));
  const restatedOn = firstRestated(items);
  const lineages = new Map(items.map((one) => [one.id, lineageOf(one, (id) => byId.get(id))]));
  const around = new Map<string, FactsAround>();
  for (const [id, { times, since }] of lineages) {
    around.set(id, { times, since, restatedOn: restatedOn.get(id) ?? null, parties });
  }
  const facts = items.flatMap((one) => {
    const beside = around.get(one.id);
    return beside === undefined ? [] : [factsOf(one, beside, day)];
  });
  return { items: byId, lineages, around, facts };
}

/** When each commitment was first restated: the day on which the first that names it was raised. */
function firstRestated(items: readonly Item[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, predecessors, raisedOn } of items) {
    for (const before of predecessors) {
      if (before !== id && raisedOn < (days.get(before) ?? "9999")) days.set(before, raisedOn);
    }
  }
  return days;
}
