import { bodyHash } from "./envelope.ts";

/**
 * A file beside the acts on the wire: 16 random bytes, then the file as it was given. The salt keeps the hash by which
 * acts name it from telling what it holds, also of a short file that could be guessed.
 */
export const ATTACHMENT_SALT = 16;

/** The bytes of a file under its salt (16 bytes), and the hash that names them (SHA-256, hex). */
export function sealAttachment(file: Uint8Array, salt: Uint8Array): { bytes: Uint8Array; hash: string } {
  if (salt.length !== ATTACHMENT_SALT) throw new Error("The salt of an attachment is 16 bytes long.");
  const bytes = Buffer.concat([salt, file]);
  return { bytes, hash: bodyHash(bytes) };
}

/** The file in an attachment; null where there is no room for a salt. */
export function openAttachment(bytes: Uint8Array): Uint8Array | null {
  return bytes.length < ATTACHMENT_SALT ? null : bytes.subarray(ATTACHMENT_SALT);
}
