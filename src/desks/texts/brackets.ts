import { membershipOf } from "./membership.ts";
import { type EntitySeen, type StandingSeen, fieldOf, isAgreed, wordingField } from "./view.ts";

/** How the paragraphs of a text stand in one language; the counts add up to `paragraphs`. */
export interface LanguageCount {
  language: string;
  paragraphs: number;
  agreed: number;
  /** One side has tabled words, another has not spoken. */
  open: number;
  bracketed: number;
  /** Nobody has tabled words in this language yet. */
  toFollow: number;
  unreadable: number;
}

/** The counts of a whole text. `brackets` are all places where the sides differ, in words or in what belongs to it. */
export interface TextCount {
  brackets: number;
  /** Paragraphs that one side includes and another leaves out. */
  disputed: number;
  reserves: number;
  languages: LanguageCount[];
}

/** Counts brackets per language and in all, over the paragraphs that some side includes. */
export function countBrackets(paragraphs: readonly EntitySeen[], languages: readonly string[]): TextCount {
  const standing = paragraphs.filter((one) => membershipOf(one).state !== "gone");
  const counted = languages.map((language) => countIn(standing, language));
  const disputed = standing.filter((one) => membershipOf(one).state === "disputed").length;
  return {
    brackets: disputed + counted.reduce((sum, one) => sum + one.bracketed, 0),
    disputed,
    reserves: standing.reduce((sum, one) => sum + reservesOn(one).length, 0),
    languages: counted,
  };
}

function countIn(paragraphs: readonly EntitySeen[], language: string): LanguageCount {
  const fields = paragraphs.map((one) => fieldOf(one, wordingField(language)));
  const count = (standing: StandingSeen) => fields.filter((one) => one.standing === standing).length;
  return {
    language,
    paragraphs: paragraphs.length,
    agreed: fields.filter(isAgreed).length,
    open: count("open"),
    bracketed: count("bracketed"),
    toFollow: count("silent"),
    unreadable: count("unreadable"),
  };
}

/** One side's standing reserve on a paragraph: why it does not yet agree to have it adopted. */
export interface Reserve {
  party: string;
  reason: string;
}

/** The reserves that stand on a paragraph, every side's; a side that says an empty list has lifted its own. */
export function reservesOn(paragraph: EntitySeen): Reserve[] {
  const { positions } = fieldOf(paragraph, "reserve");
  return Object.entries(positions).flatMap(([party, { state, value }]) =>
    state === "said" && Array.isArray(value)
      ? value.filter((one) => typeof one === "string").map((reason) => ({ party, reason }))
      : [],
  );
}
