import { zipSync } from "fflate";

/** A run of words; one that only some side says carries who said it and when, and shows as a tracked change. */
export interface RunToWrite {
  text: string;
  change?: { kind: "inserted" | "deleted"; by: string; at: string };
}

export interface DocumentToWrite {
  title: string;
  /** BCP 47. */
  language: string;
  /** What stands below the title: what the document is, and what it is not. */
  remark: string;
  paragraphs: readonly { runs: readonly RunToWrite[] }[];
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The earliest day a zip archive knows: the same document gives the same bytes. */
const MADE = new Date(1980, 0, 1, 12);

/**
 * A plain WordprocessingML package (ISO/IEC 29500-1): a title, a remark, numbered paragraphs; what the sides say
 * differently as tracked insertions and deletions. Signs that XML cannot carry are left out.
 */
export function writeDocx(document: DocumentToWrite): Uint8Array {
  const files = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELATIONS,
    "word/document.xml": body(document),
    "word/styles.xml": styles(document.language),
    "word/numbering.xml": NUMBERING,
    "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
  };
  const bytes = Object.entries(files).map(
    ([name, xml]) => [name, new TextEncoder().encode(HEAD + xml)] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: MADE });
}

function body({ title, remark, paragraphs }: DocumentToWrite): string {
  let changes = 0;
  const runs = (all: readonly RunToWrite[]) => all.map((run) => runOf(run, (changes += 1))).join("");
  const numbered = paragraphs.map(
    ({ runs: all }) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${runs(all)}</w:p>`,
  );
  return `<w:document xmlns:w="${MAIN}"><w:body>${styled("Title", title)}${styled("Remark", remark)}${numbered.join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

function styled(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runOf({ text }, 0)}</w:p>`;
}

function runOf({ text, change }: RunToWrite, id: number): string {
  const written = text.split("\n").map(escaped);
  const tag = change?.kind === "deleted" ? "w:delText" : "w:t";
  const words = written.map((line) => `<${tag} xml:space="preserve">${line}</${tag}>`).join("<w:br/>");
  const run = `<w:r>${words}</w:r>`;
  if (change === undefined) return run;
  const element = change.kind === "deleted" ? "w:del" : "w:ins";
  const about = `w:id="${id}" w:author="${escaped(change.by)}" w:date="${escaped(change.at)}"`;
  return `<${element} ${about}>${run}</${element}>`;
}

const NO_XML = /[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(NO_XML, "")
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
}

function styles(language: string): string {
  const lang = escaped(language);
  const eastAsian = lang.startsWith("ko") ? "Batang" : "SimSun";
  return `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsian}"/><w:sz w:val="24"/><w:lang w:val="${lang}" w:eastAsia="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/><w:spacing w:before="480" w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Remark"><w:name w:val="Remark"/><w:basedOn w:val="Normal"/><w:rPr><w:i/><w:sz w:val="18"/></w:rPr></w:style></w:styles>`;
}

const NUMBERING = `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`;
