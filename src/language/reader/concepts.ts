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
}

/** The notions every mechanism shares; a mechanism's own terms are handed in beside them. */
export const sharedConcepts: Concept[] = z.array(conceptSchema).parse(shipped);

interface Node {
  next: Map<number, Node>;
  concept: Concept | null;
  wholeWord: boolean;
}

/** The words of a set of notions in one language, laid out so that a text is read once. */
export interface ConceptIndex {
  language: Language;
  root: Node;
}

export function indexOf(concepts: Concept[], language: Language): ConceptIndex {
  const root = emptyNode();
  for (const concept of concepts) for (const form of concept[language]) insert(root, form, concept);
  return { language, root };
}

/** Finds the notions of a text, leftmost and longest first; time in step with the length of the text. */
export function mentionsIn(text: string, { language, root }: ConceptIndex): Mention[] {
  const inWords = language === "en";
  const found: Mention[] = [];
  let insideWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = lower(text.charCodeAt(at));
    const begins = !inWords || !insideWord;
    insideWord = isLetter(code);
    const first = begins ? root.next.get(code) : undefined;
    const mention = first === undefined ? null : longestAt(text, at, first);
    if (mention === null) continue;
    found.push(mention);
    at = mention.end - 1;
    insideWord = true;
  }
  return found;
}

function emptyNode(): Node {
  return { next: new Map(), concept: null, wholeWord: false };
}

/** Latin words of up to four letters stand alone ("aid", "tax"), longer ones may carry an ending. */
function insert(root: Node, form: string, concept: Concept): void {
  let node = root;
  const plain = form.toLowerCase();
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    const following = node.next.get(code) ?? emptyNode();
    node.next.set(code, following);
    node = following;
  }
  node.concept ??= concept;
  node.wholeWord = /^[a-z\d-]{1,4}$/.test(plain);
}

function longestAt(text: string, start: number, first: Node): Mention | null {
  let best: Mention | null = null;
  let node: Node | undefined = first;
  for (let at = start; node !== undefined; at += 1) {
    if (node.concept !== null && mayEnd(text, at + 1, node))
      best = { concept: node.concept, start, end: at + 1 };
    node = at + 1 < text.length ? node.next.get(lower(text.charCodeAt(at + 1))) : undefined;
  }
  return best;
}

function mayEnd(text: string, end: number, node: Node): boolean {
  if (!node.wholeWord || !isLetter(lower(text.charCodeAt(end)))) return true;
  return text.charAt(end) === "s" && !isLetter(lower(text.charCodeAt(end + 1)));
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** How strongly the mentions of a text speak for each theme, in the order of `themes`: more mentions add a little. */
export function themeScores(mentions: Mention[]): Float64Array {
  const scores = new Float64Array(themes.length);
  const times = new Map<Concept, number>();
  for (const { concept } of mentions) {
    const before = times.get(concept) ?? 0;
    times.set(concept, before + 1);
    if (before > most) continue;
    const share = before === 0 ? 1 : again;
    for (const [at, weight] of weightsOf(concept)) scores[at] = (scores[at] ?? 0) + weight * share;
  }
  return scores;
}

/** What a repeated mention adds, and how many count. */
const again = 0.35;
const most = 4;

const laidOut = new WeakMap<Concept, [number, number][]>();

function weightsOf(concept: Concept): [number, number][] {
  const known = laidOut.get(concept);
  if (known !== undefined) return known;
  const pairs = themes.flatMap((theme, at): [number, number][] => {
    const weight = concept.themes[theme];
    return weight === undefined ? [] : [[at, weight]];
  });
  laidOut.set(concept, pairs);
  return pairs;
}
