import { createHash } from "node:crypto";
import { z } from "zod";
import { type Json, type JsonRefusal, canonicalBytes, parseCanonical } from "./canonical.ts";

/**
 * The wire format of an act. A leaf of a party's log is the canonical JSON of one envelope; what was
 * said lies beside it as a salted body, named here by its hash. Schemas are loose: a later version may
 * add members, which are kept, forwarded and proved.
 */

/** tlog-tiles gives an entry a 16-bit length. */
export const ENVELOPE_LIMIT = 65_535;

const name = (pattern: RegExp) => z.string().regex(pattern);
export const partyName = name(/^[a-z][a-z0-9-]{0,31}$/);
export const entityId = name(/^[a-z][a-z0-9-]{0,31}\/[A-Za-z0-9._~-]{1,80}$/);
export const actId = name(/^[A-Za-z0-9-]{1,64}$/);
export const kindName = name(/^[a-z][a-z0-9-]{0,47}$/);
export const fieldName = name(/^[a-z][A-Za-z0-9.-]{0,63}$/);
export const officeName = name(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const hex256 = name(/^[0-9a-f]{64}$/);
const base64url = name(/^[A-Za-z0-9_-]{1,8192}$/);
const time = name(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const natural = z.int().min(0);

/** One act of one log, named so that it cannot be mistaken: party, epoch, index and leaf hash. */
export const citation = z.object({ party: partyName, epoch: natural, index: natural, leaf: hex256 });
export type Citation = z.infer<typeof citation>;

const path = z.object({ index: natural, size: z.int().min(1), path: z.array(hex256).max(32) });

/**
 * Proof that an office assented to a digest: its key signed the Merkle root of all digests shown in one
 * ceremony, and `path` leads from this digest to that root. A passkey's signature is a WebAuthn assertion.
 */
export const assent = z.discriminatedUnion("type", [
  path.extend({
    type: z.literal("passkey"),
    key: actId,
    authenticator: base64url,
    client: base64url,
    signature: base64url,
  }),
  path.extend({ type: z.literal("software"), key: actId, signature: base64url }),
]);
export type Assent = z.infer<typeof assent>;

/** An office's key, registered in its party's own log. */
export const officeKey = z.discriminatedUnion("use", [
  z.object({
    use: z.literal("passkey"),
    id: actId,
    office: officeName,
    algorithm: z.enum(["ES256", "Ed25519", "RS256"]),
    public: base64url,
    rpId: z.string().min(1).max(253),
    origin: z.url({ protocol: /^https?$/ }),
  }),
  z.object({
    use: z.literal("software"),
    id: actId,
    office: officeName,
    algorithm: z.literal("Ed25519"),
    public: base64url,
  }),
]);
export type OfficeKey = z.infer<typeof officeKey>;

const common = { v: z.literal(1), id: actId, office: officeName, time, dispatch: z.int().min(1).optional() };
const about = { ...common, entity: entityId, kind: kindName, version: z.int().min(1) };
const unit = { unit: fieldName, base: hex256.nullable(), digest: hex256 };

export const envelope = z.discriminatedUnion("act", [
  z.looseObject({
    ...about,
    act: z.literal("open"),
    participants: z.array(partyName).min(1).max(32),
  }),
  z.looseObject({ ...about, act: z.literal("say"), field: fieldName, body: hex256 }),
  z.looseObject({
    ...about,
    ...unit,
    act: z.literal("adopt"),
    body: hex256,
    instead: citation.optional(),
    assent: assent.optional(),
  }),
  z.looseObject({ ...about, ...unit, act: z.literal("decline"), body: hex256.optional() }),
  z.looseObject({ ...about, act: z.literal("erase"), target: citation }),
  z.looseObject({ ...about, ...unit, act: z.literal("publish") }),
  z.looseObject({ ...about, act: z.literal("publish-own"), target: citation }),
  z.looseObject({ ...common, act: z.literal("register"), key: officeKey }),
  z.looseObject({ ...common, act: z.literal("revoke"), key: actId }),
  z.looseObject({ ...common, act: z.literal("rotate"), next: z.string().max(300), proof: base64url }),
  z.looseObject({
    ...common,
    act: z.literal("accept"),
    party: partyName,
    epoch: natural,
    origin: z.string().max(200),
    key: z.string().max(300),
    size: natural,
    root: hex256,
  }),
  z.looseObject({
    ...common,
    act: z.literal("epoch"),
    epoch: z.int().min(1),
    previous: z.object({ origin: z.string().max(200), size: natural, root: hex256 }),
  }),
]);

export type Envelope = z.infer<typeof envelope>;
export type ActName = Envelope["act"];
export type EnvelopeOf<Name extends ActName> = Extract<Envelope, { act: Name }>;

/** The acts that speak of an entity, hence carry its id. */
export type EntityEnvelope = Extract<Envelope, { entity: string }>;

export type EnvelopeRefusal =
  | JsonRefusal
  | { ok: false; code: "too-long"; limit: number }
  | { ok: false; code: "unknown-act" }
  | { ok: false; code: "malformed"; where: string };

export type ParsedEnvelope = { ok: true; envelope: Envelope } | EnvelopeRefusal;

/** The leaf bytes of an envelope (RFC 8785). The caller has built it from checked parts. */
export function envelopeBytes(one: Envelope): Uint8Array {
  return canonicalBytes(one as unknown as Json);
}

/** Reads a leaf. Refuses what is too long, not canonical, of an unknown act, or malformed, and says where. */
export function parseEnvelope(bytes: Uint8Array): ParsedEnvelope {
  if (bytes.length > ENVELOPE_LIMIT) return { ok: false, code: "too-long", limit: ENVELOPE_LIMIT };
  const json = parseCanonical(bytes);
  if (!json.ok) return json;
  const parsed = envelope.safeParse(json.value);
  if (parsed.success) return { ok: true, envelope: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === "invalid_union" && issue.path.join(".") === "act")
    return { ok: false, code: "unknown-act" };
  return { ok: false, code: "malformed", where: issue?.path.join(".") ?? "" };
}

/** What lies beside an envelope: the value as said, under a random 128-bit salt, so that its hash tells nothing. */
export const body = z.object({ salt: name(/^[A-Za-z0-9_-]{22}$/), value: z.json() });
export interface Body {
  salt: string;
  value: Json;
}

/** A body's bytes (RFC 8785) and the hash that names it (SHA-256, hex). */
export function sealBody(one: Body): { bytes: Uint8Array; hash: string } {
  const bytes = canonicalBytes({ salt: one.salt, value: one.value });
  return { bytes, hash: bodyHash(bytes) };
}

export function bodyHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export type ParsedBody =
  | { ok: true; body: Body }
  | JsonRefusal
  | { ok: false; code: "malformed"; where: string };

/** Reads a body. Refuses what is not canonical or not `{salt, value}`. The hash is the caller's to compare. */
export function parseBody(bytes: Uint8Array): ParsedBody {
  const json = parseCanonical(bytes);
  if (!json.ok) return json;
  const parsed = body.safeParse(json.value);
  if (!parsed.success)
    return { ok: false, code: "malformed", where: parsed.error.issues[0]?.path.join(".") ?? "" };
  return { ok: true, body: json.value as unknown as Body };
}
