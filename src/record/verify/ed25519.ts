import { type KeyObject, createPrivateKey, createPublicKey } from "node:crypto";

/** Ed25519 keys (RFC 8032) as their bare 32 bytes and as keys of node:crypto. */

export const PUBLIC_KEY_LENGTH = 32;
export const SIGNATURE_LENGTH = 64;

// RFC 8410: the fixed beginnings of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo.
const PRIVATE_BEGINNING = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_BEGINNING = Buffer.from("302a300506032b6570032100", "hex");

// The encodings, without their sign bit, of the points of small order, reduced and not. With such a "public
// key" one signature fits many messages, so whoever registers it can later say that he did not sign.
const SMALL_ORDER = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);

/** Whether 32 bytes are a point of small order, which no honest signer has as a public key. */
export function isSmallOrder(raw: Uint8Array): boolean {
  const bytes = Buffer.from(raw);
  bytes[31] = (bytes[31] as number) & 0x7f;
  return SMALL_ORDER.has(bytes.toString("hex"));
}

/** The private key that grows from a seed of 32 bytes (RFC 8032, 5.1.5). Throws on any other length. */
export function privateKeyFromSeed(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new RangeError("An Ed25519 seed has 32 bytes.");
  return createPrivateKey({ key: Buffer.concat([PRIVATE_BEGINNING, seed]), format: "der", type: "pkcs8" });
}

/** The public key of 32 bytes. Throws on any other length. */
export function publicKeyFromRaw(raw: Uint8Array): KeyObject {
  if (raw.length !== PUBLIC_KEY_LENGTH) throw new RangeError("An Ed25519 public key has 32 bytes.");
  return createPublicKey({ key: Buffer.concat([PUBLIC_BEGINNING, raw]), format: "der", type: "spki" });
}

/** The 32 bytes of the public key that belongs to an Ed25519 key, private or public. Throws on other keys. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("This is not an Ed25519 key.");
  const own = key.type === "private" ? createPublicKey(key) : key;
  return own.export({ format: "der", type: "spki" }).subarray(PUBLIC_BEGINNING.length);
}
