import { type KeyObject, createHash, sign, verify } from "node:crypto";
import { canonicalBytes } from "../verify/canonical.ts";
import type { VerifierKey } from "../verify/verifier-key.ts";

/**
 * How one node proves to another that a request is its own: a signature with the node's key over everything that
 * makes the request what it is. Nothing is secret in it, so nothing is lost where it is logged.
 */
export interface RequestFacts {
  method: string;
  /** Path and query, as sent. */
  target: string;
  /** The host asked, with its port where it is not the usual one. */
  host: string;
  body: Uint8Array;
}

/** A request older or younger than this many seconds is refused; nonces are remembered for twice as long. */
export const REPLAY_WINDOW = 120;

export interface RequestSigner {
  origin: string;
  key: KeyObject;
  /** POSIX seconds. */
  now: () => number;
  /** 16 random bytes, as 32 hexadecimal digits. */
  nonce: () => string;
}

/** The value of the Authorization header: `Concord-Note origin=..., time=..., nonce=..., signature=...`. */
export function signRequest(facts: RequestFacts, signer: RequestSigner): string {
  const stamp = { origin: signer.origin, time: signer.now(), nonce: signer.nonce() };
  const signature = sign(null, signedBytes(facts, stamp), signer.key).toString("base64url");
  return `Concord-Note origin=${stamp.origin}, time=${stamp.time}, nonce=${stamp.nonce}, signature=${signature}`;
}

export type RequestVerdict =
  | { ok: true; origin: string; nonce: string; time: number }
  | { ok: false; code: "no-signature" }
  | { ok: false; code: "malformed-signature" }
  | { ok: false; code: "unknown-origin"; origin: string }
  | { ok: false; code: "clock-apart"; seconds: number }
  | { ok: false; code: "bad-signature"; origin: string };

export interface RequestJudge {
  /** POSIX seconds. */
  now: number;
  /** The keys by which a log's node is trusted today; none where it is not. */
  keysOf: (origin: string) => readonly VerifierKey[];
}

interface Stamp {
  origin: string;
  time: number;
  nonce: string;
}

const form =
  /^Concord-Note origin=([A-Za-z0-9._/-]{1,200}), time=(\d{1,12}), nonce=([0-9a-f]{32}), signature=([A-Za-z0-9_-]{86})$/;

/** Whose request this says it is; nothing is proved by that. Null where it does not say. */
export function namedOrigin(header: string | undefined): string | null {
  return form.exec(header ?? "")?.[1] ?? null;
}

/**
 * Whose request this is. Refuses one without or with a wrong signature, of a node that is not trusted, and one made
 * more than `REPLAY_WINDOW` seconds before or after now. The caller still has to spend the nonce (`spendNonce`).
 */
export function verifyRequest(
  facts: RequestFacts,
  header: string | undefined,
  judge: RequestJudge,
): RequestVerdict {
  if (header === undefined) return { ok: false, code: "no-signature" };
  const match = form.exec(header);
  if (match === null) return { ok: false, code: "malformed-signature" };
  const [, origin = "", time = "", nonce = "", signature = ""] = match;
  const stamp = { origin, time: Number(time), nonce };
  const keys = judge.keysOf(origin);
  if (keys.length === 0) return { ok: false, code: "unknown-origin", origin };
  const seconds = Math.abs(judge.now - stamp.time);
  if (seconds > REPLAY_WINDOW) return { ok: false, code: "clock-apart", seconds };
  const bytes = signedBytes(facts, stamp);
  const right = keys.some(({ key }) => verify(null, bytes, key, Buffer.from(signature, "base64url")));
  return right ? { ok: true, ...stamp } : { ok: false, code: "bad-signature", origin };
}

/** One line of canonical JSON under a domain of its own: it can be no checkpoint, which has lines. */
function signedBytes(facts: RequestFacts, stamp: Stamp): Uint8Array {
  const { method, target, host } = facts;
  const body = createHash("sha256").update(facts.body).digest("hex");
  return canonicalBytes({ domain: "concord/request/1", ...stamp, method, target, host, body });
}
