import { scrypt, timingSafeEqual } from "node:crypto";

/** A secret as it is kept: never itself, only what scrypt (RFC 7914) makes of it with a salt of its own. */
export interface KeptSecret {
  salt: Uint8Array;
  hash: Uint8Array;
}

/** 32 MiB and about a tenth of a second: OWASP's second choice of parameters for scrypt. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 } as const;
const HASH_LENGTH = 32;

/** Letters that nobody mistakes when a secret is read from a screen: Crockford's base 32. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A fresh secret of 100 bits in four groups of five letters, from 20 random bytes. */
export function secretFrom(random: Uint8Array): string {
  if (random.length !== 20) throw new RangeError("A secret is made of 20 random bytes.");
  const letters = Array.from(random, (byte) => LETTERS[byte % 32]).join("");
  return letters.replaceAll(/.{5}(?=.)/g, "$&-");
}

/** What is kept of a secret; the salt is 16 random bytes. */
export async function keepSecret(secret: string, salt: Uint8Array): Promise<KeptSecret> {
  return { salt, hash: await derive(secret, salt) };
}

/** Whether this is the secret that was kept; takes the same time either way. */
export async function isSecret(secret: string, kept: KeptSecret): Promise<boolean> {
  return timingSafeEqual(await derive(secret, kept.salt), kept.hash);
}

function derive(secret: string, salt: Uint8Array): Promise<Buffer> {
  const plain = secret.normalize("NFKC").trim();
  return new Promise((resolve, reject) => {
    scrypt(plain, salt, HASH_LENGTH, COST, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}
