import type { Language } from "../language.ts";
import { placesOf } from "./label.ts";
import { forms } from "./forms.ts";
import type { Reference, ReferencePart } from "./reference.ts";

/**
 * The references of a text in one form for all three languages: Article 3.2(b), 第三条第二款第(二)项 and 제3.2조 제2항 나호
 * become lists of places. Widths are folded by the caller.
 */
export function readReferences(text: string, language: Language): Reference[] {
  const found: Reference[] = [];
  for (const form of forms[language]) {
    if (!form.needs.test(text)) continue;
    for (const match of text.matchAll(form.pattern)) {
      const start = match.index ?? 0;
      const end = start + match[0].length;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const parts = partsOf(text, start, match[0], form.skip);
      if (parts.length > 0) found.push({ start, end, level: form.level(match[0]), parts });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const label =
  /\([A-Za-z0-9〇零一二三四五六七八九十]{1,5}\)|\d+|[〇零○一二三四五六七八九十百]+|[A-Za-z]+|[가나다라마바사아자차카타파하거너더러](?=[호목)\s\u0001]|$)/g;

/** The labels inside a reference; `skip` are its words (Article, and, 제, 조), which are no labels. */
function partsOf(text: string, start: number, written: string, skip: RegExp): ReferencePart[] {
  const masked = written.replace(skip, (word) => "\u0001".repeat(word.length));
  const parts: ReferencePart[] = [];
  for (const match of masked.matchAll(label)) {
    const at = start + (match.index ?? 0);
    const places = placesOf(match[0].replace(/l/g, (letter) => (/^[IVXl]+$/.test(match[0]) ? "I" : letter)));
    if (places.length > 0) parts.push({ start: at, end: at + match[0].length, places });
  }
  return text.length === 0 ? [] : parts;
}
