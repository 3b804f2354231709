import { hash } from "node:crypto";
import { type Anchor, signCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { privateKeyFromSeed } from "./ed25519.ts";
import { frontierRoot } from "./frontier.ts";
import { formatNote, parseNote } from "./note.ts";
import { staticLog } from "./static-log.ts";
import type { ReadFile } from "./tile.ts";
import { COSIGNATURE, NOTE_SIGNATURE, type SigningKey, signingKey, verifierKey } from "./verifier-key.ts";

/** Made-up logs with fixed keys, for tests, vectors and benchmarks: the same from run to run. */

export const sampleOrigin = "sample.example/record/east";
export const sampleTime = 1_790_000_000;

export const sampleKey = key(sampleOrigin, NOTE_SIGNATURE);
export const sampleWitness = key("sample.example/record/west", COSIGNATURE);

export const sampleAnchor: Anchor = {
  origin: sampleOrigin,
  keys: [verifierKey(sampleKey.name, sampleKey.type, sampleKey.key)],
  cosigners: [verifierKey(sampleWitness.name, sampleWitness.type, sampleWitness.key)],
};

function key(name: string, type: SigningKey["type"]): SigningKey {
  return signingKey(name, type, privateKeyFromSeed(hash("sha256", `seed of ${name}`, "buffer")));
}

/** An entry of about 350 bytes of canonical JSON, as an envelope is. */
export function sampleEntry(index: number): Uint8Array {
  const body = hash("sha256", `body ${index}`, "hex");
  const id = `${body.slice(0, 8)}-${body.slice(8, 12)}-7${body.slice(13, 16)}-8${body.slice(17, 20)}-${body.slice(20, 32)}`;
  const number = String(index).padStart(7, "0");
  return Buffer.from(
    `{"act":"say","body":"${body}","dispatch":${1000 + (index % 9000)},"entity":"east/commitment-2020-08-01-${number}",` +
      `"field":"wording.zh","id":"${id}","kind":"commitment","office":"ministry-of-commerce-department-of-asia",` +
      `"time":"2026-11-22T09:${String(index % 60).padStart(2, "0")}:00.000Z","v":1,"version":1}`,
  );
}

export function sampleEntries(count: number, first = 0): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => sampleEntry(first + at));
}

/** A signed and cosigned checkpoint over the entries of a frontier. */
export function sampleCheckpoint(size: number, root: Uint8Array): Uint8Array {
  const checkpoint = { origin: sampleOrigin, size, root, extensions: [] };
  const read = parseNote(Buffer.from(signCheckpoint(checkpoint, [sampleKey])));
  if (!read.ok) throw new Error(read.code);
  const signatures = [...read.note.signatures, cosign(read.note.text, sampleWitness, sampleTime)];
  return Buffer.from(formatNote({ ...read.note, signatures }));
}

/** All files of a log, `checkpoint` among them. */
export function sampleLog(entries: readonly Uint8Array[]): Map<string, Uint8Array> {
  const { files, frontier } = staticLog(entries);
  return files.set("checkpoint", sampleCheckpoint(frontier.size, frontierRoot(frontier)));
}

/** Reads files held in memory. */
export function readMap(files: ReadonlyMap<string, Uint8Array>): ReadFile {
  return (path) => Promise.resolve(files.get(path) ?? null);
}
