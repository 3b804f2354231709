import type { Language } from "../language.ts";
import type { Level } from "./reference.ts";

/** How a language writes references: a pattern, which of its words are no labels, and the level it names. */
export interface ReferenceForm {
  /** What every reference of this form holds; a text without it is not searched. */
  needs: RegExp;
  pattern: RegExp;
  skip: RegExp;
  level: (written: string) => Level;
}

type Words = readonly (readonly [RegExp, Level])[];

function levels(words: Words): (written: string) => Level {
  return (written) => words.find(([word]) => word.test(written))?.[1] ?? "article";
}

const englishLabel = String.raw`(?:\d+(?:\.\d+)*(?:-[A-Z0-9]{1,2}\b)*|[IVXLCl]+\b|[A-Z](?:-\d+)?\b|(?=\())(?:\s?\([A-Za-z0-9]{1,4}\))*(?:-\([A-Za-z0-9]{1,4}\))?`;
const englishHead = String.raw`(?:Articles?|Art\.|Arts\.|Sections?|Chapters?|Parts?|Titles?|Annex(?:es)?|Appendi(?:x|ces)|Schedules?|Rules?|Principles?|Protocol|[Pp]aragraphs?|[Pp]aras?\.|[Ss]ub-?paragraphs?|[Cc]lauses?|[Ii]tems?|[Hh]eadings?|[Ss]ub-?headings?|[Ff]ootnotes?|Tables?)`;

const english: ReferenceForm[] = [
  {
    needs:
      /(?:[Aa]rt|[Ss]ection|[Cc]hapter|Part|Title|Annex|Appendi|Schedule|Rule|Principle|Protocol|[Pp]ara|[Ss]ub|[Cc]lause|[Ii]tem|eading|ootnote|Table)/,
    pattern: new RegExp(
      String.raw`\b${englishHead}\s${englishLabel}(?:(?:\s?,\s?|\s?,?\s(?:and|or|to|through)\s|\s?-\s?)(?:[Pp]aragraphs?\s|[Ss]ub-?paragraphs?\s)?(?:\d+(?:\.\d+)*(?![\d%]|\s(?:years?|months?|days?|per)\b)|[IVXLC]{2,}\b|(?=\([a-z0-9]{1,4}\)))(?:\s?\([A-Za-z0-9]{1,4}\))*)*`,
      "g",
    ),
    skip: new RegExp(String.raw`${englishHead}|\b(?:and|or|to|through|paragraphs?|subparagraphs?)\b`, "g"),
    level: levels([
      [/^(?:Chapter|Part|Title)/, "chapter"],
      [/^(?:Annex|Append|Schedule|Table|Protocol)/, "annex"],
      [/^(?:[Pp]ara|[Ss]ub-?para)/, "paragraph"],
      [/^(?:[Cc]lause|[Ii]tem)/, "item"],
      [/^(?:[Hh]eading|[Ss]ub-?heading)/, "heading"],
    ]),
  },
];

const chineseNumber = String.raw`(?:\d+(?:\.\d+)*|[一二三四五六七八九十百〇零○]+)`;
const bracket = String.raw`\(\s?(?:[A-Za-z]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3})\s?\)`;

const chinese: ReferenceForm[] = [
  {
    needs: /第|附|表|[税品]目|脚注|规则|章/,
    pattern: new RegExp(
      String.raw`(?:第\s?(?:${chineseNumber}(?:\s?(?:[、,和及与或至]|以及)\s?第?\s?${chineseNumber})*|${bracket}|[A-Za-z]\b)\s?(?:条|章|款|项|目|节|部分|编|段|段落)|(?<!\d)\d{1,2}章|(?:附件|附录|附表|附则|表|税目|品目|脚注|规则)\s?第?\s?(?:\d+(?:-[A-Z\d]{1,2})*|[一二三四五六七八九十]+|[IVX]+\b|[A-Z](?:-\d+)?\b))(?:之[一二三四五六七八九十])?(?:(?:\s?(?:和|与|及|或|至|、|到|,)?\s?(?:第\s?)?(?:${chineseNumber}|${bracket}|[a-z](?=\s?[款项目]))\s?(?:条|章|款|项|目|节|部分)(?:之[一二三四五六七八九十])?)|\s?${bracket}|(?:、|和|至|或|及|与)\s?${bracket}|\s[a-z]\s?(?=款))*`,
      "g",
    ),
    skip: /第|条|章|款|项|目|节|部分|编|段落|段|之|附件|附录|附表|附则|表|税目|品目|脚注|规则|和|与|及|或|至|到/g,
    level: levels([
      [/^第[^条款项目]*?[章编部节]/, "chapter"],
      [/^附|^表/, "annex"],
      [/^第[^条项目]*?[款段]/, "paragraph"],
      [/^第[^条款]*?[项目]/, "item"],
      [/^[税品]目/, "heading"],
    ]),
  },
];

const koreanLetter = "[가나다라마바사아자차카타파하거너더러]";
const koreanBracket = String.raw`\((?:[A-Za-z]{1,4}|\d{1,2}|${koreanLetter})\)`;

const korean: ReferenceForm[] = [
  {
    needs: /\d/,
    pattern: new RegExp(
      String.raw`(?:제\s?\d+(?:\.\d+)*\s?(?:조|항|호|목|장|절|부|편|관|류)(?![가-힣]?[국약])|(?:제\s?)?\d+(?:\.\d+)*${koreanBracket}(?:${koreanBracket})*|(?<![\d,.])\d+(?:\.\d+)*조(?!\s?(?:원|달러|유로|위안|엔|\d))|(?:부속서|부록|별표|부칙|부속서한|표)\s?(?:제\s?)?\d+(?:-${koreanLetter}|-\d+|-[A-Z]\b)*(?:호)?)(?:의\s?\d+(?=\s|제|[을를은는에과와의]|$))?(?:(?:\s?(?:및|또는|내지|과|와|,|~|-|부터)\s?)?\s?(?:제\s?\d+(?:\.\d+)*\s?(?:조|항|호|목|장|절)(?:의\s?\d+)?|${koreanBracket}|${koreanLetter}(?:호|목)|\d+(?:${koreanBracket})+))*\s?(?:항|호|목|조)?`,
      "g",
    ),
    skip: /제|부속서한|부속서|부록|별표|부칙|표|조(?:의)?|항|호|목|장|절|편|관|류|및|또는|내지|부터|과|와|부(?!속)/g,
    level: levels([
      [/^제\s?\d+\s?[장절부편]/, "chapter"],
      [/^부|^별표|^표/, "annex"],
      [/^제\s?[\d.]+\s?항/, "paragraph"],
      [/^제\s?[\d.]+\s?[호목]/, "item"],
    ]),
  },
  {
    needs: /[호목]/,
    pattern: new RegExp(String.raw`(?<![가-힣])${koreanLetter}(?:호|목)(?=[\s에의와과을를은는,.)]|$)`, "g"),
    skip: /호|목/g,
    level: () => "item",
  },
];

export const forms: Record<Language, ReferenceForm[]> = { en: english, zh: chinese, ko: korean };
