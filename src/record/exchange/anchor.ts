import { createHash, type KeyObject, createPublicKey } from "node:crypto";
import { z } from "zod";
import { type Json, canonicalBytes, parseCanonical } from "../verify/canonical.ts";
import { partyName } from "../verify/envelope.ts";
import { type VerifierKey, parseVerifierKey, verifierKey } from "../verify/verifier-key.ts";

/**
 * By what a party's log is known to others: its origin, the key that signs its checkpoints, the key that bundles for
 * it are sealed to. One party hands it to another on paper or by mail; then both read the fingerprint aloud.
 */
export const anchorCard = z.object({
  v: z.literal(1),
  mechanism: z.string().min(1).max(120),
  party: partyName,
  epoch: z.int().min(0),
  origin: z.string().regex(/^[A-Za-z0-9._/-]{1,200}$/),
  /** The verifier key of C2SP signed-note, type 0x01, named like the origin. */
  key: z.string().max(300),
  /** The X25519 public key (RFC 7748), base64url. */
  agreement: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Where the node is reached; not part of the fingerprint, for a node may move. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
});
export type AnchorCard = z.infer<typeof anchorCard>;

export type CardRefusal =
  | { ok: false; code: "card-unreadable" }
  | { ok: false; code: "card-malformed"; where: string }
  | { ok: false; code: "card-contradicts-itself"; where: "origin" | "key" };

/** The origin of a party's log in one epoch: the first line of its checkpoints and the name of its key. */
export function originOf(mechanism: string, party: string, epoch: number): string {
  return `${mechanism}/${party}/${epoch}`;
}

/** A card as text: one line of canonical JSON. */
export function formatCard(card: AnchorCard): string {
  return `${new TextDecoder().decode(canonicalBytes(card as unknown as Json))}\n`;
}

/** Reads a card. Refuses what is malformed, an origin that is not that of its party and epoch, and an unusable key. */
export function parseCard(text: string): { ok: true; card: AnchorCard } | CardRefusal {
  const json = parseCanonical(new TextEncoder().encode(text.trim()));
  if (!json.ok) return { ok: false, code: "card-unreadable" };
  const parsed = anchorCard.safeParse(json.value);
  if (!parsed.success) {
    return { ok: false, code: "card-malformed", where: parsed.error.issues[0]?.path.join(".") ?? "" };
  }
  const card = parsed.data;
  const { mechanism, party, epoch, origin, key } = card;
  if (origin !== originOf(mechanism, party, epoch)) {
    return { ok: false, code: "card-contradicts-itself", where: "origin" };
  }
  const read = parseVerifierKey(key);
  const own = read.ok && read.key.type === 0x01 && read.key.name === origin;
  return own ? { ok: true, card } : { ok: false, code: "card-contradicts-itself", where: "key" };
}

/**
 * What is read aloud: 60 decimal digits in twelve groups of five, the same in every language, of SHA-512 over the
 * card without its address (each group is five bytes modulo 100,000: together 199 bits).
 */
export function fingerprintOf(card: AnchorCard): string {
  const { mechanism, party, epoch, origin, key, agreement } = card;
  const bytes = canonicalBytes({
    domain: "concord/anchor/1",
    mechanism,
    party,
    epoch,
    origin,
    key,
    agreement,
  });
  return groupsOfDigits(createHash("sha512").update(bytes).digest());
}

/** Twelve groups of five decimal digits of a digest of 64 bytes. */
export function groupsOfDigits(digest: Buffer): string {
  const groups = Array.from({ length: 12 }, (_, at) => digest.readUIntBE(at * 5, 5) % 100_000);
  return groups.map((group) => String(group).padStart(5, "0")).join(" ");
}

/** Whether someone has read out this fingerprint: the digits count, however they are parted. */
export function isFingerprint(card: AnchorCard, heard: string): boolean {
  return heard.replaceAll(/\D/g, "") === fingerprintOf(card).replaceAll(" ", "");
}

/** The key that verifies a log's checkpoints, from its text. Throws on a text that `parseCard` would refuse. */
export function noteKey(text: string): VerifierKey {
  const read = parseVerifierKey(text);
  if (!read.ok) throw new TypeError(`This is no verifier key: ${read.code}.`);
  return read.key;
}

/** The same Ed25519 key as a cosigner (type 0x04): a node cosigns under its own origin, and the two types sign different bytes. */
export function cosignerKey(text: string): VerifierKey {
  const own = noteKey(text);
  return verifierKey(own.name, 0x04, own.key);
}

// RFC 8410: the fixed beginning of an X25519 key in SubjectPublicKeyInfo.
const X25519_BEGINNING = Buffer.from("302a300506032b656e032100", "hex");

/** The X25519 public key of 32 bytes in base64url. Throws on any other length. */
export function agreementKey(text: string): KeyObject {
  const raw = Buffer.from(text, "base64url");
  if (raw.length !== 32) throw new RangeError("An X25519 public key has 32 bytes.");
  return createPublicKey({ key: Buffer.concat([X25519_BEGINNING, raw]), format: "der", type: "spki" });
}

/** The 32 bytes, base64url, of the public key that belongs to an X25519 key, private or public. */
export function formatAgreementKey(key: KeyObject): string {
  if (key.asymmetricKeyType !== "x25519") throw new TypeError("This is not an X25519 key.");
  const own = key.type === "private" ? createPublicKey(key) : key;
  return own.export({ format: "der", type: "spki" }).subarray(X25519_BEGINNING.length).toString("base64url");
}
