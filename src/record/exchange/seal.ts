import { type KeyObject, createCipheriv, createDecipheriv, diffieHellman, hkdfSync } from "node:crypto";
import { agreementKey, formatAgreementKey } from "./anchor.ts";

/**
 * Bytes sealed to one recipient: a one-time X25519 key agrees with the recipient's (RFC 7748), HKDF-SHA256 makes a key
 * of the result (RFC 5869), AES-256-GCM seals chunks of 64 KiB, each numbered and the last one marked, so that none
 * can be dropped, exchanged or added (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
const CHUNK = 65_536;
const TAG = 16;
const PUBLIC = 32;

export interface Recipient {
  /** The X25519 public key, base64url. */
  agreement: string;
}

/** Seals bytes; `context` is bound in and must be given again to open. `once` is a fresh X25519 private key. */
export function seal(plain: Uint8Array, to: Recipient, context: Uint8Array, once: KeyObject): Uint8Array {
  const ephemeral = Buffer.from(formatAgreementKey(once), "base64url");
  const key = sharedKey(once, to.agreement, { ephemeral, agreement: to.agreement, context });
  const sealed: Uint8Array[] = [ephemeral];
  for (let at = 0, n = 0; n === 0 || at < plain.length; at += CHUNK, n += 1) {
    const last = at + CHUNK >= plain.length;
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(n, last));
    sealed.push(cipher.update(plain.subarray(at, at + CHUNK)), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(sealed);
}

/** Opens what `seal` sealed, or null: another recipient, another context, or any changed, missing or added byte. */
export function unseal(sealed: Uint8Array, own: KeyObject, context: Uint8Array): Uint8Array | null {
  if (sealed.length < PUBLIC + TAG) return null;
  const ephemeral = sealed.subarray(0, PUBLIC);
  const key = agreedKey(ephemeral, own, context);
  if (key === null) return null;
  const plain: Uint8Array[] = [];
  for (let at = PUBLIC, n = 0; at < sealed.length; at += CHUNK + TAG, n += 1) {
    const last = at + CHUNK + TAG >= sealed.length;
    const chunk = openChunk(sealed.subarray(at, at + CHUNK + TAG), key, nonceOf(n, last));
    if (chunk === null) return null;
    plain.push(chunk);
  }
  return Buffer.concat(plain);
}

function openChunk(chunk: Uint8Array, key: Buffer, nonce: Buffer): Uint8Array | null {
  if (chunk.length < TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
  const text = decipher.update(chunk.subarray(0, chunk.length - TAG));
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    return null;
  }
}

/** 96 bits: which chunk, and whether it is the last. The key is used for one message only. */
function nonceOf(n: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(n, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function agreedKey(ephemeral: Uint8Array, own: KeyObject, context: Uint8Array): Buffer | null {
  const agreement = formatAgreementKey(own);
  try {
    const peer = Buffer.from(ephemeral).toString("base64url");
    return sharedKey(own, peer, { ephemeral, agreement, context });
  } catch {
    // A point of small order agrees on nothing (RFC 7748, section 6.1); node:crypto throws.
    return null;
  }
}

interface Bound {
  ephemeral: Uint8Array;
  agreement: string;
  context: Uint8Array;
}

function sharedKey(own: KeyObject, peer: string, { ephemeral, agreement, context }: Bound): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: agreementKey(peer) });
  const salt = Buffer.concat([ephemeral, Buffer.from(agreement, "base64url")]);
  const info = Buffer.concat([Buffer.from("concord/seal/1\n"), context]);
  return Buffer.from(hkdfSync("sha256", shared, salt, info, 32));
}
