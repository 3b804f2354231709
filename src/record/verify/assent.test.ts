import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ceremonyOver, softwareStatement, verifyAssent } from "./assent.ts";
import type { Assent, OfficeKey } from "./envelope.ts";

const digests = Array.from({ length: 7 }, (_, at) => createHash("sha256").update(`text ${at}`).digest("hex"));
const office = "asia-department";
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ed = generateKeyPairSync("ed25519");
const spki = (pair: typeof ed) =>
  pair.publicKey.export({ format: "der", type: "spki" }).toString("base64url");

const passkey: OfficeKey = {
  use: "passkey",
  id: "k1",
  office,
  algorithm: "ES256",
  public: spki(ec),
  rpId: "localhost",
  origin: "http://localhost:4100",
};
const software: OfficeKey = { use: "software", id: "k2", office, algorithm: "Ed25519", public: spki(ed) };

interface Ceremonial {
  origin?: string;
  flags?: number;
  rpId?: string;
  type?: string;
}

/** What an authenticator would answer for one digest of the ceremony. */
function asserted(at: number, said: Ceremonial = {}): Assent {
  const { root, paths } = ceremonyOver(digests);
  const { origin = "http://localhost:4100", flags = 0x05, rpId = "localhost", type = "webauthn.get" } = said;
  const client = Buffer.from(
    JSON.stringify({ type, challenge: Buffer.from(root).toString("base64url"), origin, crossOrigin: false }),
  );
  const relying = createHash("sha256").update(rpId).digest();
  const authenticator = Buffer.concat([relying, Buffer.of(flags, 0, 0, 0, 9)]);
  const signed = Buffer.concat([authenticator, createHash("sha256").update(client).digest()]);
  return {
    type: "passkey",
    key: "k1",
    authenticator: authenticator.toString("base64url"),
    client: client.toString("base64url"),
    signature: sign("sha256", signed, ec.privateKey).toString("base64url"),
    index: at,
    size: digests.length,
    path: paths[at] ?? [],
  };
}

function signedBySoftware(at: number): Assent {
  const { root, paths } = ceremonyOver(digests);
  const signature = sign(null, softwareStatement(root), ed.privateKey).toString("base64url");
  return { type: "software", key: "k2", signature, index: at, size: digests.length, path: paths[at] ?? [] };
}

describe("an assent", () => {
  test("of one ceremony holds for each digest shown, and for no other", () => {
    for (const [at, digest] of digests.entries()) {
      expect(verifyAssent(digest, asserted(at), office, passkey, false)).toEqual({ ok: true });
      expect(verifyAssent(digest, signedBySoftware(at), office, software, true)).toEqual({ ok: true });
      const other = digests[(at + 1) % digests.length] as string;
      expect(verifyAssent(other, asserted(at), office, passkey, false).ok).toBe(false);
    }
  });

  const digest = digests[0] as string;
  const cases: [string, string, () => unknown][] = [
    [
      "a software key outside a demonstration",
      "software-key-refused",
      () => verifyAssent(digest, signedBySoftware(0), office, software, false),
    ],
    [
      "another origin",
      "another-origin",
      () => verifyAssent(digest, asserted(0, { origin: "http://localhost:4200" }), office, passkey, true),
    ],
    [
      "another relying party",
      "another-relying-party",
      () => verifyAssent(digest, asserted(0, { rpId: "elsewhere" }), office, passkey, true),
    ],
    [
      "a user who was not verified",
      "user-not-verified",
      () => verifyAssent(digest, asserted(0, { flags: 0x01 }), office, passkey, true),
    ],
    [
      "a registration handed in as an assertion",
      "client-data-malformed",
      () => verifyAssent(digest, asserted(0, { type: "webauthn.create" }), office, passkey, true),
    ],
    ["another office", "another-office", () => verifyAssent(digest, asserted(0), "elsewhere", passkey, true)],
    ["another key", "another-key", () => verifyAssent(digest, asserted(0), office, software, true)],
    [
      "a path too short",
      "path-malformed",
      () => verifyAssent(digest, { ...asserted(0), path: [] }, office, passkey, true),
    ],
    [
      "a signature cut short",
      "signature-wrong",
      () => verifyAssent(digest, { ...asserted(0), signature: "AAAA" }, office, passkey, true),
    ],
    [
      "a key that is none",
      "key-unreadable",
      () => verifyAssent(digest, asserted(0), office, { ...passkey, public: "AAAA" }, true),
    ],
  ];
  test.each(cases)("refuses %s", (_, code, ask) => {
    expect(ask()).toEqual({ ok: false, code });
  });
});
