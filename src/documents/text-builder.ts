import type { Block } from "./document.ts";

/** Paragraphs as they are found, laid end to end with a blank line between them. */
export interface TextBuilder {
  add: (text: string, kind: Block["kind"]) => void;
  length: () => number;
  done: () => { text: string; blocks: Block[] };
}

export function textBuilder(): TextBuilder {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  return {
    add(text, kind) {
      const plain = text.replace(/[^\S\n]+/g, " ").trim();
      if (plain === "") return;
      blocks.push({ start: at, end: at + plain.length, kind });
      pieces.push(plain);
      at += plain.length + 2;
    },
    length: () => at,
    done: () => ({ text: pieces.join("\n\n"), blocks }),
  };
}
