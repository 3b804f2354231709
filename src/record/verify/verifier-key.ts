import { type KeyObject, hash } from "node:crypto";
import { isSmallOrder, PUBLIC_KEY_LENGTH, publicKeyFromRaw, rawPublicKey } from "./ed25519.ts";

/** Signature types of C2SP signed-note: plain Ed25519, and the timestamped cosignature of tlog-cosignature. */
export type SignatureType = 0x01 | 0x04;
export const NOTE_SIGNATURE = 0x01;
export const COSIGNATURE = 0x04;

/** A key that signatures are verified with; name and id together say which. */
export interface VerifierKey {
  name: string;
  /** Four bytes of SHA-256 over name, type and key: an identifier, no proof. */
  id: number;
  type: SignatureType;
  raw: Uint8Array;
  key: KeyObject;
}

/** A key that signs notes (0x01) or cosigns checkpoints (0x04). */
export interface SigningKey {
  name: string;
  id: number;
  type: SignatureType;
  key: KeyObject;
}

export type KeyRefusal =
  | { ok: false; code: "malformed-key" }
  | { ok: false; code: "bad-key-name" }
  | { ok: false; code: "unknown-signature-type" }
  | { ok: false; code: "key-id-mismatch" }
  | { ok: false; code: "weak-key" };

/** Whether a key may be called so: not empty, no Unicode space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== "" && !/[\p{White_Space}\p{Cc}\p{Cs}+]/u.test(name);
}

/** The key id of C2SP signed-note: the first four bytes of SHA-256(name, newline, type, public key). */
export function keyId(name: string, type: SignatureType, raw: Uint8Array): number {
  const input = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), raw]);
  return hash("sha256", input, "buffer").readUInt32BE(0);
}

/** A verifier key from a name and an Ed25519 key, private or public. Throws on a name no key may have. */
export function verifierKey(name: string, type: SignatureType, key: KeyObject): VerifierKey {
  if (!isKeyName(name)) throw new RangeError("A key's name has no spaces and no plus sign.");
  const raw = rawPublicKey(key);
  return { name, type, raw, id: keyId(name, type, raw), key: publicKeyFromRaw(raw) };
}

/** A signing key from a name and an Ed25519 private key. Throws on a name no key may have. */
export function signingKey(name: string, type: SignatureType, key: KeyObject): SigningKey {
  if (key.type !== "private") throw new TypeError("Only a private key signs.");
  return { name, type, id: verifierKey(name, type, key).id, key };
}

/** The key as text, to be exchanged by hand: `name+id+base64(type || public key)`. */
export function formatVerifierKey(key: Pick<VerifierKey, "name" | "type" | "id" | "raw">): string {
  const encoded = Buffer.concat([Buffer.of(key.type), key.raw]).toString("base64");
  return `${key.name}+${key.id.toString(16).padStart(8, "0")}+${encoded}`;
}

/**
 * Reads a key from its text. Refuses a text of another form, a key id that does not belong to name and key,
 * a type other than 0x01 and 0x04, and points of small order.
 */
export function parseVerifierKey(text: string): { ok: true; key: VerifierKey } | KeyRefusal {
  const match = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text);
  if (match === null) return { ok: false, code: "malformed-key" };
  const [, name = "", id = "", encoded = ""] = match;
  if (!isKeyName(name)) return { ok: false, code: "bad-key-name" };
  const bytes = Buffer.from(encoded, "base64");
  const raw = bytes.subarray(1);
  const type = bytes[0];
  if (type !== NOTE_SIGNATURE && type !== COSIGNATURE) return { ok: false, code: "unknown-signature-type" };
  if (raw.length !== PUBLIC_KEY_LENGTH) return { ok: false, code: "malformed-key" };
  if (keyId(name, type, raw) !== Number.parseInt(id, 16)) return { ok: false, code: "key-id-mismatch" };
  if (isSmallOrder(raw)) return { ok: false, code: "weak-key" };
  return { ok: true, key: { name, type, id: Number.parseInt(id, 16), raw, key: publicKeyFromRaw(raw) } };
}
