import { type Reserve, reservesOn } from "./brackets.ts";
import type { LanguagesOfText } from "./languages-of-text.ts";
import { membershipOf } from "./membership.ts";
import { commonOrder } from "./order.ts";
import { type EntitySeen, fieldOf, wordingField } from "./view.ts";

/** Why a text cannot be adopted as it stands, with what a sentence about it needs. */
export type Blocker =
  | { code: "no-paragraph" }
  | { code: "field-silent" | "field-bracketed" | "field-unreadable"; field: string }
  | { code: "paragraph-proposed"; paragraph: string; by: string[] }
  | { code: "paragraph-disputed"; paragraph: string; by: string[]; against: string[] }
  | { code: "paragraph-unordered"; paragraph: string }
  | { code: "bracketed" | "to-follow" | "unreadable"; paragraph: string; language: string }
  | { code: "one-side-only"; paragraph: string; language: string; silent: string[] }
  | { code: "reserve"; paragraph: string; reserve: Reserve };

/** The fields that are settled with a text, beside the words of its paragraphs. */
const REQUIRED = ["sort", "authentic", "order"];
const OPTIONAL = ["prevailing", "courtesy", "meeting"];

/**
 * Everything that stands between a text and its adoption, in the order of the text. In an authentic language every side must
 * have said the same words; a courtesy version may follow, and must be disputed by nobody. An empty list means that it is ripe.
 * `shown` is the order of the page, for as long as the sides have none.
 */
export function blockersOf(
  text: EntitySeen,
  paragraphs: ReadonlyMap<string, EntitySeen>,
  languages: LanguagesOfText,
  mechanism: readonly string[],
  shown: readonly string[],
): Blocker[] {
  const isOrdered = ["open", "provisional", "settled"].includes(fieldOf(text, "order").standing);
  const order = isOrdered ? commonOrder(text) : shown;
  const stray = isOrdered ? [...paragraphs.keys()].filter((id) => !order.includes(id)) : [];
  const inOrder = order.flatMap((id) => paragraphs.get(id) ?? []);
  const included = inOrder.filter((one) => membershipOf(one).state === "in");
  return [
    ...ofHead(text, mechanism),
    ...(included.length === 0 ? [{ code: "no-paragraph" as const }] : []),
    ...inOrder.flatMap((one) => [...ofMembership(one), ...ofParagraph(one, languages, mechanism)]),
    ...stray.flatMap((id) => ofStray(paragraphs.get(id))),
  ];
}

function ofHead(text: EntitySeen, mechanism: readonly string[]): Blocker[] {
  const titles = mechanism.map((language) => `title.${language}`);
  return [...titles, ...REQUIRED, ...OPTIONAL].flatMap((field): Blocker[] => {
    const { standing } = fieldOf(text, field);
    if (standing === "bracketed") return [{ code: "field-bracketed", field }];
    if (standing === "unreadable") return [{ code: "field-unreadable", field }];
    return standing === "silent" && REQUIRED.includes(field) ? [{ code: "field-silent", field }] : [];
  });
}

function ofMembership(paragraph: EntitySeen): Blocker[] {
  const membership = membershipOf(paragraph);
  switch (membership.state) {
    case "in":
    case "gone":
    case "unsent":
      return [];
    case "proposed":
      return [{ code: "paragraph-proposed", paragraph: paragraph.id, by: membership.by }];
    case "disputed":
      return [{ code: "paragraph-disputed", paragraph: paragraph.id, ...pick(membership) }];
  }
}

function pick({ by, against }: { by: string[]; against: string[] }): { by: string[]; against: string[] } {
  return { by, against };
}

/** What is included and stands in nobody's common order would be left out of what is adopted. */
function ofStray(paragraph: EntitySeen | undefined): Blocker[] {
  if (paragraph === undefined) return [];
  const membership = membershipOf(paragraph);
  return membership.state === "in"
    ? [{ code: "paragraph-unordered", paragraph: paragraph.id }]
    : ofMembership(paragraph);
}

/** A courtesy version may follow; what is said in any language, even one that is none of the text's, must be disputed by nobody. */
function ofParagraph(
  paragraph: EntitySeen,
  { authentic }: LanguagesOfText,
  mechanism: readonly string[],
): Blocker[] {
  if (membershipOf(paragraph).state === "gone") return [];
  return [
    ...mechanism.flatMap((language) => ofWords(paragraph, language, authentic.includes(language))),
    ...reservesOn(paragraph).map((reserve) => ({
      code: "reserve" as const,
      paragraph: paragraph.id,
      reserve,
    })),
  ];
}

function ofWords(paragraph: EntitySeen, language: string, isAuthentic: boolean): Blocker[] {
  const field = fieldOf(paragraph, wordingField(language));
  const where = { paragraph: paragraph.id, language };
  switch (field.standing) {
    case "silent":
      return isAuthentic ? [{ code: "to-follow", ...where }] : [];
    case "bracketed":
    case "unreadable":
      return [{ code: field.standing, ...where }];
    case "open":
      return isAuthentic ? [{ code: "one-side-only", ...where, silent: silentOn(paragraph, field) }] : [];
    case "provisional":
    case "settled":
      return [];
  }
}

function silentOn({ participants }: EntitySeen, field: ReturnType<typeof fieldOf>): string[] {
  return participants.filter((party) => field.positions[party] === undefined);
}
