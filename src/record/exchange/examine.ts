import { type CheckpointRefusal, type OpenedCheckpoint, openCheckpoint } from "../verify/checkpoint.ts";
import { type Frontier, appendAll, frontierRoot } from "../verify/frontier.ts";
import { type Hash, leafHash, sameHash } from "../verify/hash.ts";
import type { TreeHead } from "../verify/merkle.ts";
import type { ReadFile } from "../verify/tile.ts";
import { fetchFrontier } from "../verify/tree-reader.ts";
import { BATCH_LIMITS, type EntriesRefusal, fetchEntries } from "./entries.ts";
import { type HeldLog, type TrustedKey, keysFor } from "./held.ts";
import type { Remote } from "./remote.ts";
import { parseRotations, rotatedKeys, rotationIn } from "./rotation.ts";

/** New entries of a log, proved to continue what is held and to begin what the log has signed. */
export interface Batch {
  opened: OpenedCheckpoint;
  note: Uint8Array;
  keys: readonly TrustedKey[];
  /** The index of the first new entry. */
  from: number;
  entries: readonly Uint8Array[];
  leaves: readonly Hash[];
  frontier: Frontier;
  /** Whether these reach the checkpoint; otherwise another round goes on from here. */
  whole: boolean;
}

export type Examination = { ok: true; batch: Batch } | ExaminationRefusal;

/** Why nothing is taken over. `notes` are the signed checkpoints that show it, whole: the held one first. */
export type ExaminationRefusal =
  | Extract<EntriesRefusal, { code: "remote" }>
  | (Extract<EntriesRefusal, { code: "unusable-entries" }> & { notes: Uint8Array[] })
  | { ok: false; code: "bad-checkpoint"; refusal: CheckpointRefusal; notes: Uint8Array[] }
  | { ok: false; code: "key-not-in-force"; size: number; notes: Uint8Array[] }
  | { ok: false; code: "fork"; size: number; notes: Uint8Array[] }
  | { ok: false; code: "replayed"; size: number; held: number; notes: Uint8Array[] }
  | { ok: false; code: "shrunken"; size: number; held: number; notes: Uint8Array[] }
  | { ok: false; code: "inconsistent"; size: number; notes: Uint8Array[] };

/**
 * Asks a log what is new and proves it, without writing anything: signature, comparison with the largest checkpoint
 * held, the new entries, and that they continue what is held up to what is signed. Every hash is computed from the
 * entries themselves, so inclusion and consistency need no proof from the other side, but where a round stops short.
 */
export async function examine(remote: Remote, held: HeldLog, limits = BATCH_LIMITS): Promise<Examination> {
  const signed = await fetchSigned(remote, held);
  if (!signed.ok) return signed;
  const comparison = await compare(signed, held);
  if (comparison !== null) return comparison;
  const fetched = await fetchEntries(remote, held, signed.opened.checkpoint.size, limits);
  const extended = fetched.ok ? extend(fetched.entries, held, signed.opened.checkpoint) : fetched;
  const proved = extended.ok ? await prove(remote, extended.frontier, signed.opened.checkpoint) : extended;
  if (extended.ok && proved.ok) return batchOf(signed, held, extended);
  return refused(remote, held, signed, proved as Mismatch);
}

interface Signed {
  ok: true;
  opened: OpenedCheckpoint;
  note: Uint8Array;
  keys: readonly TrustedKey[];
}

/** The checkpoint, signed by a key that is trusted for its size; or by one that the trusted key has named. */
async function fetchSigned(remote: Remote, held: HeldLog): Promise<Signed | ExaminationRefusal> {
  const fetched = await remote.checkpoint();
  if (!fetched.ok) return { ok: false, code: "remote", path: "checkpoint", refusal: fetched };
  const note = fetched.bytes;
  const first = openSigned(note, held.origin, held.keys);
  if (first.ok || !isUnknownKey(first)) return first;
  const named = await remote.read("rotations");
  if (!named.ok) return first;
  return openSigned(note, held.origin, rotatedKeys(held.origin, held.keys, parseRotations(named.bytes)));
}

function openSigned(
  note: Uint8Array,
  origin: string,
  keys: readonly TrustedKey[],
): Signed | ExaminationRefusal {
  const opened = openCheckpoint(note, { origin, keys: keys.map(({ key }) => key) });
  if (!opened.ok) return { ok: false, code: "bad-checkpoint", refusal: opened, notes: [note] };
  const { size } = opened.checkpoint;
  const allowed = keysFor(keys, size);
  const signedBy = opened.signatures.some((one) => allowed.includes(one.key));
  return signedBy
    ? { ok: true, opened, note, keys }
    : { ok: false, code: "key-not-in-force", size, notes: [note] };
}

function isUnknownKey(refusal: ExaminationRefusal): boolean {
  return refusal.code === "bad-checkpoint" && refusal.refusal.code === "no-known-signature";
}

/** Against the largest checkpoint held: another root at its size is a fork, a smaller size a shrunken or replayed log. */
async function compare(signed: Signed, held: HeldLog): Promise<ExaminationRefusal | null> {
  const { size, root } = signed.opened.checkpoint;
  const { largest } = held;
  if (largest === null) return null;
  const notes = [largest.note, signed.note];
  if (size === largest.size) {
    return sameHash(root, largest.root) ? null : { ok: false, code: "fork", size, notes };
  }
  if (size > largest.size) return null;
  const before = await held.noteAt(size);
  if (size <= held.frontier.size && !sameHash(root, await held.rootAt(size))) {
    return { ok: false, code: "fork", size, notes: before === null ? notes : [before, signed.note] };
  }
  return { ok: false, code: before === null ? "shrunken" : "replayed", size, held: largest.size, notes };
}

type Mismatch = EntriesRefusal | { ok: false; code: "mismatch" };

interface Extended {
  ok: true;
  entries: Uint8Array[];
  leaves: Hash[];
  frontier: Frontier;
}

/** The held tree with the new entries; on its way it must pass through the largest checkpoint held. */
function extend(entries: Uint8Array[], held: HeldLog, signed: TreeHead): Extended | Mismatch {
  const leaves = entries.map(leafHash);
  const { largest } = held;
  const until = largest === null ? 0 : Math.max(0, largest.size - held.frontier.size);
  const middle = appendAll(held.frontier, leaves.slice(0, until));
  const passes =
    largest === null || middle.size !== largest.size || sameHash(frontierRoot(middle), largest.root);
  const frontier = appendAll(middle, leaves.slice(until));
  const right = frontier.size !== signed.size || sameHash(frontierRoot(frontier), signed.root);
  return passes && right ? { ok: true, entries, leaves, frontier } : { ok: false, code: "mismatch" };
}

/** Where the round stops short of the signed size: that what was taken is the beginning of what was signed. */
async function prove(remote: Remote, frontier: Frontier, signed: TreeHead): Promise<{ ok: true } | Mismatch> {
  if (frontier.size === signed.size) return { ok: true };
  const then = await fetchFrontier(readFileOf(remote), signed, frontier.size);
  const same = then.ok && sameHash(frontierRoot(then.frontier), frontierRoot(frontier));
  return same ? { ok: true } : { ok: false, code: "mismatch" };
}

/** A new key that signed must have been named in the log itself, in what is held once this round is stored. */
function batchOf(signed: Signed, held: HeldLog, extended: Extended): Examination {
  const { opened, note } = signed;
  const { frontier, leaves, entries } = extended;
  const from = held.frontier.size;
  const rotations = entries.flatMap((entry, at) => rotationIn(from + at, entry) ?? []);
  const keys = rotatedKeys(held.origin, held.keys, rotations);
  const { size } = opened.checkpoint;
  const whole = frontier.size === size;
  const ids = keysFor(keys, size).map(({ id }) => id);
  if (whole && !opened.signatures.some((one) => ids.includes(one.key.id))) {
    return { ok: false, code: "key-not-in-force", size, notes: [note] };
  }
  return { ok: true, batch: { opened, note, keys, from, entries, leaves, frontier, whole } };
}

/** Names the reason: a fork where the log's own tiles prove one, otherwise what was met. */
async function refused(
  remote: Remote,
  held: HeldLog,
  signed: Signed,
  met: Mismatch,
): Promise<ExaminationRefusal> {
  if (met.code === "remote") return met;
  const { size } = signed.opened.checkpoint;
  const notes = held.largest === null ? [signed.note] : [held.largest.note, signed.note];
  if (await isFork(remote, held.frontier, signed.opened.checkpoint))
    return { ok: false, code: "fork", size, notes };
  if (met.code === "mismatch") return { ok: false, code: "inconsistent", size, notes };
  return { ...met, notes };
}

/** Whether a signed tree provably begins otherwise than what is held. False where its tiles do not tell. */
async function isFork(remote: Remote, held: Frontier, signed: TreeHead): Promise<boolean> {
  if (held.size === 0 || held.size > signed.size) return false;
  const then = await fetchFrontier(readFileOf(remote), signed, held.size);
  return then.ok && !sameHash(frontierRoot(then.frontier), frontierRoot(held));
}

/** A remote as the verifier reads files: what it refuses is not there. */
export function readFileOf(remote: Remote): ReadFile {
  return async (path) => {
    const fetched = await remote.read(path);
    return fetched.ok ? fetched.bytes : null;
  };
}
