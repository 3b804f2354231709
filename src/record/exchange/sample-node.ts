import { createHash, type KeyObject, createPrivateKey } from "node:crypto";
import { privateKeyFromSeed } from "../verify/ed25519.ts";
import { type Citation, type Envelope, sealBody } from "../verify/envelope.ts";
import { signingKey } from "../verify/verifier-key.ts";
import type { Json } from "../verify/canonical.ts";
import { type Appender, createAppender } from "../log/append.ts";
import { type NewEntry, entryOf } from "../log/batch.ts";
import { type StoredEntry } from "../log/grow.ts";
import { foldInto } from "../log/state.ts";
import type { Database, Transaction } from "../storage/door.ts";
import { migrate } from "../storage/migrate.ts";
import { recordMigrations } from "../storage/migrations/record.ts";
import type { AnchorCard } from "./anchor.ts";
import { fingerprintOf } from "./anchor.ts";
import type { FollowEffects } from "./follow.ts";
import { type OwnKey, cardFor, checkpointSigner, enrolOwn } from "./own-key.ts";
import { type Remote } from "./remote.ts";
import { serve } from "./serve.ts";
import { treeRemote } from "./tree-remote.ts";
import { compareAnchor, proposeAnchor } from "./trust.ts";

/** Made-up nodes of two or more parties, each over a database of its own, for tests and benchmarks. */

export const sampleMechanism = "sample.example";
export const sampleParties = ["east", "west"];

export interface SampleNode {
  party: string;
  epoch: number;
  db: Database;
  card: AnchorCard;
  keys: { node: KeyObject; agreement: KeyObject };
  signers: OwnKey[];
  appender: Appender;
}

/** A node of a party, on an empty database; its keys follow from its name and `variant`. */
export async function sampleNode(db: Database, party: string, epoch = 0, variant = ""): Promise<SampleNode> {
  await migrate(db, [recordMigrations]);
  const keys = sampleKeys(`${party} ${epoch} ${variant}`);
  const card = cardFor({ mechanism: sampleMechanism, party, epoch, ...keys });
  await db.transaction((tx) => enrolOwn(tx, card));
  const signers: OwnKey[] = [{ key: signingKey(card.origin, 0x01, keys.node), from: 0, until: null }];
  const sign = checkpointSigner(card.origin, () => signers);
  const appender = createAppender({ db, party, epoch, sign, fold: sampleFold, sealWithinMs: 600_000 });
  return { party, epoch, db, card, keys, signers, appender };
}

// RFC 8410: the fixed beginning of an X25519 private key in PKCS #8.
const X25519_BEGINNING = Buffer.from("302e020100300506032b656e04220420", "hex");

export function sampleKeys(seed: string): { node: KeyObject; agreement: KeyObject } {
  const raw = (use: string) => createHash("sha256").update(`${use} of ${seed}`).digest();
  const der = Buffer.concat([X25519_BEGINNING, raw("agreement")]);
  return {
    node: privateKeyFromSeed(raw("node")),
    agreement: createPrivateKey({ key: der, format: "der", type: "pkcs8" }),
  };
}

/** Folds what entries speak of, as a node of a demonstration does. */
export function sampleFold(tx: Transaction, entries: readonly StoredEntry[]): Promise<void> {
  return foldInto(
    tx,
    entries.flatMap((entry) => entry.entity ?? []),
    { demonstration: true },
  );
}

/** Each takes down the other's card and hears the right fingerprint. */
export async function introduce(a: SampleNode, b: SampleNode): Promise<void> {
  for (const [own, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const home = { mechanism: sampleMechanism, party: own.party, parties: [a.party, b.party] };
    await own.db.transaction((tx) => proposeAnchor(tx, other.card, home));
    const { party, epoch } = other.card;
    const heard = { party, epoch, fingerprint: fingerprintOf(other.card), by: "desk" };
    await own.db.transaction((tx) => compareAnchor(tx, heard));
  }
}

/** Follows as `node`, at a fixed time. */
export function followingAs(node: SampleNode, more: Partial<FollowEffects> = {}): FollowEffects {
  const cosigner = signingKey(node.card.origin, 0x04, node.keys.node);
  return { fold: sampleFold, cosigner, now: () => 1_790_000_000, source: "node", ...more };
}

/** What a node serves of a log to another party, without a network between. */
export function servedRemote(node: SampleNode, log: { party: string; epoch: number } = node): Remote {
  return treeRemote(async (path) => {
    const asker = { kind: "party", party: "somebody" } as const;
    const served = await serve(node.db, `${log.party}/${log.epoch}/${path}`, asker, {
      cosigner: node.card.origin,
    });
    return served.ok ? served.bytes : null;
  });
}

const about = {
  v: 1,
  office: "desk",
  time: "2020-08-01T09:00:00.000Z",
  kind: "paragraph",
  version: 1,
} as const;

/** The opening of an entity, for both parties. */
export function opening(entity: string, id = `open-${entity.replace("/", "-")}`): NewEntry {
  const envelope: Envelope = { ...about, act: "open", id, entity, participants: sampleParties };
  return entryOf(envelope, { asked: hashOf(id) });
}

/** One value said about one field. */
export function saying(id: string, entity: string, value: Json, more: Record<string, Json> = {}): NewEntry {
  const body = sealBody({ salt: hashOf(id).toString("base64url").slice(0, 22), value });
  const envelope = {
    ...about,
    ...more,
    act: "say",
    id,
    entity,
    field: "wording.en",
    body: body.hash,
  } as Envelope;
  return entryOf(envelope, { asked: hashOf(id), bodies: [body] });
}

/** The erasing of an own act. */
export function erasing(id: string, entity: string, target: Citation): NewEntry {
  const envelope: Envelope = { ...about, act: "erase", id, entity, target };
  return entryOf(envelope, { asked: hashOf(id) });
}

/** Appends and signs. */
export async function release(node: SampleNode, entries: readonly NewEntry[]): Promise<Citation[]> {
  const appended = await node.appender.append({ entries });
  if (!appended.ok) throw new Error(appended.code);
  await node.appender.seal();
  return appended.entries;
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
