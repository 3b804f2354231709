import { largestUnpacked, longestText, type Block, type DocumentResult } from "./document.ts";
import { textBuilder, type TextBuilder } from "./text-builder.ts";
import { entriesOf, unpack } from "./zip.ts";

/** The parts of a WordprocessingML package that hold running text (ISO/IEC 29500-1, 11.3). */
const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/**
 * Reads the text of a docx: paragraphs, headings and cells of the body, then foot- and endnotes. Text deleted in
 * tracked changes is left out, inserted text is in. Only the text parts are unpacked, each to 32 MiB at most;
 * entities a document type might declare are not expanded.
 */
export function readDocx(bytes: Uint8Array): DocumentResult {
  const entries = entriesOf(bytes);
  const body = entries?.find((entry) => entry.name === parts[0]);
  if (entries === null || body === undefined) return { ok: false, code: "damaged", format: "docx" };
  const builder = textBuilder();
  for (const entry of entries.filter((one) => parts.includes(one.name))) {
    const part = unpack(bytes, entry);
    if (!part.ok) return refusal(part.code);
    addParagraphs(new TextDecoder().decode(part.bytes), builder);
  }
  const { text, blocks } = builder.done();
  if (text.length > longestText) return { ok: false, code: "too-much-text", limit: longestText };
  return { ok: true, format: "docx", text, blocks };
}

function refusal(code: "damaged" | "encrypted" | "unpacks-too-large"): DocumentResult {
  if (code === "unpacks-too-large") return { ok: false, code, limit: largestUnpacked };
  return { ok: false, code, format: "docx" };
}

/** The style of the numbers that we write before paragraphs ourselves: not words of the paragraph. */
export const NUMBER_STYLE = "ConcordParagraphNumber";

/** Walks the markup once: w:t is text, w:tab and w:br are spaces, w:p ends a block, w:delText is gone. */
function addParagraphs(xml: string, builder: TextBuilder): void {
  let [words, kind, cellDepth]: [string[], Block["kind"], number] = [[], "paragraph", 0];
  let [reads, isNumber] = [false, false];
  for (const match of xml.matchAll(/<(\/?)(w:[A-Za-z]+)([^>]*)>|([^<]+)/g)) {
    const [, closing, name, attributes = "", text] = match;
    if (text !== undefined) {
      if (reads && !isNumber) words.push(unescaped(text));
    } else if (name === "w:t") reads = closing === "" && !attributes.endsWith("/");
    else if (name === "w:r") isNumber = false;
    else if (name === "w:rStyle") isNumber = attributes.includes(`"${NUMBER_STYLE}"`);
    else if (name === "w:tab" || name === "w:br" || name === "w:cr") words.push(...(isNumber ? [] : [" "]));
    else if (name === "w:pStyle") kind = headingStyle.test(attributes) ? "heading" : kind;
    else if (name === "w:tc") cellDepth += closing === "" ? 1 : -1;
    else if (name === "w:p" && (closing === "/" || attributes.endsWith("/"))) {
      builder.add(words.join(""), cellDepth > 0 ? "cell" : kind);
      [words, kind] = [[], "paragraph"];
    }
  }
  builder.add(words.join(""), kind);
}

const headingStyle = /w:val="(?:heading|title|제목|标题|제\s?목)/i;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (typeof name === "string") return named[name] ?? whole;
      const code = Number.parseInt(String(hex ?? decimal), hex === undefined ? 10 : 16);
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    },
  );
}
