import { HASH_LENGTH, type Hash } from "./hash.ts";
import {
  type Note,
  type NoteRefusal,
  type NoteSignature,
  formatNote,
  parseNote,
  strictBase64,
} from "./note.ts";
import { type SignatureRefusal, type VerifiedSignature, signText, verifyNote } from "./signature.ts";
import { COSIGNATURE, NOTE_SIGNATURE, type SigningKey, type VerifierKey } from "./verifier-key.ts";

/** What a log says of itself (C2SP tlog-checkpoint): which log, how many entries, their root. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Hash;
  /** Further lines, opaque and not empty. */
  extensions: readonly string[];
}

/** Whom a log is known by: its origin and keys of type 0x01, and whose cosignatures (0x04) are looked at. */
export interface Anchor {
  origin: string;
  keys: readonly VerifierKey[];
  cosigners?: readonly VerifierKey[];
}

export type CheckpointRefusal =
  | NoteRefusal
  | SignatureRefusal
  | { ok: false; code: "malformed-checkpoint"; where: "origin" | "size" | "root" | "extension" }
  | { ok: false; code: "other-origin"; expected: string; found: string };

export interface OpenedCheckpoint {
  ok: true;
  checkpoint: Checkpoint;
  note: Note;
  /** The log's own signatures: at least one. */
  signatures: VerifiedSignature[];
  cosignatures: VerifiedSignature[];
  unknown: NoteSignature[];
}

/** The text of a checkpoint, to be signed. Throws where `parseCheckpoint` would not read it back. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions } = checkpoint;
  const text = [origin, String(size), Buffer.from(root).toString("base64"), ...extensions, ""].join("\n");
  const back = parseCheckpoint(text);
  if (!back.ok || back.checkpoint.extensions.length !== extensions.length) {
    throw new RangeError("This cannot be a checkpoint.");
  }
  return text;
}

/** Reads a checkpoint's text. Sizes above 2^53 - 1 are refused. */
export function parseCheckpoint(
  text: string,
): { ok: true; checkpoint: Checkpoint } | Extract<CheckpointRefusal, { code: "malformed-checkpoint" }> {
  const [origin = "", size = "", encoded = "", ...rest] = text.split("\n");
  const extensions = rest.slice(0, -1);
  const root = strictBase64(encoded);
  if (origin === "") return { ok: false, code: "malformed-checkpoint", where: "origin" };
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    return { ok: false, code: "malformed-checkpoint", where: "size" };
  }
  if (root?.length !== HASH_LENGTH) return { ok: false, code: "malformed-checkpoint", where: "root" };
  if (rest.at(-1) !== "" || extensions.includes("")) {
    return { ok: false, code: "malformed-checkpoint", where: "extension" };
  }
  return { ok: true, checkpoint: { origin, size: Number(size), root, extensions } };
}

/** The signed checkpoint of a log, as it is served. */
export function signCheckpoint(checkpoint: Checkpoint, keys: readonly SigningKey[]): string {
  const text = formatCheckpoint(checkpoint);
  return formatNote({ text, signatures: keys.map((key) => signText(text, key)) });
}

/**
 * Reads a signed checkpoint of the log that the anchor names. Refuses a malformed one, one of another log,
 * one that no key of the log has signed, and one with a wrong signature of any known key.
 */
export function openCheckpoint(bytes: Uint8Array, anchor: Anchor): OpenedCheckpoint | CheckpointRefusal {
  const read = parseNote(bytes);
  if (!read.ok) return read;
  const parsed = parseCheckpoint(read.note.text);
  if (!parsed.ok) return parsed;
  const { checkpoint } = parsed;
  if (checkpoint.origin !== anchor.origin) {
    return { ok: false, code: "other-origin", expected: anchor.origin, found: checkpoint.origin };
  }
  const own = anchor.keys.filter((key) => key.type === NOTE_SIGNATURE);
  const cosigners = (anchor.cosigners ?? []).filter((key) => key.type === COSIGNATURE);
  const checked = verifyNote(read.note, [...own, ...cosigners]);
  if (!checked.ok) return checked;
  const signatures = checked.verified.filter((one) => own.includes(one.key));
  if (signatures.length === 0) return { ok: false, code: "no-known-signature" };
  const cosignatures = checked.verified.filter((one) => !own.includes(one.key));
  return { ok: true, checkpoint, note: read.note, signatures, cosignatures, unknown: checked.unknown };
}
