import { type KeyObject, sign } from "node:crypto";
import { z } from "zod";
import { ceremonyOver, softwareStatement, verifyAssent } from "../../record/verify/assent.ts";
import { type Assent, type OfficeKey, actId } from "../../record/verify/envelope.ts";
import type { Intent } from "../../record/kind/intent.ts";
import { type Problem, problem } from "../problems/problem.ts";

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,8192}$/);

/** What a page hands over after a ceremony: a WebAuthn assertion, or the wish that the demonstration's key sign. */
export const assentGiven = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("passkey"),
    key: actId,
    authenticator: base64url,
    client: base64url,
    signature: base64url,
  }),
  z.strictObject({ type: z.literal("software"), key: actId }),
]);
export type AssentGiven = z.infer<typeof assentGiven>;

/** What assents are judged by. */
export interface AssentSetting {
  office: string;
  demonstration: boolean;
  /** The office's registered key of this id, or null. */
  keyNamed: (id: string) => OfficeKey | null;
  /** The private key of a demonstration office, or null where this node holds none. */
  softwareKey: (office: string) => KeyObject | null;
}

export type Assents = { ok: true; byAct: ReadonlyMap<string, Assent> } | Problem;

type Adoption = Extract<Intent, { act: "adopt" }>;

/**
 * One ceremony's signature as the assent of each adoption of a request: its challenge is the Merkle root over all their
 * digests, in the request's order. Refuses a missing or needless signature, an unknown key, and one that does not bind.
 */
export function assentsFor(
  acts: readonly Intent[],
  given: AssentGiven | null,
  setting: AssentSetting,
): Assents {
  const adoptions = acts.filter((one): one is Adoption => one.act === "adopt");
  const [first] = adoptions;
  if (first === undefined)
    return given === null ? { ok: true, byAct: new Map() } : problem("assent-not-needed");
  if (given === null) return problem("assent-missing", { act: first.id });
  const key = setting.keyNamed(given.key);
  if (key === null) return problem("key-unknown", { key: given.key });
  const ceremony = ceremonyOver(adoptions.map((one) => one.digest));
  const signed = given.type === "passkey" ? given : signedBySoftware(given.key, ceremony.root, setting);
  if (signed === null) return problem("software-key-refused");
  const byAct = new Map<string, Assent>();
  for (const [index, { id, digest }] of adoptions.entries()) {
    const path = ceremony.paths[index] ?? [];
    const assent: Assent = { ...signed, index, size: adoptions.length, path };
    const verdict = verifyAssent(digest, assent, setting.office, key, setting.demonstration);
    if (!verdict.ok) return problem("assent-refused", { act: id, reason: verdict.code });
    byAct.set(id, assent);
  }
  return { ok: true, byAct };
}

type Signed = { type: "software"; key: string; signature: string };

function signedBySoftware(key: string, root: Uint8Array, setting: AssentSetting): Signed | null {
  const held = setting.demonstration ? setting.softwareKey(setting.office) : null;
  if (held === null) return null;
  return {
    type: "software",
    key,
    signature: sign(null, softwareStatement(root), held).toString("base64url"),
  };
}
