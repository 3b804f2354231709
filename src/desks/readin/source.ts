import { createHash } from "node:crypto";

/** The longest text that is read in at the desk, in UTF-16 units: some two hundred pages. */
export const LONGEST_SOURCE = 400_000;

/** A text with every place as it was, in units that storage and JSON can hold: no lone surrogates, no zeros. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\ufffd");
}

/** The name of a text: the first half of the SHA-256 of its UTF-8 bytes. Both sides name the same text alike. */
export function sourceIdOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 32);
}

/** The words of a dismissed draft, whatever the spaces between them. */
export function wordsDigest(words: string): Uint8Array {
  return createHash("sha256").update(words.normalize("NFC").replace(/\s+/gu, " ").trim(), "utf8").digest();
}

/** A reading's title: the file's name, else its first line. */
export function titleOf(name: string, text: string): string {
  const given = name.trim();
  const title = given === "" ? (text.trim().split("\n")[0] ?? "") : given;
  return plainText(title).trim().slice(0, 160) || "…";
}
