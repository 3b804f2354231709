import { type KeyObject, createPublicKey } from "node:crypto";
import { z } from "zod";
import type { Citation, OfficeKey } from "../record/verify/envelope.ts";
import { keyActsOf, keyAsOf } from "../record/log/acts.ts";
import type { Reader } from "../record/storage/door.ts";

/** An office's key as answers show it. `credential` is the authenticator's own name of a passkey. */
export const keyView = z.object({
  id: z.string(),
  use: z.enum(["passkey", "software"]),
  office: z.string(),
  registeredAt: z.string(),
  credential: z.string().optional(),
});
export type KeyView = z.infer<typeof keyView>;

/** The keys of an office that are registered in its side's log and not revoked since. */
export async function keysInForce(
  reader: Reader,
  { party, card }: { party: string; card: { epoch: number } },
  office: string,
): Promise<KeyView[]> {
  const acts = await keyActsOf(reader, [party]);
  const end: Citation = { party, epoch: card.epoch, index: Number.MAX_SAFE_INTEGER, leaf: "" };
  const found = acts.flatMap(({ envelope }) => {
    if (envelope.act !== "register" || envelope.key.office !== office) return [];
    const key = keyAsOf(acts, envelope.key.id, end);
    return key === null ? [] : [{ key, registeredAt: envelope.time }];
  });
  const credentials = await credentialsOf(
    reader,
    found.map(({ key }) => key.id),
  );
  return found.map(({ key, registeredAt }) => {
    const credential = credentials.get(key.id);
    return {
      id: key.id,
      use: key.use,
      office: key.office,
      registeredAt,
      ...(credential === undefined ? {} : { credential }),
    };
  });
}

async function credentialsOf(reader: Reader, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await reader.query<{ key: string; credential: string }>(
    "select key, credential from passkey_credential where key = any($1)",
    [keys],
  );
  return new Map(rows.map((row) => [row.key, row.credential]));
}

/** The demonstration's software key of an office, as it is registered. */
export function softwareKey(id: string, office: string, key: KeyObject): OfficeKey {
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return { use: "software", id, office, algorithm: "Ed25519", public: spki.toString("base64url") };
}

/** What passkeys of a node's pages are bound to: its host name (WebAuthn, relying party identifier). */
export function rpIdOf(address: string): string {
  return new URL(address).hostname;
}
