import { type EntitySeen, type FieldSeen, commonValue, fieldOf, saidBy } from "../texts/view.ts";

/** What one party says in a field; undefined where it has not spoken or its words cannot be read. */
export const saidIn: (field: FieldSeen, party: string) => unknown = saidBy;

/** The value a page works with: our draft, the common value, our position, any other side's. */
export function valueInHand(entity: EntitySeen, field: string, own: string, draft: unknown): unknown {
  if (draft !== undefined) return draft;
  const seen = fieldOf(entity, field);
  return (
    commonValue(seen) ??
    saidBy(seen, own) ??
    entity.participants.map((party) => saidBy(seen, party)).find((value) => value !== undefined)
  );
}

/** The words of a field of each language that a page shows, by language; a language nobody has written is left out. */
export function wordsInHand(
  entity: EntitySeen,
  field: string,
  own: string,
  drafts: Readonly<Record<string, { value: unknown }>>,
): Record<string, string> {
  const names = new Set([...Object.keys(entity.fields), ...Object.keys(drafts)]);
  const found = [...names].flatMap((name) => {
    if (!name.startsWith(`${field}.`)) return [];
    const value = valueInHand(entity, name, own, drafts[name]?.value);
    return typeof value === "string" ? [[name.slice(field.length + 1), value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The value on which nobody who has spoken differs; undefined where there is none. */
export function commonIn(entity: EntitySeen, field: string): unknown {
  return commonValue(fieldOf(entity, field));
}
