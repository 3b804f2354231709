import { fromBase64url, toBase64url } from "./base64url.ts";

/** A passkey as the authenticator made it, for registration: the public key as SPKI. */
export interface CreatedPasskey {
  credential: string;
  algorithm: "ES256" | "Ed25519" | "RS256";
  public: string;
}

/** What an authenticator signed over a challenge (WebAuthn assertion), as base64url. */
export interface SignedChallenge {
  credential: string;
  authenticator: string;
  client: string;
  signature: string;
}

export type Passkey<T> = { ok: true; value: T } | { ok: false; code: "cancelled" | "unavailable" };

const ALGORITHMS = { [-7]: "ES256", [-8]: "Ed25519", [-257]: "RS256" } as const;

/** Makes a passkey for an office on this device; the person is verified, the key can be found again without its id. */
export async function createPasskey(office: {
  rpId: string;
  name: string;
  displayName: string;
}): Promise<Passkey<CreatedPasskey>> {
  const credential = await attempt(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { id: office.rpId, name: office.displayName },
        user: { id: randomBytes(16), name: office.name, displayName: office.displayName },
        challenge: randomBytes(32),
        pubKeyCredParams: Object.keys(ALGORITHMS).map((alg) => ({ type: "public-key", alg: Number(alg) })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
      },
    }),
  );
  if (!credential.ok) return credential;
  const response = credential.value.response as AuthenticatorAttestationResponse;
  const spki = response.getPublicKey();
  const algorithm = ALGORITHMS[response.getPublicKeyAlgorithm() as keyof typeof ALGORITHMS];
  if (spki === null || algorithm === undefined) return { ok: false, code: "unavailable" };
  const id = toBase64url(credential.value.rawId);
  return { ok: true, value: { credential: id, algorithm, public: toBase64url(spki) } };
}

/** Has the person sign the challenge with a passkey of this node; user verification is required, not preferred. */
export async function signWithPasskey(
  challenge: string,
  rpId: string,
  credentials: readonly string[],
): Promise<Passkey<SignedChallenge>> {
  const credential = await attempt(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: fromBase64url(challenge),
        rpId,
        userVerification: "required",
        allowCredentials: credentials.map((id) => ({ type: "public-key", id: fromBase64url(id) })),
      },
    }),
  );
  if (!credential.ok) return credential;
  const response = credential.value.response as AuthenticatorAssertionResponse;
  return {
    ok: true,
    value: {
      credential: toBase64url(credential.value.rawId),
      authenticator: toBase64url(response.authenticatorData),
      client: toBase64url(response.clientDataJSON),
      signature: toBase64url(response.signature),
    },
  };
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The browser says "not allowed" for a refusal, a time-out and an absent device alike. */
async function attempt(ask: () => Promise<Credential | null>): Promise<Passkey<PublicKeyCredential>> {
  if (!("credentials" in navigator) || !("PublicKeyCredential" in globalThis)) {
    return { ok: false, code: "unavailable" };
  }
  try {
    const made = await ask();
    return made === null
      ? { ok: false, code: "cancelled" }
      : { ok: true, value: made as PublicKeyCredential };
  } catch (fault) {
    const insecure = fault instanceof DOMException && fault.name === "SecurityError";
    return { ok: false, code: insecure ? "unavailable" : "cancelled" };
  }
}
