import { isUnchanged, thenOf } from "./comparison.ts";
import { membershipOf } from "./membership.ts";
import { commonOrder } from "./order.ts";
import { type EntitySeen, type SettledSeen, fieldOf, wordingField } from "./view.ts";

/** The revision of a whole text that every side has adopted last, or null. */
export function lastSettled(text: EntitySeen): SettledSeen | null {
  return text.units["text"]?.settled.at(-1) ?? null;
}

/**
 * Whether a paragraph is still what was adopted with its text: it stands in it, and nobody has said anything of it since.
 * A paragraph has a chain of its own as well; that chain is not asked here.
 */
export function isSettledWith(
  text: EntitySeen,
  paragraph: EntitySeen,
  languages: readonly string[],
): boolean {
  const last = lastSettled(text);
  if (last === null || membershipOf(paragraph).state !== "in") return false;
  return isUnchanged(paragraph, ["included", ...languages.map(wordingField)], thenOf(last));
}

/** Whether the text as a whole is what was adopted last: its own fields, and every paragraph in its order. */
export function isTextInForce(
  text: EntitySeen,
  paragraphs: ReadonlyMap<string, EntitySeen>,
  languages: readonly string[],
): boolean {
  if (lastSettled(text) === null) return false;
  const own = ["sort", "authentic", "prevailing", "courtesy", "meeting", "order"];
  const titles = languages.map((language) => `title.${language}`);
  const head = [...own, ...titles].every((field) =>
    ["settled", "silent"].includes(fieldOf(text, field).standing),
  );
  const listed = commonOrder(text).flatMap((id) => paragraphs.get(id) ?? []);
  const standing = listed.filter((one) => membershipOf(one).state !== "gone");
  return head && standing.every((one) => isSettledWith(text, one, languages));
}
