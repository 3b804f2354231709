import { z } from "zod";
import { type AssentRefusal, ceremonyOver, verifyAssent } from "../../record/verify/assent.ts";
import type { OfficeKey } from "../../record/verify/envelope.ts";

const base64url = (limit: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(limit);

/** A passkey as the browser made it: its public key as SPKI (getPublicKey()), and what it is bound to. */
export const newPasskey = z.strictObject({
  credential: base64url(1400),
  algorithm: z.enum(["ES256", "Ed25519", "RS256"]),
  public: base64url(8192),
  rpId: z.string().max(253),
  origin: z.string().max(300),
});
export type NewPasskey = z.infer<typeof newPasskey>;

/** What an authenticator signed (WebAuthn, 7.2). */
export const signedChallenge = z.strictObject({
  credential: base64url(1400),
  authenticator: base64url(4096),
  client: base64url(8192),
  signature: base64url(4096),
});
export type SignedChallenge = z.infer<typeof signedChallenge>;

export type PasskeyVerdict =
  | { ok: true; signCount: number }
  | { ok: false; reason: AssentRefusal["code"] | "another-credential" | "copied" };

/** What a browser is asked to sign for a ticket. It is the root over one random leaf, made as an adoption's is. */
export function challengeFor(digest: string): string {
  return Buffer.from(ceremonyOver([digest]).root).toString("base64url");
}

/**
 * Whether this passkey signed this ticket's challenge here, its user verified. `lastCount` is the highest count it has
 * shown: one that counts and does not go up has been copied.
 */
export function checkPasskey(
  digest: string,
  key: NewPasskey,
  signed: SignedChallenge,
  lastCount: number,
): PasskeyVerdict {
  if (signed.credential !== key.credential) return { ok: false, reason: "another-credential" };
  const { credential, ...assertion } = signed;
  void credential;
  const assent = { type: "passkey" as const, key: "sign-in", size: 1, index: 0, path: [], ...assertion };
  const verdict = verifyAssent(digest, assent, "sign-in", asKey(key), false);
  if (!verdict.ok) return { ok: false, reason: verdict.code };
  const signCount = Buffer.from(signed.authenticator, "base64url").readUInt32BE(33);
  if (signCount > 0 && signCount <= lastCount) return { ok: false, reason: "copied" };
  return { ok: true, signCount };
}

function asKey({ algorithm, public: spki, rpId, origin }: NewPasskey): OfficeKey {
  return { use: "passkey", id: "sign-in", office: "sign-in", algorithm, public: spki, rpId, origin };
}
