import type { Citation } from "../../record/verify/envelope.ts";
import type { Intent } from "../../record/kind/intent.ts";
import { type KeyAct, keyAsOf } from "../../record/log/acts.ts";
import { type Problem, problem } from "../problems/problem.ts";

export interface KeySetting {
  office: string;
  party: string;
  epoch: number;
  demonstration: boolean;
  rpId: string;
  origin: string;
}

type KeyIntent = Extract<Intent, { act: "register" | "revoke" }>;

/**
 * Why a key may not be registered or revoked, or null: an office registers and revokes its own keys alone, an id is used
 * once, a passkey is bound to this node's own pages, a software key exists in a demonstration only.
 */
export function keyProblem(intent: KeyIntent, keys: readonly KeyAct[], setting: KeySetting): Problem | null {
  return intent.act === "register"
    ? registrationProblem(intent, keys, setting)
    : revocationProblem(intent, keys, setting);
}

function registrationProblem(
  { key }: Extract<Intent, { act: "register" }>,
  keys: readonly KeyAct[],
  { office, demonstration, rpId, origin }: KeySetting,
): Problem | null {
  if (key.office !== office) return problem("key-of-another-office", { key: key.id });
  if (key.use === "software" && !demonstration) return problem("software-key-refused");
  if (key.use === "passkey" && key.rpId !== rpId) return problem("input-malformed", { where: "key.rpId" });
  if (key.use === "passkey" && key.origin !== origin)
    return problem("input-malformed", { where: "key.origin" });
  const taken = keys.some(({ envelope }) => envelope.act === "register" && envelope.key.id === key.id);
  return taken ? problem("key-exists", { key: key.id }) : null;
}

function revocationProblem(
  { key }: Extract<Intent, { act: "revoke" }>,
  keys: readonly KeyAct[],
  { office, party, epoch }: KeySetting,
): Problem | null {
  const end: Citation = { party, epoch, index: Number.MAX_SAFE_INTEGER, leaf: "" };
  const found = keyAsOf(keys, key, end);
  if (found === null) return problem("key-unknown", { key });
  return found.office === office ? null : problem("key-of-another-office", { key });
}
