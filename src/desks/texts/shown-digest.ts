import { type Json, canonicalBytes } from "../../record/verify/canonical.ts";
import { membershipOf } from "./membership.ts";
import { commonOrder } from "./order.ts";
import { type EntitySeen, commonValue, fieldOf, wordingField } from "./view.ts";
import { lastSettled } from "./settled-with-text.ts";

/** A view with what a digest names beside the values. */
export interface EntityToSign extends EntitySeen {
  kind: string;
  version: number;
}

/** SHA-256 in lower-case hex, as the surroundings compute it. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/**
 * The digest of a whole text from exactly the values that a page shows, so that nobody signs something else: the law is in
 * src/record/verify/digest.ts and src/record/kind/revision.ts, computed here where the page stands. Undefined where a value
 * is disputed or a paragraph is not held; then there is nothing to sign.
 */
export async function shownDigest(
  text: EntityToSign,
  paragraphs: ReadonlyMap<string, EntityToSign>,
  { mechanism, languages, sha256 }: { mechanism: string; languages: readonly string[]; sha256: Sha256 },
): Promise<string | undefined> {
  const own = valuesOf(text, textFields(languages));
  if (own === null) return undefined;
  const children: Json[] = [];
  for (const id of commonOrder(text)) {
    const paragraph = paragraphs.get(id);
    if (paragraph === undefined) return undefined;
    if (membershipOf(paragraph).state !== "in") continue;
    const values = valuesOf(paragraph, languages.map(wordingField));
    if (values === null) return undefined;
    const child = { domain: "concord/child/1", mechanism, ...about(paragraph), ...values };
    children.push({ entity: id, digest: await sha256(canonicalBytes(child)) });
  }
  const base = lastSettled(text)?.digest ?? null;
  const revision = {
    domain: "concord/settlement/1",
    mechanism,
    ...about(text),
    unit: "text",
    base,
    ...own,
    children,
  };
  return sha256(canonicalBytes(revision));
}

/** The fields that are settled with a text, in the order in which its kind declares them. */
export function textFields(languages: readonly string[]): string[] {
  const titles = languages.map((language) => `title.${language}`);
  return [...titles, "sort", "authentic", "prevailing", "courtesy", "meeting", "order"];
}

function about({ id, participants, kind, version }: EntityToSign) {
  return { entity: id, participants: [...participants], kind, version };
}

/** The fields that have a value, and the values; null where one is disputed or cannot be read. */
function valuesOf(
  entity: EntitySeen,
  fields: readonly string[],
): { fields: string[]; values: Json[] } | null {
  const spoken = fields.filter((field) => fieldOf(entity, field).standing !== "silent");
  const values = spoken.map((field) => commonValue(fieldOf(entity, field)));
  return values.includes(undefined) ? null : { fields: spoken, values: values as Json[] };
}
