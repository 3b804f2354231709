import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { type Json, canonicalBytes, parseCanonical } from "../verify/canonical.ts";
import { partyName } from "../verify/envelope.ts";
import { type Recipient, seal, unseal } from "./seal.ts";
import { type UnpackRefusal, packTree, unpackTree } from "./tree-file.ts";

/**
 * A bundle: one line that names the format, one line of canonical JSON that says from whom to whom and how long, then the
 * packed tree sealed to the recipient. The header is bound into the seal, so nothing of the file can be changed.
 */
const MAGIC = "concord/bundle/1\n";
const HEADER_LIMIT = 4_096;

const header = z.strictObject({
  mechanism: z.string().min(1).max(120),
  from: partyName,
  /** The origin of the recipient's log, which says whose key opens it. */
  to: z.string().min(1).max(200),
  /** Which entries of the sender's log are in it: from `since` up to `size`. */
  epoch: z.int().min(0),
  since: z.int().min(0),
  size: z.int().min(0),
  /** How long the tree is when unpacked, and how it is packed. */
  unpacked: z.int().min(0),
  packing: z.enum(["deflate", "none"]),
});
export type BundleHeader = z.infer<typeof header>;

export type BundleFileRefusal =
  | { ok: false; code: "not-a-bundle" }
  | { ok: false; code: "other-recipient"; to: string }
  | UnpackRefusal;

/** Writes a bundle. `once` is a fresh X25519 private key. Throws a RangeError for a tree longer than one file holds. */
export function writeBundle(
  about: Omit<BundleHeader, "unpacked" | "packing">,
  files: ReadonlyMap<string, Uint8Array>,
  to: Recipient,
  once: KeyObject,
): Uint8Array {
  const packed = packTree(files);
  const full: BundleHeader = { ...about, unpacked: packed.size, packing: packed.packing };
  const context = canonicalBytes(full as unknown as Json);
  return Buffer.concat([
    Buffer.from(MAGIC),
    context,
    Buffer.from("\n"),
    seal(packed.bytes, to, context, once),
  ]);
}

/** What a file says of itself before it is opened; nothing of it is proved. */
export function readHeader(
  file: Uint8Array,
):
  | { ok: true; header: BundleHeader; context: Uint8Array; sealed: Uint8Array }
  | { ok: false; code: "not-a-bundle" } {
  const start = Buffer.from(file.subarray(0, MAGIC.length + HEADER_LIMIT));
  const end = start.indexOf("\n", MAGIC.length);
  if (!start.toString("latin1").startsWith(MAGIC) || end < 0) return { ok: false, code: "not-a-bundle" };
  const context = file.subarray(MAGIC.length, end);
  const json = parseCanonical(context);
  const parsed = json.ok ? header.safeParse(json.value) : null;
  if (parsed === null || !parsed.success) return { ok: false, code: "not-a-bundle" };
  return { ok: true, header: parsed.data, context, sealed: file.subarray(end + 1) };
}

/**
 * Opens a bundle addressed to one of these origins, whole or not at all. Refuses a file of another form, for another
 * recipient, damaged anywhere, or which would unpack to more than a bundle may be.
 */
export function openBundle(
  file: Uint8Array,
  own: { origins: readonly string[]; agreement: KeyObject },
): { ok: true; header: BundleHeader; files: Map<string, Uint8Array> } | BundleFileRefusal {
  const read = readHeader(file);
  if (!read.ok) return read;
  const { to, unpacked, packing } = read.header;
  if (!own.origins.includes(to)) return { ok: false, code: "other-recipient", to };
  const bytes = unseal(read.sealed, own.agreement, read.context);
  if (bytes === null) return { ok: false, code: "damaged" };
  const tree = unpackTree({ bytes, size: unpacked, packing });
  return tree.ok ? { ok: true, header: read.header, files: tree.files } : tree;
}
