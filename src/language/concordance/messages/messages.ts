import type { Language } from "../../language.ts";
import type { DifferenceCode, Finding } from "../finding.ts";
import { english } from "./en.ts";
import { korean } from "./ko.ts";
import type { Messages } from "./shape.ts";
import { chinese } from "./zh.ts";

const messages: Record<Language, Messages> = { en: english, zh: chinese, ko: korean };

const longestQuote = 60;

/** The sentence that says what differs, in the reader's language, with the words of each version quoted. */
export function sayFinding(
  finding: Omit<Finding, "message">,
  texts: Partial<Record<Language, string>>,
  reader: Language,
): string {
  const words = messages[reader];
  const quotes = (["en", "zh", "ko"] as const).flatMap((language) => {
    const span = finding.spans[language];
    const text = texts[language];
    if (span === undefined || text === undefined) return [];
    return [words.quote(words.languages[language], shorten(text.slice(span[0], span[1])))];
  });
  const said = words.says[finding.code](quotes.length === 0 ? words.nothing : quotes.join("; "));
  return finding.odd === null ? said : `${said} ${words.alone(words.languages[finding.odd])}`;
}

/** The sentence for what changed between two versions of one language. */
export function sayChange(
  code: DifferenceCode,
  before: string | null,
  after: string | null,
  reader: Language,
): string {
  const words = messages[reader];
  const quotes = [
    ...(before === null ? [] : [words.quote(words.versions.before, shorten(before))]),
    ...(after === null ? [] : [words.quote(words.versions.after, shorten(after))]),
  ];
  return words.says[code](quotes.length === 0 ? words.nothing : quotes.join("; "));
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= longestQuote) return plain;
  const cut = plain.slice(0, longestQuote);
  // A surrogate pair is not cut in two.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
