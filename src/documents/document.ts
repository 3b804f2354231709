/** A stretch of a document's text in UTF-16 units: a paragraph, a heading, a table cell, a list item. */
export interface Block {
  start: number;
  end: number;
  kind: "heading" | "paragraph" | "cell";
}

export type Format = "txt" | "html" | "docx" | "pdf";

/** A document as text. Offsets everywhere count in this text; blocks follow one another and never overlap. */
export interface ReadDocument {
  ok: true;
  format: Format;
  text: string;
  blocks: Block[];
}

/** Why a file cannot be read. Sizes in bytes, or UTF-16 units where a text is too long. */
export type Refusal =
  | { ok: false; code: "empty" }
  | { ok: false; code: "too-large"; size: number; limit: number }
  | { ok: false; code: "unpacks-too-large"; limit: number }
  | { ok: false; code: "too-much-text"; limit: number }
  | { ok: false; code: "encrypted"; format: Format }
  | { ok: false; code: "damaged"; format: Format }
  | { ok: false; code: "no-text-layer"; pages: number }
  | { ok: false; code: "takes-too-long"; seconds: number }
  | { ok: false; code: "old-format" }
  | { ok: false; code: "not-a-text" };

export type DocumentResult = ReadDocument | Refusal;

/** A file larger than this is refused before it is read: 24 MiB. */
export const largestFile = 24 * 1024 * 1024;

/** The most that the text part of a package may unpack to: 32 MiB. */
export const largestUnpacked = 32 * 1024 * 1024;

/** The longest text handed on, in UTF-16 units. */
export const longestText = 12_000_000;
