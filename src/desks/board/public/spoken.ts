import type { Words } from "../../commitments/item.ts";
import type { BoardLanguage } from "../messages/messages.ts";
import { type Markup, html } from "./html.ts";

const LOCALES: Record<BoardLanguage, string> = { "zh-Hans": "zh-CN", ko: "ko-KR", en: "en-GB" };

/** Words in the reader's language, else in the first there is, with the language they are really in. */
export function wordsFor(words: Words, language: string): { text: string; lang: string } | null {
  const wanted = words[language];
  if (wanted !== undefined) return { text: wanted, lang: language };
  const [first] = Object.entries(words);
  return first === undefined ? null : { text: first[1], lang: first[0] };
}

/** A run of words, marked with its language; `und` where nobody has said which. */
export function spoken(words: Words, language: string): Markup | null {
  const found = wordsFor(words, language);
  return found === null ? null : html`<span class="words" lang="${found.lang}">${found.text}</span>`;
}

/** A name inside a sentence, marked only where it is in another language than the page. */
export function named(words: Words, language: string): Markup | string {
  const found = wordsFor(words, language);
  if (found === null) return "";
  return found.lang === language ? found.text : html`<span lang="${found.lang}">${found.text}</span>`;
}

/** A date as much as is known (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), as the reader's language writes it. */
export function dateText(date: string, language: BoardLanguage): string {
  const [year = "", month, day] = date.split("-");
  const at = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "short" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(at);
}

export function dated(date: string, language: BoardLanguage): Markup {
  return html`<time datetime="${date}">${dateText(date, language)}</time>`;
}

/** Several names as the reader's language lists them. */
export function listText(names: readonly string[], language: BoardLanguage): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(names);
}
