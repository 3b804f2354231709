import { decode } from "./decode.ts";
import type { Block, DocumentResult } from "./document.ts";

/** Reads plain text. Its offsets are those of the decoded file itself; blocks end at blank lines. */
export function readPlainText(bytes: Uint8Array): DocumentResult {
  const text = decode(bytes);
  if (text === null) return { ok: false, code: "not-a-text" };
  return { ok: true, format: "txt", text, blocks: blocksOf(text) };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*/g)) {
    const plain = match[0].trim();
    if (plain === "") continue;
    const start = match.index + match[0].indexOf(plain);
    blocks.push({ start, end: start + plain.length, kind: "paragraph" });
  }
  return blocks;
}
