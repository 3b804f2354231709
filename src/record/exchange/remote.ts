import { BUNDLE_LIMIT } from "../verify/bundle.ts";
import { PACK_LIMIT } from "../verify/pack.ts";

/**
 * Where a party's log is read from: its node over HTTP, a bundle file, a static folder. Nothing that comes from
 * here is believed; a remote only promises to bound what it hands over and to say plainly why it hands over nothing.
 */
export interface Remote {
  /** The log's signed checkpoint. */
  checkpoint(): Promise<Fetched>;
  /** One file of the log's tree (`tile/...`, `cosignature`, `rotations`) or a pack of bodies (`bodies/...`), from the byte `from` on where that is given. */
  read(path: string, from?: number): Promise<Fetched>;
  /** The bytes of a body, by the hex of their SHA-256. */
  body(hash: string): Promise<Fetched>;
  /** The bytes of an attachment, by the hex of their SHA-256. */
  attachment(hash: string): Promise<Fetched>;
  /** Hands our cosigned checkpoint of this log to its owner. */
  deliver(cosignature: Uint8Array): Promise<Delivered>;
}

/** `from` says where the bytes begin: 0 where a remote has no ranges and hands over the whole file. */
export type Fetched = { ok: true; bytes: Uint8Array; from: number } | RemoteRefusal;

export type Delivered = { ok: true } | RemoteRefusal;

export type RemoteRefusal =
  | { ok: false; code: "not-there" }
  /** The file ends before the byte that was asked for. */
  | { ok: false; code: "beyond-end" }
  | { ok: false; code: "too-large"; limit: number }
  | { ok: false; code: "unreachable"; cause: string }
  | { ok: false; code: "timeout"; milliseconds: number }
  | { ok: false; code: "not-admitted" }
  | { ok: false; code: "unusable-answer"; status: number }
  /** A file has no way back; what is to be delivered travels in the next bundle. */
  | { ok: false; code: "no-way-back" };

/** The longest each thing may be, in bytes. An attachment is a scan or a list of a delegation. */
export const LIMITS = {
  checkpoint: 65_536,
  rotations: 65_536,
  tile: 8_192,
  entries: BUNDLE_LIMIT,
  body: 1_048_576,
  attachment: 33_554_432,
} as const;

/** How long a file of the tree may be, by its path. */
export function limitOf(path: string): number {
  if (path.startsWith("tile/entries/")) return LIMITS.entries;
  if (path.startsWith("tile/")) return LIMITS.tile;
  if (path.startsWith("bodies/")) return PACK_LIMIT;
  if (path.startsWith("body/")) return LIMITS.body;
  if (path.startsWith("attachment/")) return LIMITS.attachment;
  return LIMITS.checkpoint;
}
