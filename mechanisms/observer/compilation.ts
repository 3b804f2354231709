import { type KeyObject, createPublicKey, sign, verify } from "node:crypto";
import { z } from "zod";
import { type Json, canonicalBytes } from "../../src/record/verify/canonical.ts";
import { texts } from "../texts.ts";
import { fullDate, itemId } from "./item.ts";
import { type ObserverRecord, itemDigest, itemKind, itemsOf } from "./record.ts";

/** What the compiler signs: who compiled, for which mechanism, when, and each item's digest. */
export const digestList = z.strictObject({
  domain: z.literal("concord/observer-record/1"),
  mechanism: z.string().min(1),
  compiler: z.strictObject({ name: texts, demonstration: z.boolean() }),
  compiledOn: fullDate,
  items: z.array(z.strictObject({ kind: itemKind, id: itemId, digest: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type DigestList = z.infer<typeof digestList>;

/** A digest list with its Ed25519 signature (RFC 8032) over the list's canonical JSON; keys and signatures in base64url. */
export const compilation = z.strictObject({
  list: digestList,
  publicKey: z.base64url(),
  signature: z.base64url(),
});
export type Compilation = z.infer<typeof compilation>;

/** Who signs and for what; `privateKey` is an Ed25519 key. */
export interface Compiler {
  mechanism: string;
  name: DigestList["compiler"]["name"];
  demonstration: boolean;
  compiledOn: string;
  privateKey: KeyObject;
}

/** Signs the digests of every item of a record, in the record's order. */
export function compile(record: ObserverRecord, compiler: Compiler): Compilation {
  const list: DigestList = {
    domain: "concord/observer-record/1",
    mechanism: compiler.mechanism,
    compiler: { name: compiler.name, demonstration: compiler.demonstration },
    compiledOn: compiler.compiledOn,
    items: digestsOf(record),
  };
  const signature = sign(null, signedBytes(list), compiler.privateKey).toString("base64url");
  return { list, publicKey: rawPublicKey(compiler.privateKey), signature };
}

export type CompilationRefusal =
  | { ok: false; code: "bad-signature" }
  | { ok: false; code: "other-key"; publicKey: string }
  | { ok: false; code: "other-mechanism"; mechanism: string }
  | { ok: false; code: "item-not-listed"; id: string }
  | { ok: false; code: "item-altered"; id: string }
  | { ok: false; code: "item-missing"; id: string };

/** Whom the reader trusts: the mechanism it is about and the compiler's public key (base64url, 32 bytes). */
export interface Trusted {
  mechanism: string;
  publicKey: string;
}

/**
 * Whether this record is exactly the one its compiler signed. Refuses another key or mechanism, a signature
 * that does not hold, and any item added, changed or left out.
 */
export function verifyCompilation(
  record: ObserverRecord,
  signed: Compilation,
  trusted: Trusted,
): { ok: true } | CompilationRefusal {
  if (signed.publicKey !== trusted.publicKey)
    return { ok: false, code: "other-key", publicKey: signed.publicKey };
  if (!signatureHolds(signed)) return { ok: false, code: "bad-signature" };
  const { mechanism } = signed.list;
  if (mechanism !== trusted.mechanism) return { ok: false, code: "other-mechanism", mechanism };
  return compareItems(digestsOf(record), signed.list.items);
}

function signatureHolds({ list, publicKey, signature }: Compilation): boolean {
  const key = keyOf(publicKey);
  return key !== null && verify(null, signedBytes(list), key, Buffer.from(signature, "base64url"));
}

function keyOf(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
  } catch {
    return null;
  }
}

function compareItems(
  held: DigestList["items"],
  listed: DigestList["items"],
): { ok: true } | CompilationRefusal {
  const expected = new Map(listed.map((one) => [`${one.kind} ${one.id}`, one.digest]));
  for (const one of held) {
    const digest = expected.get(`${one.kind} ${one.id}`);
    if (digest === undefined) return { ok: false, code: "item-not-listed", id: one.id };
    if (digest !== one.digest) return { ok: false, code: "item-altered", id: one.id };
  }
  const ids = new Set(held.map((one) => `${one.kind} ${one.id}`));
  const lost = listed.find((one) => !ids.has(`${one.kind} ${one.id}`));
  return lost === undefined ? { ok: true } : { ok: false, code: "item-missing", id: lost.id };
}

function digestsOf(record: ObserverRecord): DigestList["items"] {
  return itemsOf(record).map(({ kind, item }) => ({ kind, id: item.id, digest: itemDigest(item) }));
}

function signedBytes(list: DigestList): Uint8Array {
  return canonicalBytes(list as unknown as Json);
}

function rawPublicKey(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  if (x === undefined) throw new TypeError("The compiler's key is not an Ed25519 key.");
  return x;
}
