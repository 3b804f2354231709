import { sign, verify } from "node:crypto";
import { cosignatureTime } from "./cosignature.ts";
import { SIGNATURE_LENGTH } from "./ed25519.ts";
import type { Note, NoteSignature } from "./note.ts";
import { COSIGNATURE, NOTE_SIGNATURE, type SigningKey, type VerifierKey } from "./verifier-key.ts";

/** A signature that was verified, by whom, and when a cosigner says it was made (POSIX seconds). */
export interface VerifiedSignature {
  key: VerifierKey;
  signature: NoteSignature;
  time: number | null;
}

export type SignatureRefusal =
  | { ok: false; code: "bad-signature"; name: string }
  | { ok: false; code: "no-known-signature" };

export type VerifiedNote =
  | { ok: true; verified: VerifiedSignature[]; unknown: NoteSignature[] }
  | SignatureRefusal;

/** Signs a note's text with a key of type 0x01. Throws for a key of another type. */
export function signText(text: string, key: SigningKey): NoteSignature {
  if (key.type !== NOTE_SIGNATURE) throw new TypeError("This key does not sign notes.");
  return { name: key.name, id: key.id, bytes: sign(null, Buffer.from(text), key.key) };
}

/**
 * Verifies a note's signatures. Those of unknown keys are kept apart and prove nothing; a wrong one of a
 * known key refuses the whole note, and so does the lack of any known one (C2SP signed-note). The same
 * signature line twice counts once.
 */
export function verifyNote(note: Note, keys: readonly VerifierKey[]): VerifiedNote {
  const verified: VerifiedSignature[] = [];
  const unknown: NoteSignature[] = [];
  for (const signature of distinct(note.signatures)) {
    const key = keys.find((one) => one.name === signature.name && one.id === signature.id);
    if (key === undefined) {
      unknown.push(signature);
      continue;
    }
    const checked = check(note.text, signature, key);
    if (checked === null) return { ok: false, code: "bad-signature", name: key.name };
    verified.push(checked);
  }
  return verified.length > 0 ? { ok: true, verified, unknown } : { ok: false, code: "no-known-signature" };
}

function distinct(signatures: readonly NoteSignature[]): NoteSignature[] {
  const seen = new Map(
    signatures.map((one) => [`${one.name} ${one.id} ${Buffer.from(one.bytes).toString("hex")}`, one]),
  );
  return [...seen.values()];
}

function check(text: string, signature: NoteSignature, key: VerifierKey): VerifiedSignature | null {
  switch (key.type) {
    case NOTE_SIGNATURE: {
      const right =
        signature.bytes.length === SIGNATURE_LENGTH &&
        verify(null, Buffer.from(text), key.key, signature.bytes);
      return right ? { key, signature, time: null } : null;
    }
    case COSIGNATURE: {
      const time = cosignatureTime(text, signature.bytes, key.key);
      return time === null ? null : { key, signature, time };
    }
  }
}
