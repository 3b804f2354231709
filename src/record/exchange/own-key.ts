import { createHash, type KeyObject } from "node:crypto";
import { type Json, canonicalBytes } from "../verify/canonical.ts";
import { signCheckpoint } from "../verify/checkpoint.ts";
import { rawPublicKey } from "../verify/ed25519.ts";
import {
  type Citation,
  type Envelope,
  type EnvelopeOf,
  envelopeBytes,
  parseEnvelope,
} from "../verify/envelope.ts";
import { sameHash } from "../verify/hash.ts";
import { type SigningKey, formatVerifierKey, signingKey, verifierKey } from "../verify/verifier-key.ts";
import type { Appender } from "../log/append.ts";
import { type IdReused, type NewEntry, entryOf } from "../log/batch.ts";
import { createLog } from "../log/head.ts";
import type { Reader, Transaction } from "../storage/door.ts";
import { type AnchorCard, fingerprintOf, formatAgreementKey, formatCard, originOf } from "./anchor.ts";
import { notify } from "./notice.ts";
import { proveRotation } from "./rotation.ts";
import { currentAnchor, putInForce, putRotatedInForce, trustedKeys } from "./trust.ts";

/** The keys of this node's own log: which one signs, the card that others are given, and the change of key. */

export interface CardParts {
  mechanism: string;
  party: string;
  epoch: number;
  /** Ed25519, private or public: signs checkpoints, cosigns, signs requests. */
  node: KeyObject;
  /** X25519, private or public: bundles are sealed to it. */
  agreement: KeyObject;
  address?: string;
}

/** The card of a log of our own. */
export function cardFor(parts: CardParts): AnchorCard {
  const { mechanism, party, epoch, node, agreement, address } = parts;
  const origin = originOf(mechanism, party, epoch);
  return {
    v: 1,
    mechanism,
    party,
    epoch,
    origin,
    key: formatVerifierKey(verifierKey(origin, 0x01, node)),
    agreement: formatAgreementKey(agreement),
    ...(address === undefined ? {} : { address }),
  };
}

/** Makes our own log and takes down its first key; what exists already stays as it is. */
export async function enrolOwn(tx: Transaction, card: AnchorCard): Promise<void> {
  const { party, epoch, origin, key } = card;
  await createLog(tx, { party, epoch, origin, key, own: true });
  const fingerprint = fingerprintOf(card);
  const rows = await tx.query(
    `insert into trust (party, epoch, key, origin, card, fingerprint, state)
     select $1, $2, $3, $4, $5, $6, 'proposed'
     where not exists (select from trust where party = $1 and epoch = $2)
     returning 1`,
    [party, epoch, key, origin, formatCard(card), fingerprint],
  );
  if (rows.length === 1) {
    await putInForce(tx, { party, epoch, key, origin }, { grounds: "compared", by: "", from: 0 });
  }
}

/** One of our keys and for checkpoints of which sizes it signs. */
export interface OwnKey {
  key: SigningKey;
  from: number;
  until: number | null;
}

/** Which of the private keys at hand signs what in our own log of this epoch, the one in force last. */
export async function ownKeys(
  reader: Reader,
  log: { party: string; epoch: number },
  atHand: readonly KeyObject[],
): Promise<OwnKey[]> {
  const known = await trustedKeys(reader, log.party, log.epoch);
  return known.flatMap(({ key, from, until }) => {
    const own = atHand.find((one) => sameHash(rawPublicKey(one), key.raw));
    return own === undefined ? [] : [{ key: signingKey(key.name, 0x01, own), from, until }];
  });
}

/** Signs our checkpoints: the hook `sign` of `createAppender`. Throws where no key at hand may sign this size. */
export function checkpointSigner(
  origin: string,
  keys: () => readonly OwnKey[],
): (size: number, root: Uint8Array) => string {
  return (size, root) => {
    const own = keys().filter((one) => one.from <= size && (one.until === null || size <= one.until));
    if (own.length === 0)
      throw new Error(`No key at hand may sign a checkpoint of size ${size} of ${origin}.`);
    return signCheckpoint(
      { origin, size, root, extensions: [] },
      own.map((one) => one.key),
    );
  };
}

/** Who has an act of the node itself written, and under which id. */
export interface Author {
  id: string;
  office: string;
  /** RFC 3339 with milliseconds, UTC. */
  time: string;
}

/**
 * Plans the end of our key: the log itself names the next one. Once this resolves, checkpoints that cover the act are
 * signed by the next key (`checkpointSigner` over `ownKeys`), which must be stored safely before. Every process is told.
 */
export async function rotateOwnKey(
  appender: Appender,
  card: AnchorCard,
  keys: { current: KeyObject; next: KeyObject },
  author: Author,
): Promise<{ ok: true; at: Citation; card: AnchorCard } | IdReused> {
  const next = formatVerifierKey(verifierKey(card.origin, 0x01, keys.next));
  const envelope: EnvelopeOf<"rotate"> = {
    v: 1,
    act: "rotate",
    ...author,
    ...proveRotation(card.origin, next, keys.current),
  };
  const appended = await appender.append({
    entries: [nodeEntry(envelope, { act: "rotate", next })],
    also: async (tx, [stored]) => {
      if (stored === undefined) return;
      // Under the log's lock: a key that another process has just replaced can name no other any more.
      if ((await currentAnchor(tx, card.party))?.key !== card.key)
        throw new Error("This log's key has been changed meanwhile; nothing was changed now.");
      await putRotatedInForce(tx, card, { key: next, from: stored.index + 1 });
      await notify(tx, { type: "rotated", party: card.party, epoch: card.epoch });
    },
  });
  if (!appended.ok) return appended;
  return { ok: true, at: appended.entries[0] as Citation, card: { ...card, key: next } };
}

/**
 * An act of the node itself as an entry; `content` is what was asked for, without time and author. Throws on an envelope
 * that nobody could read back: the log would carry it for ever, and the others would pass it over.
 */
export function nodeEntry(envelope: Envelope, content: { [key: string]: Json }): NewEntry {
  const asked = createHash("sha256").update(canonicalBytes(content)).digest();
  const read = parseEnvelope(envelopeBytes(envelope));
  if (!read.ok) throw new TypeError(`This act of the node is ${read.code}.`);
  return entryOf(envelope, { asked });
}
