import { type EntitySeen, commonValue, fieldOf, saidBy } from "./view.ts";

/** In which languages a text exists: authentic ones first, each in the mechanism's order. */
export interface LanguagesOfText {
  authentic: string[];
  courtesy: string[];
  /** The one that decides where authentic versions differ; null where none does or nobody has said. */
  prevailing: string | null;
}

/**
 * The languages of a text as its sides say, a draft of ours before all: agreed or common values, else our own, else any
 * side's. A mechanism's language that is named nowhere is no language of the text; where nobody has said, or what is said
 * names no language or one the mechanism does not have, all are authentic, as the door asks for all.
 */
export function languagesOf(
  text: EntitySeen,
  own: string,
  mechanism: readonly string[],
  drafts: Readonly<Record<string, unknown>>,
): LanguagesOfText {
  const shown = (field: string) => valueShown(text, field, own, drafts);
  const authentic = shown("authentic");
  const courtesy = shown("courtesy");
  const prevailing = shown("prevailing");
  const authenticList = isListOf(mechanism, authentic)
    ? mechanism.filter((one) => authentic.includes(one))
    : [...mechanism];
  return {
    authentic: authenticList,
    courtesy: Array.isArray(courtesy)
      ? mechanism.filter((one) => courtesy.includes(one) && !authenticList.includes(one))
      : [],
    prevailing: typeof prevailing === "string" && authenticList.includes(prevailing) ? prevailing : null,
  };
}

function isListOf(known: readonly string[], value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => known.includes(one as string));
}

/** The value a page works with: our draft, the common value, our position, any other side's. */
export function valueShown(
  entity: EntitySeen,
  field: string,
  own: string,
  drafts: Readonly<Record<string, unknown>>,
): unknown {
  if (field in drafts) return drafts[field];
  const seen = fieldOf(entity, field);
  return (
    commonValue(seen) ??
    saidBy(seen, own) ??
    entity.participants.map((party) => saidBy(seen, party)).find((value) => value !== undefined)
  );
}
