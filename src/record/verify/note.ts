import { isKeyName } from "./verifier-key.ts";

/** A text with signatures (C2SP signed-note), as read: nothing of it is verified yet. */
export interface Note {
  /** What is signed; ends in a newline. */
  text: string;
  signatures: NoteSignature[];
}

/** One signature line: whose, and the bytes after the key id. */
export interface NoteSignature {
  name: string;
  id: number;
  bytes: Uint8Array;
}

/** Signatures beyond this are refused, as Go's sumdb/note does; the specification demands at least 16. */
export const SIGNATURE_LIMIT = 100;
/** Bytes beyond this are refused; 100 post-quantum signatures of 5 kB still fit. */
export const NOTE_LIMIT = 1_000_000;

export type NoteRefusal =
  | { ok: false; code: "note-too-long"; limit: number }
  | { ok: false; code: "note-not-utf8" }
  | { ok: false; code: "note-control-character" }
  | { ok: false; code: "note-without-signatures" }
  | { ok: false; code: "malformed-signature-line"; line: number }
  | { ok: false; code: "too-many-signatures"; limit: number };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const SEPARATOR = "\n\n";
const DASH = "\u2014 ";

/** Reads a note. Refuses whatever the specification does not allow; says which signature line (from 1). */
export function parseNote(bytes: Uint8Array): { ok: true; note: Note } | NoteRefusal {
  if (bytes.length > NOTE_LIMIT) return { ok: false, code: "note-too-long", limit: NOTE_LIMIT };
  const whole = decode(bytes);
  if (whole === null) return { ok: false, code: "note-not-utf8" };
  if (/[\u0000-\u0009\u000b-\u001f]/.test(whole)) return { ok: false, code: "note-control-character" };
  const split = whole.lastIndexOf(SEPARATOR);
  if (split < 0 || !whole.endsWith("\n") || split + SEPARATOR.length === whole.length) {
    return { ok: false, code: "note-without-signatures" };
  }
  return signed(whole.slice(0, split + 1), whole.slice(split + SEPARATOR.length, -1).split("\n"));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function signed(text: string, lines: readonly string[]): { ok: true; note: Note } | NoteRefusal {
  if (lines.length > SIGNATURE_LIMIT)
    return { ok: false, code: "too-many-signatures", limit: SIGNATURE_LIMIT };
  const signatures: NoteSignature[] = [];
  for (const [at, line] of lines.entries()) {
    const signature = parseLine(line);
    if (signature === null) return { ok: false, code: "malformed-signature-line", line: at + 1 };
    signatures.push(signature);
  }
  return { ok: true, note: { text, signatures } };
}

function parseLine(line: string): NoteSignature | null {
  const [dash, name, encoded, ...more] = line.split(" ");
  if (dash !== DASH.trim() || name === undefined || encoded === undefined || more.length > 0) return null;
  const bytes = strictBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length < 5) return null;
  return { name, id: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
}

/** Bytes of canonical base64 (RFC 4648, section 4), or null for any other spelling. */
export function strictBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

/** The note as text. Throws where `parseNote` would not read back what is written. */
export function formatNote(note: Note): string {
  const text = `${note.text}\n${note.signatures.map(formatLine).join("")}`;
  const back = parseNote(Buffer.from(text));
  if (!back.ok || back.note.text !== note.text) throw new RangeError("This text cannot be a note.");
  return text;
}

function formatLine(signature: NoteSignature): string {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(signature.id);
  return `${DASH}${signature.name} ${Buffer.concat([id, signature.bytes]).toString("base64")}\n`;
}
