import { type KeyObject, sign, verify } from "node:crypto";
import { canonicalBytes } from "../verify/canonical.ts";
import { sameHash } from "../verify/hash.ts";
import { type EnvelopeOf, parseEnvelope } from "../verify/envelope.ts";
import { type VerifierKey, parseVerifierKey } from "../verify/verifier-key.ts";
import type { TrustedKey } from "./held.ts";

/** A planned change of a log's key: the old key names the next one, and the log carries that word as an act. */

/** What a `rotate` envelope carries: the next verifier key, and the old key's signature over origin and next. */
export interface Rotation {
  next: string;
  proof: string;
}

/** A rotation and the index of the entry that carries it. */
export interface PlacedRotation extends Rotation {
  index: number;
}

/** Names the next key of a log, signed by the one in force (Ed25519). */
export function proveRotation(origin: string, next: string, current: KeyObject): Rotation {
  return { next, proof: sign(null, signedBytes(origin, next), current).toString("base64url") };
}

/** The next key, where the one in force really names it for this log; null otherwise. */
export function rotatedKey(origin: string, rotation: Rotation, current: VerifierKey): VerifierKey | null {
  const read = parseVerifierKey(rotation.next);
  if (!read.ok || read.key.name !== origin || read.key.type !== 0x01) return null;
  const proof = Buffer.from(rotation.proof, "base64url");
  return verify(null, signedBytes(origin, rotation.next), current.key, proof) ? read.key : null;
}

/**
 * The keys of a log after these rotations, each named by the key before it: a checkpoint that covers the entry
 * `index` is the new key's to sign, a smaller one the old key's. What proves nothing changes nothing, and no key
 * comes back.
 */
export function rotatedKeys(
  origin: string,
  keys: readonly TrustedKey[],
  rotations: readonly PlacedRotation[],
): TrustedKey[] {
  const known = [...keys];
  for (const rotation of [...rotations].sort((a, b) => a.index - b.index)) {
    const current = known.at(-1);
    if (current === undefined || rotation.index < current.from) continue;
    const next = rotatedKey(origin, rotation, current.key);
    if (next === null || known.some(({ key }) => sameHash(key.raw, next.raw))) continue;
    known.splice(
      -1,
      1,
      { ...current, until: rotation.index },
      { key: next, from: rotation.index + 1, until: null },
    );
  }
  return known;
}

/** The rotations of a log as a file of its tree: a line of canonical JSON for each. */
export function formatRotations(rotations: readonly PlacedRotation[]): Uint8Array {
  const lines = rotations.map(({ index, next, proof }) => canonicalBytes({ index, next, proof }));
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")]));
}

/** Reads that file. Lines that are no rotations are passed over: each is believed only by its own proof. */
export function parseRotations(bytes: Uint8Array): PlacedRotation[] {
  const lines = new TextDecoder().decode(bytes).split("\n").slice(0, 256);
  return lines.flatMap((line) => {
    const one = parsed(line);
    return one === null ? [] : [one];
  });
}

function parsed(line: string): PlacedRotation | null {
  try {
    const { index, next, proof } = JSON.parse(line) as Record<string, unknown>;
    if (typeof index !== "number" || !Number.isSafeInteger(index) || index < 0) return null;
    return typeof next === "string" && typeof proof === "string" ? { index, next, proof } : null;
  } catch {
    return null;
  }
}

/** How one begins to be one, in canonical JSON: nearly all entries need no closer look. */
const MARK = Buffer.from('"act":"rotate"');

/** The rotation that an entry carries, or null. */
export function rotationIn(index: number, entry: Uint8Array): PlacedRotation | null {
  if (!Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength).includes(MARK)) return null;
  const read = parseEnvelope(entry);
  if (!read.ok || read.envelope.act !== "rotate") return null;
  const { next, proof } = read.envelope satisfies EnvelopeOf<"rotate">;
  return { index, next, proof };
}

function signedBytes(origin: string, next: string): Uint8Array {
  return canonicalBytes({ domain: "concord/rotate/1", origin, next });
}
