import { type KeyObject, sign, verify } from "node:crypto";
import { SIGNATURE_LENGTH } from "./ed25519.ts";
import type { NoteSignature } from "./note.ts";
import { COSIGNATURE, type SigningKey } from "./verifier-key.ts";

/**
 * Cosignatures of type 0x04 (C2SP tlog-cosignature): "as of this second I have seen and checked this
 * checkpoint". The bytes are a uint64 of POSIX seconds, big-endian, then the Ed25519 signature.
 */

const TIME_LENGTH = 8;

/** The end of the year 9999: what lies beyond is no time that a calendar could show. */
const TIME_LIMIT = 253_402_300_799;

/** Cosigns a note's text at `time` (whole POSIX seconds up to the year 9999). Throws for a key of another type. */
export function cosign(text: string, key: SigningKey, time: number): NoteSignature {
  if (key.type !== COSIGNATURE) throw new TypeError("This key does not cosign.");
  if (!Number.isSafeInteger(time) || time < 0 || time > TIME_LIMIT)
    throw new RangeError("A time is a count of whole seconds.");
  const bytes = Buffer.alloc(TIME_LENGTH + SIGNATURE_LENGTH);
  bytes.writeBigUInt64BE(BigInt(time));
  bytes.set(sign(null, message(text, time), key.key), TIME_LENGTH);
  return { name: key.name, id: key.id, bytes };
}

/** The time of a cosignature that verifies, in POSIX seconds up to the year 9999; null for any other bytes. */
export function cosignatureTime(text: string, bytes: Uint8Array, key: KeyObject): number | null {
  if (bytes.length !== TIME_LENGTH + SIGNATURE_LENGTH) return null;
  const time = Buffer.from(bytes.subarray(0, TIME_LENGTH)).readBigUInt64BE();
  if (time > BigInt(TIME_LIMIT)) return null;
  const right = verify(null, message(text, Number(time)), key, bytes.subarray(TIME_LENGTH));
  return right ? Number(time) : null;
}

function message(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
