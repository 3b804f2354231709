import { type EntitySeen, commonValue, fieldOf, saidBy } from "./view.ts";

/** The order in which a party, or a draft, lists the paragraphs. */
export function orderSaidBy(text: EntitySeen, party: string): string[] {
  return idsIn(saidBy(fieldOf(text, "order"), party));
}

/** The order everybody who has spoken lists; empty where the sides differ. */
export function commonOrder(text: EntitySeen): string[] {
  return idsIn(commonValue(fieldOf(text, "order")));
}

/** The paragraph ids in a value of `order`; anything else in it is passed over. */
export function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/**
 * One order in which a page can show all that any side lists: ours first (the draft, else our position), and what
 * another side has beside it after the paragraph that precedes it there. `strays` stand at the end.
 */
export function shownOrder(
  text: EntitySeen,
  own: string,
  draft: unknown,
  strays: readonly string[],
): string[] {
  const ours = draft === undefined ? orderSaidBy(text, own) : idsIn(draft);
  const others = text.participants.filter((party) => party !== own).map((party) => orderSaidBy(text, party));
  return [...others, [...strays]].reduce(mergedInto, unique(ours));
}

function mergedInto(base: string[], other: readonly string[]): string[] {
  const known = new Set(base);
  const after = new Map<string | null, string[]>();
  let last: string | null = other.find((one) => known.has(one)) === undefined ? (base.at(-1) ?? null) : null;
  for (const one of unique(other)) {
    if (known.has(one)) last = one;
    else after.set(last, [...(after.get(last) ?? []), one]);
  }
  return [...(after.get(null) ?? []), ...base.flatMap((one) => [one, ...(after.get(one) ?? [])])];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** The order with one paragraph moved by so many places; the same list where it cannot move further. */
export function moved(order: readonly string[], id: string, by: number): string[] {
  const from = order.indexOf(id);
  const to = Math.min(order.length - 1, Math.max(0, from + by));
  if (from === -1 || to === from) return [...order];
  const without = order.filter((one) => one !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}

/** The order with a new paragraph after another one, or at the end. */
export function insertedAfter(order: readonly string[], id: string, after: string | null): string[] {
  const at = after === null ? -1 : order.indexOf(after);
  return at === -1 ? [...order, id] : [...order.slice(0, at + 1), id, ...order.slice(at + 1)];
}
