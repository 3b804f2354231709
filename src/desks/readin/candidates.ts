import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { Concept } from "../../language/glossary/concept.ts";
import type { Language } from "../../language/language.ts";
import { type Comparison, comparison } from "../../language/reader/meaning.ts";
import { restatements } from "../../language/reader/restates.ts";
import type { Candidate } from "./sheet-draft.ts";
import type { KnownItem } from "./known.ts";

/** The names of a mechanism's plans, agreements and zones, as terms that are the same in every language. */
export function mechanismTerms({ topics }: Pick<Mechanism, "topics">): Concept[] {
  return topics.map(({ id, names }) => ({
    id: `topic-${id}`,
    class: "initiative",
    en: formsOf(names["en"]),
    zh: formsOf(names["zh-Hans"] ?? names["zh-Hant"]),
    ko: formsOf(names["ko"]),
    source: "names of the mechanism's topics",
  }));
}

function formsOf(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}

/** The word lists of a mechanism, made once: they are large. */
export function wordsOf(mechanism: Pick<Mechanism, "topics">): Comparison {
  return comparison(mechanismTerms(mechanism));
}

/** What drafts are compared with, and where the reading stands: commitments of its own meeting are the same ones. */
export interface Standing {
  known: readonly KnownItem[];
  meeting: string | null;
  day: string | null;
  words: Comparison;
}

/**
 * For each draft the commitments on record it may be (of its own meeting) or restate (raised before its day), two of
 * the former and one of the latter at most, the likeliest first. Proposals: a person says whether it is so.
 */
export function candidatesOf(
  drafts: readonly { text: string; language: Language }[],
  { known, meeting, day, words }: Standing,
): Candidate[][] {
  const same = known.filter((one) => meeting !== null && one.meeting === meeting);
  const earlier = known.filter(
    (one) =>
      (meeting === null || one.meeting !== meeting) &&
      (day === null || one.raisedOn === null || one.raisedOn < day),
  );
  const [ofSame, ofEarlier] = [alike(drafts, same, words), alike(drafts, earlier, words)];
  return drafts.map((_, at) => [
    ...(ofSame[at] ?? []).slice(0, 2).map((one) => ({ ...one, as: "same" as const })),
    ...(ofEarlier[at] ?? []).slice(0, 1).map((one) => ({ ...one, as: "restated" as const })),
  ]);
}

/** Each draft against what is known, in its own language where that has been written. */
function alike(
  drafts: readonly { text: string; language: Language }[],
  known: readonly KnownItem[],
  words: Comparison,
): { id: string; likeness: number }[][] {
  const found = new Map<number, { id: string; likeness: number }[]>();
  for (const language of new Set(drafts.map((one) => one.language))) {
    const places = drafts.flatMap((one, at) => (one.language === language ? [at] : []));
    const statements = known.flatMap((one) => statementOf(one, language));
    const lists = restatements(
      places.flatMap((at) => drafts[at] ?? []),
      statements,
      words,
    );
    for (const [index, at] of places.entries()) found.set(at, (lists[index] ?? []).map(rounded));
  }
  return drafts.map((_, at) => found.get(at) ?? []);
}

function statementOf(
  { id, wording }: KnownItem,
  wanted: Language,
): [] | [{ id: string; text: string; language: Language }] {
  const tags = Object.keys(wording);
  const tag = tags.find((one) => languageOfTag(one) === wanted) ?? tags[0];
  const [text, language] = [wording[tag ?? ""], languageOfTag(tag ?? "")];
  return text === undefined || language === null ? [] : [{ id, text, language }];
}

/** The reader's language of a tag of the mechanism (`zh-Hans`), and back. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.split("-")[0];
  return primary === "en" || primary === "zh" || primary === "ko" ? primary : null;
}

export function tagOf(language: Language, tags: readonly string[]): string | null {
  return tags.find((tag) => languageOfTag(tag) === language) ?? null;
}

function rounded({ id, likeness }: { id: string; likeness: number }): { id: string; likeness: number } {
  return { id, likeness: Math.round(likeness * 100) / 100 };
}
