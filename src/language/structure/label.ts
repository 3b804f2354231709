import type { Language, Span } from "../language.ts";
import { placesOf } from "../references/label.ts";

/** How deep a label stands: a part holds chapters, a chapter articles, an article paragraphs, a paragraph items. */
export type Depth = "part" | "chapter" | "section" | "article" | "annex" | "item";

/** The label a paragraph begins with: its depth, the numbers of its path (3.2 is 3, 2) as places, and its writing. */
export interface LeadingLabel extends Span {
  depth: Depth;
  /** One list of possible places for each level written: (i) is the ninth letter or the first Roman numeral. */
  path: number[][];
  style: string;
}

const number = String.raw`(?:\d{1,3}(?:[.-]\d{1,3})*|[〇零○一二三四五六七八九十百]{1,6}|[IVXLC]{1,7}(?![A-Za-z]))`;

const headings: Record<Language, readonly (readonly [RegExp, Depth])[]> = {
  en: [
    [new RegExp(String.raw`^\s*Part\s+(${number}|[A-Z]\b)`, "i"), "part"],
    [new RegExp(String.raw`^\s*Chapter\s+(${number}|[A-Z]\b)`, "i"), "chapter"],
    [new RegExp(String.raw`^\s*Section\s+(${number}|[A-Z]\b)`, "i"), "section"],
    [new RegExp(String.raw`^\s*(?:Article|Art\.)\s+(${number})`, "i"), "article"],
    [
      new RegExp(
        String.raw`^\s*(?:Annex|Appendix|Schedule)\s+(\d{1,3}(?:-[A-Z\d]{1,2})*|[A-Z](?:-\d+)?\b|[IVX]+\b)`,
        "i",
      ),
      "annex",
    ],
  ],
  zh: [
    [new RegExp(String.raw`^\s*第\s?(${number})\s?(?:部分|编)`), "part"],
    [new RegExp(String.raw`^\s*(?:第\s?)?(${number})\s?章`), "chapter"],
    [new RegExp(String.raw`^\s*第\s?(${number})\s?节`), "section"],
    [new RegExp(String.raw`^\s*第\s?(${number})\s?条(?![和及与、至或所第款])`), "article"],
    [
      new RegExp(
        String.raw`^\s*(?:附件|附录|附表)\s?(\d{1,3}(?:-[A-Z\d]{1,2})*|[一二三四五六七八九十]+|[A-Z](?:-\d+)?\b|[IVX]+\b)(?![和及与、至或所第中项])`,
      ),
      "annex",
    ],
  ],
  ko: [
    [new RegExp(String.raw`^\s*제\s?(${number})\s?(?:부|편)`), "part"],
    [new RegExp(String.raw`^\s*제\s?(${number})\s?장`), "chapter"],
    [new RegExp(String.raw`^\s*제\s?(${number})\s?절`), "section"],
    [
      new RegExp(
        String.raw`^\s*(?:제\s?)?(${number})\s?조(?=\s*$|\s*[-–(（.:]|\s+(?!제\s?\d|[가-하](?:호|목)|및\s|또는|내지|단서|본문|각\s?호|전단|후단)[가-힣A-Z])`,
      ),
      "article",
    ],
    [
      new RegExp(
        String.raw`^\s*(?:부속서|부록|별표)\s?(?:제\s?)?(\d{1,3}(?:-[가-하\d]{1,2})*)(?![에의을를은는및,])`,
      ),
      "annex",
    ],
  ],
};

const item =
  /^\s*(?:(\([A-Za-z]{1,5}\))|(\(\d{1,3}\))|(\([一二三四五六七八九十]{1,4}\))|(\([가-하]\))|(\d{1,3}(?:\.\d{1,3})*[.)、](?!\d))|(\d{1,2}(?:\.\d{1,2})+)(?=\s)|([一二三四五六七八九十]{1,4}[、.])|([A-Za-z]{1,4}[.)](?=\s))|([가나다라마바사아자차카타파하거너더러][.)](?=\s))|([\u2460-\u2473]))/;

const styles = ["(a)", "(1)", "(一)", "(가)", "1.", "1.1", "一、", "a)", "가.", "①"];

/** The label a paragraph begins with, or null. Widths are folded by the caller. */
export function leadingLabel(text: string, language: Language): LeadingLabel | null {
  return readHeading(text, language) ?? readItem(text);
}

function readHeading(text: string, language: Language): LeadingLabel | null {
  const head = text.slice(0, 60);
  for (const [pattern, depth] of headings[language]) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const path = pathOf(found[1] ?? "");
    if (path.length > 0) return { start: leadOf(found[0]), end: found[0].length, depth, path, style: depth };
  }
  return null;
}

function readItem(text: string): LeadingLabel | null {
  const found = item.exec(text.slice(0, 40));
  if (found === null) return null;
  const at = found.slice(1).findIndex((group) => group !== undefined);
  const written = found[at + 1] ?? "";
  const path = /[\u2460-\u2473]/.test(written) ? [[written.charCodeAt(0) - 0x245f]] : pathOf(written);
  if (path.length === 0) return null;
  return { start: leadOf(found[0]), end: found[0].length, depth: "item", path, style: styles[at] ?? "" };
}

function leadOf(written: string): number {
  return written.length - written.trimStart().length;
}

function pathOf(written: string): number[][] {
  const labels = written.replace(/[()、\s]|[.]$/g, "").split(/[.-]/);
  const path = labels.filter(Boolean).map(placesOf);
  return path.every((places) => places.length > 0) ? path : [];
}

/** Whether two labels can name the same place: every level has a place in common. */
export function samePlace(a: LeadingLabel, b: LeadingLabel): boolean {
  if ((a.depth === "item") !== (b.depth === "item") || a.path.length !== b.path.length) return false;
  return a.path.every((places, at) => places.some((place) => b.path[at]?.includes(place)));
}
