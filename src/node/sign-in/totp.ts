import { createHmac, timingSafeEqual } from "node:crypto";

/** RFC 6238 as code generators expect it: HMAC-SHA-1, six digits, steps of thirty seconds since 1970. */
const STEP_MS = 30_000;
const DIGITS = 6;
/** RFC 6238, 5.2: one step of delay, for a clock that goes wrong and for a slow hand. */
const DRIFT = 1;
/** RFC 4226, 4: 160 bits. */
export const TOTP_SECRET_LENGTH = 20;

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of a step (RFC 4226, 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step of a moment, in milliseconds since 1970. */
export function stepAt(now: number): number {
  return Math.floor(now / STEP_MS);
}

/**
 * The step whose code this is, near `now` and after the last one that counted; null where there is none. Every step in
 * reach is computed, so that the time it takes tells nothing.
 */
export function matchingStep(secret: Uint8Array, code: string, now: number, last: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  let found: number | null = null;
  for (let step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step += 1) {
    if (timingSafeEqual(Buffer.from(totpCode(secret, step)), given) && step > last) found = step;
  }
  return found;
}

/** RFC 4648 base 32 without padding: how a code generator is told its secret. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** The address that code generators read: whose code it is, and the secret. */
export function generatorAddress(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
}
