import { z } from "zod";
import { languagesOf } from "../texts/languages-of-text.ts";
import { membershipOf } from "../texts/membership.ts";
import { isTextInForce } from "../texts/settled-with-text.ts";
import type { EntitySeen } from "../texts/view.ts";
import { type WordsByLanguage, wordsInHand } from "../texts/words-in-hand.ts";

/** How many findings a side has neither mended nor let pass in one text; `left`: paragraphs not looked at yet. */
export const findingsInText = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()).readonly(),
  critical: z.int(),
  major: z.int(),
  left: z.int(),
});
export type FindingsInText = z.infer<typeof findingsInText>;

export const findingsShown = z.object({ texts: z.array(findingsInText) });
export type FindingsShown = z.infer<typeof findingsShown>;

/** An entity with our drafts on it, by field. */
export interface InHand {
  view: EntitySeen & { fields: Readonly<Record<string, { draft?: { value: unknown } | undefined }>> };
}

/** A finding as far as it is counted. */
export interface Counted {
  severity: "critical" | "major" | "minor";
  key: string;
}

export interface CountAround {
  party: string;
  languages: readonly string[];
}

/**
 * The words to compare in each paragraph of a text: those our side has in hand, in the languages of the text. Nothing of a
 * text that is in force as it stands, of a paragraph that every side leaves out, or of one that exists in one language.
 */
export function wordsToCompare(
  text: InHand["view"],
  paragraphs: ReadonlyMap<string, InHand["view"]>,
  { party, languages }: CountAround,
): WordsByLanguage[] {
  const drafts = draftsOf(text);
  const values = Object.fromEntries(Object.entries(drafts).map(([field, { value }]) => [field, value]));
  const { authentic, courtesy } = languagesOf(text, party, languages, values);
  const prepared = [text, ...paragraphs.values()].some((one) => Object.keys(draftsOf(one)).length > 0);
  if (!prepared && isTextInForce(text, paragraphs, authentic)) return [];
  return [...paragraphs.values()]
    .filter((one) => membershipOf(one).state !== "gone")
    .map((one) => wordsInHand(one, [...authentic, ...courtesy], party, draftsOf(one)))
    .filter((words) => Object.keys(words).length > 1);
}

function draftsOf({ fields }: InHand["view"]): Record<string, { value: unknown }> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, { draft }]) => (draft === undefined ? [] : [[field, draft]])),
  );
}

/** Counts what stands: waived findings and minor ones are no work for a desk. `null`: a paragraph not looked at yet. */
export function countFindings(
  found: readonly (readonly Counted[] | null)[],
  waived: ReadonlySet<string>,
): Pick<FindingsInText, "critical" | "major" | "left"> {
  const standing = found.flatMap((one) => one ?? []).filter(({ key }) => !waived.has(key));
  const of = (severity: Counted["severity"]) => standing.filter((one) => one.severity === severity).length;
  return { critical: of("critical"), major: of("major"), left: found.filter((one) => one === null).length };
}
