import { type TextCount, countBrackets } from "./brackets.ts";
import { type EntitySeen, commonValue, fieldOf, saidBy, wordingField } from "./view.ts";

/** A part of a text: from a heading to the next one, with how its paragraphs stand. */
export interface PartOfText {
  /** The paragraph of the heading; null for what stands before the first one. */
  heading: string | null;
  /** The heading's words in the wanted language, or in any that has them. */
  title: { words: string; language: string } | null;
  /** How many paragraphs it has besides its heading. */
  paragraphs: number;
  count: TextCount;
}

const NUMBER = String.raw`(?:\d{1,3}|[〇零一二三四五六七八九十百]{1,4}|[IVXLC]{1,7})`;
const HEADING = new RegExp(
  String.raw`^\s*(?:(?:Part|Chapter|Section|Annex)\s+(?:${NUMBER}|[A-Z])\b|第\s?${NUMBER}\s?(?:部分|编|章|节)|附件\s?${NUMBER}?|제\s?${NUMBER}\s?(?:편|장|절|부)|부속서\s?${NUMBER}?)`,
  "i",
);
/** A heading is short; a sentence that merely begins with "Chapter 2" is none. */
const LONGEST = 80;

/**
 * The parts of a text in their order: a paragraph that begins as a part, chapter, section or annex does, in any language,
 * begins one. A text without such headings has none.
 */
export function partsOf(
  paragraphs: readonly EntitySeen[],
  languages: readonly string[],
  own: string,
): PartOfText[] {
  const groups: { heading: EntitySeen | null; members: EntitySeen[] }[] = [{ heading: null, members: [] }];
  for (const paragraph of paragraphs) {
    if (isHeading(paragraph, languages)) groups.push({ heading: paragraph, members: [] });
    else groups.at(-1)?.members.push(paragraph);
  }
  if (groups.length === 1) return [];
  return groups
    .filter(({ heading, members }) => heading !== null || members.length > 0)
    .map(({ heading, members }) => ({
      heading: heading?.id ?? null,
      title: heading === null ? null : titleOf(heading, languages, own),
      paragraphs: members.length,
      count: countBrackets(heading === null ? members : [heading, ...members], languages),
    }));
}

function isHeading(paragraph: EntitySeen, languages: readonly string[]): boolean {
  return languages.some((language) => {
    const field = fieldOf(paragraph, wordingField(language));
    const said = paragraph.participants.map((party) => saidBy(field, party));
    return said.some((words) => typeof words === "string" && words.length <= LONGEST && HEADING.test(words));
  });
}

function titleOf(heading: EntitySeen, languages: readonly string[], own: string): PartOfText["title"] {
  for (const language of languages) {
    const field = fieldOf(heading, wordingField(language));
    const others = heading.participants.map((party) => saidBy(field, party));
    const words = [commonValue(field), saidBy(field, own), ...others].find((one) => typeof one === "string");
    if (typeof words === "string") return { words, language };
  }
  return null;
}
