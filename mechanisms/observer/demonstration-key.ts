import { type KeyObject, createHash, createPrivateKey } from "node:crypto";

const LABEL = "concord demonstration compiler key: public on purpose, proves nothing about who compiled";

/** The DER before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * The demonstration's compiler key, made from a public label so that everybody can recompile the shipped record
 * byte for byte. It shows how a compiler signs; a real mechanism names a compiler whose key is its own.
 */
export function demonstrationCompilerKey(): KeyObject {
  const seed = createHash("sha256").update(LABEL).digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: "der", type: "pkcs8" });
}
