import type { EntityView, FieldView, StandingName } from "../../../web/answers.ts";

/** The settlement unit of a paragraph's words, as the kind declares it. */
export const WORDING_UNIT = "wording";

/** The joint field of a paragraph's words in one language, as the kind names it. */
export function wordingFieldOf(language: string): string {
  return `wording.${language}`;
}

/** The language of a wording's field; null for other fields. */
export function languageOfField(field: string): string | null {
  return field.startsWith("wording.") ? field.slice("wording.".length) : null;
}

const silent: FieldView = { holder: "joint", standing: "silent", positions: {} };

/** A paragraph's words in one language; where nobody has spoken, silence. */
export function wordingIn(entity: EntityView, language: string): FieldView {
  return entity.fields[wordingFieldOf(language)] ?? silent;
}

/** What would be adopted in one language: the words on which nobody who has spoken differs. */
export function agreedWords(entity: EntityView, language: string): string {
  const { standing, positions } = wordingIn(entity, language);
  if (standing === "bracketed" || standing === "unreadable") return "";
  const said = Object.values(positions).find((position) => position.state === "said");
  return typeof said?.value === "string" ? said.value : "";
}

const LEAST_AGREED_FIRST = ["unreadable", "bracketed", "open", "provisional", "settled"] as const;

/** The standing of a whole paragraph: that of the language in which least is agreed; all silent is silence. */
export function standingOfAll(entity: EntityView, languages: readonly string[]): StandingName {
  const standings = languages.map((language) => wordingIn(entity, language).standing);
  if (standings.every((one) => one === "silent")) return "silent";
  const spoken = standings.map((one) => (one === "silent" ? "open" : one));
  return LEAST_AGREED_FIRST.find((one) => spoken.includes(one)) ?? "silent";
}

export type Waiting = "us" | "them" | "both" | "nobody";

/** Whose turn it is: who must speak, agree or adopt before the paragraph is settled as it now stands. */
export function waitsFor(entity: EntityView, languages: readonly string[], own: string): Waiting {
  const standing = standingOfAll(entity, languages);
  if (standing === "settled") return "nobody";
  if (standing === "bracketed" || standing === "unreadable") return "both";
  const unit = entity.units[WORDING_UNIT];
  const others = entity.participants.filter((party) => party !== own);
  if (unit?.adoptable.ok === true) {
    const { digest } = unit.adoptable;
    const adopted = (party: string) => unit.adopted[party]?.digest === digest;
    return turn(
      !adopted(own),
      others.some((party) => !adopted(party)),
    );
  }
  const lacks = (party: string) =>
    languages.some((language) => wordingIn(entity, language).positions[party] === undefined);
  return turn(lacks(own), others.some(lacks));
}

function turn(ours: boolean, theirs: boolean): Waiting {
  return ours && theirs ? "both" : ours ? "us" : theirs ? "them" : "both";
}

/** The name of a paragraph as its address carries it, without the opener. */
export function nameOf(entity: string): string {
  return entity.slice(entity.indexOf("/") + 1);
}

/** The text a paragraph stands in, as the first side that speaks of one says; null for a paragraph by itself. */
export function textOf({ fields }: EntityView): string | null {
  const said = Object.values(fields["text"]?.positions ?? {}).map((one) => one.value);
  const text = said.find((one) => typeof one === "string");
  return typeof text === "string" ? text : null;
}

/** What a paragraph is called; one of a text by its text, since its own name was made by a program. */
export function calledParagraph(paragraph: EntityView): string {
  return nameOf(textOf(paragraph) ?? paragraph.id);
}
