import type { ReadDocument } from "../../../documents/document.ts";
import { MOST_PARAGRAPHS, WORDING_LIMIT } from "../limits.ts";

export type Paragraphs =
  | { ok: true; paragraphs: string[] }
  | { ok: false; code: "too-many-paragraphs"; count: number; limit: number }
  | { ok: false; code: "paragraph-too-long"; number: number; limit: number };

/**
 * A document as the paragraphs of a text: headings, paragraphs and cells in their order. In plain text a paragraph ends
 * at a blank line, or, in a file that has none, at the end of each line. Refuses more than a text can hold.
 */
export function paragraphsOfDocument({ format, text, blocks }: ReadDocument): Paragraphs {
  const whole = blocks.map(({ start, end }) => text.slice(start, end));
  const apart = format === "txt" ? whole.flatMap(linesThatStandAlone(whole.length)) : whole;
  const paragraphs = apart.map(onOneLine).filter((one) => one !== "");
  const long = paragraphs.findIndex((one) => one.length > WORDING_LIMIT);
  if (paragraphs.length > MOST_PARAGRAPHS)
    return { ok: false, code: "too-many-paragraphs", count: paragraphs.length, limit: MOST_PARAGRAPHS };
  if (long !== -1) return { ok: false, code: "paragraph-too-long", number: long + 1, limit: WORDING_LIMIT };
  return { ok: true, paragraphs };
}

/** Lines that each end a sentence are paragraphs, not lines broken at a margin; so is each line of the only block. */
function linesThatStandAlone(blocks: number): (block: string) => string[] {
  return (block) => {
    const lines = block.split("\n");
    return blocks === 1 || lines.every((line) => /[.。;；:：!！?？”"』」）)]\s*$/.test(line))
      ? lines
      : [block];
  };
}

/** Lines that a file broke at its margin are one; between Chinese signs no space is left where the break was. */
function onOneLine(text: string): string {
  return text
    .replace(/(?<=[\p{sc=Han}，。、；：！？）》”])[^\S\n]*\r?\n\s*(?=[\p{sc=Han}（《“])/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
