import { zipSync } from "fflate";
import { NUMBER_STYLE } from "./docx.ts";

/** A run of words; one that only some side says carries who said it and when, and shows as a tracked change. */
export interface RunToWrite {
  text: string;
  /** BCP 47, where it is not the document's own language. */
  language?: string;
  /** `strong`: weighs more; `quiet`: stands back, such as a mark on what was compiled. */
  weight?: "strong" | "quiet";
  change?: { kind: "inserted" | "deleted"; by: string; at: string };
}

export interface DocumentToWrite {
  title: string;
  /** BCP 47. */
  language: string;
  /** What stands below the title: what the document is, and what it is not. */
  remark: string;
  paragraphs: readonly ParagraphToWrite[];
  /** What stands at the foot of every page, before its number; no foot where it is not given. */
  foot?: string;
}

/** How a paragraph is set: numbered (unless said otherwise), a heading of two levels, words, what is said of them. */
export interface ParagraphToWrite {
  runs: readonly RunToWrite[];
  style?: "numbered" | "heading" | "subheading" | "words" | "beneath";
}

/** What such a file is called in transit. */
export const DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The earliest day a zip archive knows: the same document gives the same bytes. */
const MADE = new Date(1980, 0, 1, 12);

/**
 * A plain WordprocessingML package (ISO/IEC 29500-1): a title, a remark, paragraphs and headings; what the sides say
 * differently as tracked insertions and deletions. Signs that XML cannot carry are left out.
 */
export function writeDocx(document: DocumentToWrite): Uint8Array {
  const files = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELATIONS,
    "word/document.xml": body(document),
    "word/styles.xml": styles(document.language),
    "word/footer1.xml": foot(document.foot ?? ""),
    "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
  };
  const bytes = Object.entries(files).map(
    ([name, xml]) => [name, new TextEncoder().encode(HEAD + xml)] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: MADE });
}

function body({ title, remark, paragraphs, foot: footed }: DocumentToWrite): string {
  let [changes, number] = [0, 0];
  const runs = (all: readonly RunToWrite[]) => all.map((run) => runOf(run, (changes += 1))).join("");
  const set = paragraphs.map(
    ({ runs: all, style = "numbered" }) =>
      `<w:p><w:pPr>${SET[style]}</w:pPr>${style === "numbered" ? numberOf((number += 1)) : ""}${runs(all)}</w:p>`,
  );
  const footer = footed === undefined ? "" : `<w:footerReference w:type="default" r:id="rId3"/>`;
  return `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${styled("Title", title)}${styled("Remark", remark)}${set.join("")}<w:sectPr>${footer}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

const SET: Record<NonNullable<ParagraphToWrite["style"]>, string> = {
  numbered: `<w:pStyle w:val="Numbered"/>`,
  heading: `<w:pStyle w:val="Heading1"/>`,
  subheading: `<w:pStyle w:val="Heading2"/>`,
  words: `<w:pStyle w:val="Words"/>`,
  beneath: `<w:pStyle w:val="Beneath"/>`,
};

/**
 * The number stands as words of a style of its own: programs that count for themselves count tracked changes differently.
 * `readDocx` knows the style and leaves the number out.
 */
function numberOf(number: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="${NUMBER_STYLE}"/></w:rPr><w:t>${number}.</w:t><w:tab/></w:r>`;
}

function foot(text: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const page = `${field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field("NUMPAGES")}`;
  const words = text === "" ? "" : runOf({ text: `${text}   ` }, 0);
  return `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Foot"/></w:pPr>${words}${page}</w:p></w:ftr>`;
}

function styled(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runOf({ text }, 0)}</w:p>`;
}

function runOf({ text, change, language, weight }: RunToWrite, id: number): string {
  const written = text.split("\n").map(escaped);
  const tag = change?.kind === "deleted" ? "w:delText" : "w:t";
  const words = written.map((line) => `<${tag} xml:space="preserve">${line}</${tag}>`).join("<w:br/>");
  const run = `<w:r>${look(language, weight)}${words}</w:r>`;
  if (change === undefined) return run;
  const element = change.kind === "deleted" ? "w:del" : "w:ins";
  const about = `w:id="${id}" w:author="${escaped(change.by)}" w:date="${escaped(change.at)}"`;
  return `<${element} ${about}>${run}</${element}>`;
}

/** The properties of a run, in the order that the schema asks for (17.3.2.28). */
function look(language: string | undefined, weight: RunToWrite["weight"]): string {
  const font = language === undefined ? "" : `<w:rFonts w:eastAsia="${eastAsian(language)}"/>`;
  const strong = weight === "strong" ? "<w:b/>" : "";
  const quiet = weight === "quiet" ? `<w:i/><w:color w:val="5F6368"/>` : "";
  const lang = language === undefined ? "" : langOf(language);
  const properties = font + strong + quiet + lang;
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

function eastAsian(language: string): string {
  return language.startsWith("ko") ? "Batang" : "SimSun";
}

/** Word processors know languages by region. */
const REGIONS: Readonly<Record<string, string>> = {
  "zh-Hans": "zh-CN",
  "zh-Hant": "zh-TW",
  ko: "ko-KR",
  en: "en-GB",
};

function langOf(language: string): string {
  const tag = escaped(REGIONS[language] ?? language);
  return `<w:lang w:val="${tag}" w:eastAsia="${tag}"/>`;
}

const NO_XML = /[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(NO_XML, "")
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
}

interface StyleToWrite {
  id: string;
  name: string;
  paragraph?: string;
  run?: string;
}

/** Headings bear the names that Word knows, so that they stand in its outline. */
const STYLES: readonly StyleToWrite[] = [
  {
    id: "Title",
    name: "Title",
    paragraph: `<w:spacing w:before="480" w:after="240"/><w:jc w:val="center"/>`,
    run: `<w:b/><w:sz w:val="32"/>`,
  },
  { id: "Remark", name: "Remark", run: `<w:sz w:val="18"/>` },
  {
    id: "Numbered",
    name: "Numbered",
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/>`,
  },
  {
    id: "Heading1",
    name: "heading 1",
    paragraph: `<w:keepNext/><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>`,
    run: `<w:b/><w:sz w:val="28"/>`,
  },
  {
    id: "Heading2",
    name: "heading 2",
    paragraph: `<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="1"/>`,
    run: `<w:b/><w:sz w:val="24"/>`,
  },
  {
    id: "Words",
    name: "Words",
    paragraph: `<w:keepNext/><w:spacing w:before="200" w:after="60" w:line="320" w:lineRule="auto"/>`,
  },
  {
    id: "Beneath",
    name: "Beneath",
    paragraph: `<w:spacing w:after="40" w:line="280" w:lineRule="auto"/><w:ind w:left="425"/>`,
    run: `<w:sz w:val="20"/>`,
  },
  { id: "Foot", name: "footer", paragraph: `<w:jc w:val="center"/>`, run: `<w:sz w:val="16"/>` },
];

function styles(language: string): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsian(language)}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="24"/>${langOf(language)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;
  const others = STYLES.map(
    ({ id, name, paragraph, run }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
      `${paragraph === undefined ? "" : `<w:pPr>${paragraph}</w:pPr>`}${run === undefined ? "" : `<w:rPr>${run}</w:rPr>`}</w:style>`,
  );
  const number = `<w:style w:type="character" w:styleId="${NUMBER_STYLE}"><w:name w:val="Paragraph Number"/></w:style>`;
  return `<w:styles xmlns:w="${MAIN}">${defaults}${normal}${others.join("")}${number}</w:styles>`;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`;
