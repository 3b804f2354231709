import type { Language, Span } from "../language.ts";
import type { Concept } from "./concept.ts";
import { inflect } from "./inflect.ts";

/** A term where a text writes it, with the concepts it may stand for (补偿 is compensation and indemnity). */
export interface TermMention extends Span {
  concepts: readonly number[];
  /** Forms no side wants: the concept's forbidden ones. */
  forbidden: boolean;
}

interface Entry {
  concepts: number[];
  forbidden: boolean;
  /** English names keep their capitals: US is no us, Turkey no turkey. */
  written: string | null;
}

interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

/** A glossary made ready for finding its terms in texts. */
export interface Matcher {
  concepts: readonly Concept[];
  byId: ReadonlyMap<string, number>;
  tries: Record<Language, Node>;
}

export function makeMatcher(concepts: readonly Concept[]): Matcher {
  const tries = { en: node(), zh: node(), ko: node() };
  concepts.forEach((concept, at) => {
    for (const form of concept.en.flatMap(inflect)) insert(tries.en, englishKeys(form), at, form, false);
    for (const form of concept.zh) if (form.length > 1) insert(tries.zh, form.split(""), at, null, false);
    for (const form of concept.ko) if (form.length > 1) insert(tries.ko, form.split(""), at, null, false);
    for (const form of concept.forbidden?.en ?? []) insert(tries.en, englishKeys(form), at, form, true);
    for (const form of concept.forbidden?.zh ?? []) insert(tries.zh, form.split(""), at, null, true);
    for (const form of concept.forbidden?.ko ?? []) insert(tries.ko, form.split(""), at, null, true);
  });
  return { concepts, byId: new Map(concepts.map((concept, at) => [concept.id, at])), tries };
}

function node(): Node {
  return { next: new Map(), entries: [] };
}

function insert(
  root: Node,
  keys: readonly string[],
  concept: number,
  form: string | null,
  forbidden: boolean,
): void {
  let here = root;
  for (const key of keys) {
    const next = here.next.get(key) ?? node();
    here.next.set(key, next);
    here = next;
  }
  const written = form !== null && /^[A-Z]/.test(form) ? form : null;
  const same = here.entries.find((entry) => entry.written === written && entry.forbidden === forbidden);
  if (same === undefined) here.entries.push({ concepts: [concept], forbidden, written });
  else if (!same.concepts.includes(concept)) same.concepts.push(concept);
}

const word = /[A-Za-z]+(?:\.[A-Za-z]+)*(?:'[a-rt-z]+)?|\d+/g;

function englishKeys(form: string): string[] {
  return (form.match(word) ?? []).map((one) => one.toLowerCase());
}

/** The terms of a text, longest first at each place and without overlaps. Widths and traditional forms are folded. */
export function findTerms(matcher: Matcher, text: string, language: Language): TermMention[] {
  return language === "en"
    ? findWords(matcher.tries.en, text)
    : findCharacters(matcher.tries[language], text, language);
}

function findCharacters(root: Node, text: string, language: "zh" | "ko"): TermMention[] {
  const found: TermMention[] = [];
  for (let at = 0; at < text.length;) {
    const hit = longestAt(root, text, at);
    if (hit === null || (language === "ko" && splitsWord(text, at, hit.end, found.at(-1)?.end))) {
      at += 1;
      continue;
    }
    found.push(hit);
    at = hit.end;
  }
  return found;
}

function longestAt(root: Node, text: string, start: number): TermMention | null {
  let here: Node | undefined = root;
  let best: TermMention | null = null;
  for (let at = start; here !== undefined && at <= text.length; at += 1) {
    const [entry] = here.entries;
    if (entry !== undefined) best = { start, end: at, concepts: entry.concepts, forbidden: entry.forbidden };
    here = here.next.get(text.charAt(at));
  }
  return best;
}

/** Two syllables inside a word (것이자, 한도로) are seldom the term; at its start, or right behind another term, they are. */
function splitsWord(text: string, start: number, end: number, lastEnd: number | undefined): boolean {
  if (end - start > 2 || start === lastEnd) return false;
  const before = text.charCodeAt(start - 1);
  return before >= 0xac00 && before <= 0xd7a3;
}

function findWords(root: Node, text: string): TermMention[] {
  const words = [...text.matchAll(word)].map((match) => ({
    key: match[0].toLowerCase(),
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
  const found: TermMention[] = [];
  for (let at = 0; at < words.length;) {
    const hit = longestWords(root, text, words, at);
    if (hit === null) at += 1;
    else {
      found.push(hit.mention);
      at += hit.words;
    }
  }
  return found;
}

interface Word extends Span {
  key: string;
}

function longestWords(
  root: Node,
  text: string,
  words: readonly Word[],
  from: number,
): { mention: TermMention; words: number } | null {
  const start = words[from]?.start ?? 0;
  let here: Node | undefined = root;
  let best: { mention: TermMention; words: number } | null = null;
  for (let at = from; here !== undefined; at += 1) {
    const last = words[at - 1];
    const entry = last === undefined || at === from ? undefined : fitting(here, text.slice(start, last.end));
    if (last !== undefined && entry !== undefined) {
      best = {
        mention: { start, end: last.end, concepts: entry.concepts, forbidden: entry.forbidden },
        words: at - from,
      };
    }
    const next = words[at];
    if (next === undefined || (at > from && next.start - (last?.end ?? 0) > 2)) break;
    here = here.next.get(next.key);
  }
  return best;
}

function fitting(here: Node, written: string): Entry | undefined {
  return (
    here.entries.find((entry) => entry.written !== null && capitals(entry.written, written)) ??
    here.entries.find((entry) => entry.written === null)
  );
}

/** An abbreviation is written as it is; a name needs its first capital. */
function capitals(form: string, written: string): boolean {
  if (/^[A-Z0-9.&]+$/.test(form)) return written === form;
  return /^[A-Z]/.test(written);
}

/** Whether a text holds a form of the concept that findTerms leaves out because it is a single character. */
export function mentionsCharacter(concept: Concept, text: string, language: Language): boolean {
  return language !== "en" && concept[language].some((form) => form.length === 1 && text.includes(form));
}

/** Whether a text holds any form of the concept, be it inside a longer word (表演 in 表演者, licensing in sublicensing). */
export function mentionsForm(concept: Concept, text: string, language: Language): boolean {
  if (language !== "en") return concept[language].some((form) => text.includes(form));
  const plain = text.toLowerCase();
  return concept.en.some((form) => plain.includes(form.replace("~", "").toLowerCase()));
}
