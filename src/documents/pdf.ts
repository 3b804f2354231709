import { longestText, type DocumentResult } from "./document.ts";
import { textRuns, type Item } from "./pdf-thread.ts";
import { joined, repaired } from "./repair.ts";
import { textBuilder } from "./text-builder.ts";

/** A PDF gets this long. */
const patience = 40;
/** Fewer letters than this a page, on average, are a stamp or a page number, not a text layer. */
const fewestLetters = 12;

interface Line {
  text: string;
  x: number;
  y: number;
  end: number;
  height: number;
  /** Begun behind a wide gap on its baseline: a cell of a table, or a column. */
  cell: boolean;
}

/**
 * Reads the text layer of a PDF: glyph runs put together to lines by their places, lines to paragraphs, spaces
 * mended. A scan without a text layer is refused as such; so is what takes longer than 40 seconds.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentResult> {
  const answer = await textRuns(bytes, patience);
  switch (answer.code) {
    case "takes-too-long":
      return { ok: false, code: "takes-too-long", seconds: patience };
    case "encrypted":
    case "damaged":
      return { ok: false, code: answer.code, format: "pdf" };
    case "pages":
      return laidOut(answer.pages);
  }
}

function laidOut(pages: Item[][]): DocumentResult {
  const lines = withoutMargins(pages.map(linesOf));
  const letters = lines.flat().reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < fewestLetters * Math.max(1, pages.length))
    return { ok: false, code: "no-text-layer", pages: pages.length };
  const builder = textBuilder();
  for (const paragraph of paragraphsOf(lines)) builder.add(paragraph, "paragraph");
  const { text, blocks } = builder.done();
  if (text.length > longestText) return { ok: false, code: "too-much-text", limit: longestText };
  return { ok: true, format: "pdf", text, blocks };
}

/** Runs on one baseline, in reading order, with a space where the gap between two is one; a wide gap parts cells. */
function linesOf(items: Item[]): Line[] {
  const lines: Line[] = [];
  for (const item of items) {
    if (item.words === "" || (item.words === " " && item.width === 0)) continue;
    const last = lines.at(-1);
    const height = item.height > 0 ? item.height : (last?.height ?? 10);
    const [words, end] = [item.words, item.x + item.width];
    const isSameLine =
      last !== undefined && Math.abs(last.y - item.y) <= height * 0.5 && item.x >= last.x - 1;
    if (last !== undefined && isSameLine && !partsCells(last, item)) {
      const gap =
        item.x - last.end > last.height * 0.18 && !last.text.endsWith(" ") && !words.startsWith(" ");
      last.text += (gap ? " " : "") + words;
      if (words.trim() !== "") last.end = end;
    } else if (words.trim() !== "")
      lines.push({ text: words, x: item.x, y: item.y, end, height, cell: isSameLine });
  }
  return lines
    .map((line) => ({ ...line, text: repaired(line.text.replace(symbolBullet, "• ")).trim() }))
    .filter((line) => line.text !== "");
}

/** Far behind what stands on the line, unless that is no more than the mark of a list item. */
function partsCells(last: Line, { x, words }: Item): boolean {
  return words.trim() !== "" && x - last.end > last.height * 1.5 && !onlyMark.test(last.text);
}

const onlyMark =
  /^(?:[^\p{L}\p{N}]|\d{1,3}|[(（]?[\da-zA-Zⅰ-ⅹ]{1,3}[.)）]|[一二三四五六七八九十]{1,2}、|[가-하][.)])\s*$/u;

/** Bullets that symbol fonts keep at places of their own (Unicode's private use area). */
const symbolBullet = /^[\ue000-\uf8ff]\s*/;

/** Page numbers, and headers and footers that return on most pages, are no text. */
function withoutMargins(pages: Line[][]): Line[][] {
  const seen = new Map<string, number>();
  for (const line of pages.flatMap((page) => [...page.slice(0, 2), ...page.slice(-2)]))
    seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  const returns = (text: string): boolean => pages.length > 2 && (seen.get(text) ?? 0) * 2 > pages.length;
  return pages.map((page) => page.filter((line) => !pageNumber.test(line.text) && !returns(line.text)));
}

const pageNumber =
  /^(?:[-–—·]?\s*)?(?:page |p\. ?|第\s?)?\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?(?:\s?(?:页|쪽))?(?:\s*[-–—·])?$/i;

/** A line goes on in the next unless a gap, an end short of the margin, or a list mark parts them. */
function paragraphsOf(pages: Line[][]): string[] {
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const page of pages) {
    const margin = page.reduce((most, line) => Math.max(most, line.end), 0);
    for (const line of page) {
      const last = paragraphs.at(-1);
      if (last !== undefined && previous !== null && goesOn(previous, line, margin))
        paragraphs[paragraphs.length - 1] = joined(last, line.text);
      else paragraphs.push(line.text);
      previous = line;
    }
  }
  return paragraphs;
}

function goesOn(previous: Line, line: Line, margin: number): boolean {
  if (line.cell || listMark.test(line.text)) return false;
  if (Math.abs(previous.height - line.height) > previous.height * 0.25) return false;
  const drop = previous.y - line.y;
  const finished = /[.!?。！？:：;；][”"’」』）)]*$/.test(previous.text);
  if (drop <= 0) return !finished && !previous.cell;
  if (drop > previous.height * 2.6) return false;
  if (previous.cell) return !finished && Math.abs(previous.x - line.x) < 2;
  const short = previous.end + firstWord(line) + previous.height * 0.6 < margin;
  return (
    !(finished && short) &&
    !(short && /^[A-Z가-힣\u4e00-\u9fff]/.test(line.text) && previous.text.length < 60)
  );
}

/** How wide the first word is, by its share of the letters: a line that still had room for it ended on purpose. */
function firstWord({ text, x, end }: Line): number {
  const word = /^(?:[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+)/.exec(text)?.[0] ?? "";
  return ((end - x) * word.length) / text.length;
}

const listMark =
  /^(?:[•·▪◦○●■□–—-]\s|\(?[\dⅰ-ⅹa-z]{1,2}[.)]\s|[一二三四五六七八九十]{1,2}[、是]|[가-하]\.\s|첫째|둘째|셋째|넷째|다섯째)/;
