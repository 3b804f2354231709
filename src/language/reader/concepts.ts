import { z } from "zod";
import type { Language, Span } from "../language.ts";
import shipped from "./lexicon/concepts.json" with { type: "json" };
import { themes } from "./themes.ts";

/** One notion with its words in each language, and how strongly it speaks for each theme. */
export const conceptSchema = z.object({
  id: z.string(),
  themes: z.partialRecord(z.enum(themes), z.number()),
  en: z.array(z.string()),
  zh: z.array(z.string()),
  ko: z.array(z.string()),
});

export type Concept = z.infer<typeof conceptSchema>;

/** A notion found in a text, with the words that named it. */
export interface Mention extends Span {
  concept: Concept;
  /** Places in the list of themes, each with how strongly the notion speaks for it. */
  speaksFor: readonly (readonly [place: number, weight: number])[];
}

/** The notions every mechanism shares; a mechanism's own terms are handed in beside them. */
export const sharedConcepts: Concept[] = z.array(conceptSchema).parse(shipped);

interface Form {
  text: string;
  /** Latin words of up to four letters stand alone ("aid", "tax"), longer ones may carry an ending. */
  wholeWord: boolean;
  entry: Pick<Mention, "concept" | "speaksFor">;
}

/** The words of a set of notions in one language, by how they begin, the longest first. */
export interface ConceptIndex {
  language: Language;
  byStart: Map<number, Form[]>;
}

export function indexOf(concepts: Concept[], language: Language): ConceptIndex {
  const byStart = new Map<number, Form[]>();
  const known = new Set<string>();
  for (const concept of concepts) {
    const entry = { concept, speaksFor: speaksFor(concept) };
    for (const form of concept[language].map((one) => one.toLowerCase()).filter((one) => !known.has(one))) {
      known.add(form);
      const start = startAt(form, 0, language);
      const forms = byStart.get(start) ?? [];
      byStart.set(start, [...forms, { text: form, wholeWord: /^[a-z\d-]{1,4}$/.test(form), entry }]);
    }
  }
  for (const forms of byStart.values()) forms.sort((a, b) => b.text.length - a.text.length);
  return { language, byStart };
}

/** What a form is looked up by: its first two letters in English, its first character elsewhere. */
function startAt(text: string, at: number, language: Language): number {
  return language === "en" ? text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1) : text.charCodeAt(at);
}

/** Finds the notions of a text, leftmost and longest first; time in step with the length of the text. */
export function mentionsIn(text: string, { language, byStart }: ConceptIndex): Mention[] {
  const plain = lowered(text);
  const inWords = language === "en";
  const found: Mention[] = [];
  let insideWord = false;
  for (let at = 0; at < plain.length; at += 1) {
    const begins = !inWords || !insideWord;
    if (inWords) insideWord = isLetter(plain.charCodeAt(at));
    const forms = begins ? byStart.get(startAt(plain, at, language)) : undefined;
    const form = forms?.find((one) => plain.startsWith(one.text, at) && mayEnd(plain, at, one));
    if (form === undefined) continue;
    found.push({
      concept: form.entry.concept,
      speaksFor: form.entry.speaksFor,
      start: at,
      end: at + form.text.length,
    });
    at += form.text.length - 1;
    insideWord = true;
  }
  return found;
}

function mayEnd(text: string, start: number, { text: form, wholeWord }: Form): boolean {
  const end = start + form.length;
  if (!wholeWord || !isLetter(text.charCodeAt(end))) return true;
  return text.charAt(end) === "s" && !isLetter(text.charCodeAt(end + 1));
}

/** Lower case that keeps every offset. */
function lowered(text: string): string {
  const plain = text.toLowerCase();
  return plain.length === text.length ? plain : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function speaksFor(concept: Concept): Mention["speaksFor"] {
  return themes.flatMap((theme, place): [number, number][] => {
    const weight = concept.themes[theme];
    return weight === undefined ? [] : [[place, weight]];
  });
}

/** How strongly the mentions of a text speak for each theme, in the order of `themes`: more mentions add a little. */
export function themeScores(mentions: Mention[]): Float64Array {
  const scores = new Float64Array(themes.length);
  for (const [at, mention] of mentions.entries()) {
    const before = timesBefore(mentions, at);
    if (before > most) continue;
    const share = before === 0 ? 1 : again;
    for (const [place, weight] of mention.speaksFor) scores[place] = (scores[place] ?? 0) + weight * share;
  }
  return scores;
}

/** What a repeated mention adds, and how many count. */
const again = 0.35;
const most = 4;

/** How often the notion came up just before; what lies further back is not looked for. */
function timesBefore(mentions: Mention[], at: number): number {
  let times = 0;
  for (let other = Math.max(0, at - 40); other < at; other += 1)
    if (mentions[other]?.concept === mentions[at]?.concept) times += 1;
  return times;
}
