import { type KeyObject, createHash, createPublicKey, verify } from "node:crypto";
import { rootOf } from "./frontier.ts";
import { type Hash, leafHash } from "./hash.ts";
import type { Assent, OfficeKey } from "./envelope.ts";
import { inclusionRanges, rootFromInclusion } from "./merkle.ts";

/**
 * What one ceremony signs: the Merkle root (RFC 6962) over all digests shown, in the order shown, each leaf being
 * the 32 raw bytes of one D. One signature can so settle a whole glossary and still be proved for each entry.
 */
export interface Ceremony {
  root: Hash;
  /** For each digest, in order, the path from its leaf to the root (hex). */
  paths: string[][];
}

export type AssentRefusal =
  | { ok: false; code: "another-key" }
  | { ok: false; code: "another-office" }
  | { ok: false; code: "path-malformed" }
  | { ok: false; code: "key-unreadable" }
  | { ok: false; code: "software-key-refused" }
  | { ok: false; code: "client-data-malformed" }
  | { ok: false; code: "another-challenge" }
  | { ok: false; code: "another-origin" }
  | { ok: false; code: "another-relying-party" }
  | { ok: false; code: "user-not-verified" }
  | { ok: false; code: "signature-wrong" };

export type AssentVerdict = { ok: true } | AssentRefusal;

/** The ceremony over these digests (hex, at least one), in this order. */
export function ceremonyOver(digests: readonly string[]): Ceremony {
  const leaves = digests.map(digestLeaf);
  const known = new Map<string, string>();
  const rootOver = ({ from, to }: { from: number; to: number }) => {
    const root = known.get(`${from} ${to}`) ?? hexOf(rootOf(leaves.slice(from, to)));
    known.set(`${from} ${to}`, root);
    return root;
  };
  const pathOf = (index: number) => inclusionRanges(index, leaves.length).map(rootOver);
  return { root: rootOf(leaves), paths: leaves.map((_, index) => pathOf(index)) };
}

/** What a software key signs: the root under a domain of its own. */
export function softwareStatement(root: Hash): Uint8Array {
  return Buffer.from(`concord/assent/1\n${hexOf(root)}\n`);
}

/**
 * Whether an assent binds this office's registered key to this digest: the path leads to a root, and the key signed
 * that root, for a passkey as WebAuthn Level 2, 7.2 asks (challenge, origin, relying party, user verified).
 * Software keys count in a demonstration only. Hostile input gives a refusal, never a fault.
 */
export function verifyAssent(
  digest: string,
  assent: Assent,
  office: string,
  key: OfficeKey,
  demonstration: boolean,
): AssentVerdict {
  if (key.id !== assent.key || key.use !== assent.type) return { ok: false, code: "another-key" };
  if (key.office !== office) return { ok: false, code: "another-office" };
  const path = assent.path.map((one) => Buffer.from(one, "hex"));
  const climbed = rootFromInclusion(assent.size, assent.index, digestLeaf(digest), path);
  if (!climbed.ok) return { ok: false, code: "path-malformed" };
  const publicKey = publicKeyOf(key.public);
  if (publicKey === null) return { ok: false, code: "key-unreadable" };
  if (assent.type === "software") {
    if (!demonstration) return { ok: false, code: "software-key-refused" };
    return signatureVerdict(publicKey, softwareStatement(climbed.root), assent.signature);
  }
  return verifyPasskey(climbed.root, assent, key as PasskeyKey, publicKey);
}

type PasskeyAssent = Extract<Assent, { type: "passkey" }>;
type PasskeyKey = Extract<OfficeKey, { use: "passkey" }>;

function verifyPasskey(
  root: Hash,
  assent: PasskeyAssent,
  key: PasskeyKey,
  publicKey: KeyObject,
): AssentVerdict {
  const clientData = Buffer.from(assent.client, "base64url");
  const client = parseClientData(clientData);
  if (client === null) return { ok: false, code: "client-data-malformed" };
  if (client.challenge !== Buffer.from(root).toString("base64url"))
    return { ok: false, code: "another-challenge" };
  if (client.origin !== key.origin) return { ok: false, code: "another-origin" };
  const authenticator = Buffer.from(assent.authenticator, "base64url");
  const relyingParty = createHash("sha256").update(key.rpId).digest();
  if (authenticator.length < 37 || !authenticator.subarray(0, 32).equals(relyingParty)) {
    return { ok: false, code: "another-relying-party" };
  }
  const flags = authenticator[32] ?? 0;
  if ((flags & 0x05) !== 0x05) return { ok: false, code: "user-not-verified" };
  const signed = Buffer.concat([authenticator, createHash("sha256").update(clientData).digest()]);
  return signatureVerdict(publicKey, signed, assent.signature);
}

function parseClientData(bytes: Uint8Array): { challenge: string; origin: string } | null {
  try {
    const read = JSON.parse(Buffer.from(bytes).toString("utf8")) as Record<string, unknown> | null;
    if (read === null || read["type"] !== "webauthn.get" || read["crossOrigin"] === true) return null;
    const { challenge, origin } = read;
    return typeof challenge === "string" && typeof origin === "string" ? { challenge, origin } : null;
  } catch {
    return null;
  }
}

const publicKeys = new Map<string, KeyObject | null>();

/** Reading a key is slow, and a party has few: each is read once. */
function publicKeyOf(spki: string): KeyObject | null {
  const known = publicKeys.get(spki);
  if (known !== undefined) return known;
  if (publicKeys.size > 1000) publicKeys.clear();
  const key = readPublicKey(spki);
  publicKeys.set(spki, key);
  return key;
}

function readPublicKey(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, "base64url"), format: "der", type: "spki" });
    return ["ec", "ed25519", "rsa"].includes(key.asymmetricKeyType ?? "") ? key : null;
  } catch {
    return null;
  }
}

function signatureVerdict(key: KeyObject, signed: Uint8Array, signature: string): AssentVerdict {
  try {
    const algorithm = key.asymmetricKeyType === "ed25519" ? null : "sha256";
    const right = verify(algorithm, signed, key, Buffer.from(signature, "base64url"));
    return right ? { ok: true } : { ok: false, code: "signature-wrong" };
  } catch {
    return { ok: false, code: "signature-wrong" };
  }
}

function digestLeaf(digest: string): Hash {
  return leafHash(Buffer.from(digest, "hex"));
}

function hexOf(hash: Hash): string {
  return Buffer.from(hash).toString("hex");
}
