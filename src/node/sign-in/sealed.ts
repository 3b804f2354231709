import { type KeyObject, createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

/** A secret that must be read again, such as a code generator's, closed with a key that lies outside the database. */
const NONCE = 12;
const TAG = 16;

/** Seals bytes for one owner with AES-256-GCM; nobody else's row opens it. `nonce` is 12 random bytes. */
export function seal(key: KeyObject, owner: string, plain: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", sealingKey(key), nonce);
  cipher.setAAD(Buffer.from(owner));
  const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
}

/** What was sealed for this owner, or null where it is not whole or the key is another. */
export function unseal(key: KeyObject, owner: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", sealingKey(key), sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

function sealingKey(key: KeyObject): Buffer {
  const secret = key.export({ format: "der", type: "pkcs8" });
  return Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), "concord second factor", 32));
}
