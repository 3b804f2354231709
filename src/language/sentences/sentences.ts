import type { Language, Span } from "../language.ts";
import { boundaryAfter } from "./boundaries.ts";
import { languageOf } from "./language.ts";

/** A sentence of a text: `text` is what stands between the two offsets (UTF-16 units), trimmed. */
export interface Sentence extends Span {
  text: string;
  language: Language | null;
}

/** A stretch without an end is cut here, at a space where there is one. */
const longest = 4000;

/**
 * Cuts a text into sentences with offsets into it. Ends are 。！？ and . ! ? where they are no abbreviation,
 * initial, ordinal or decimal point; a blank line, a new list item or heading ends one too, a line that only wraps
 * does not. Works in one pass, its time in step with the length; nothing longer than 4,000 units comes back.
 */
export function sentencesOf(text: string): Sentence[] {
  return [...eachSentence(text)];
}

/** The same one by one, for texts of which not every sentence is kept. */
export function* eachSentence(text: string): Generator<Sentence> {
  let start = 0;
  while (start < text.length) {
    const end = Math.min(boundaryAfter(text, start, longest), text.length);
    const sentence = trimmed(text, start, end);
    if (sentence !== null) yield sentence;
    start = Math.max(end, start + 1);
  }
}

function trimmed(text: string, start: number, end: number): Sentence | null {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  if (from === to) return null;
  const content = text.slice(from, to);
  return { start: from, end: to, text: content, language: languageOf(content) };
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
  );
}
