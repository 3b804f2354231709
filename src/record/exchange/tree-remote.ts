import type { Fetched, Remote } from "./remote.ts";
import { limitOf } from "./remote.ts";

/** Reads one file of a log's tree whole, by its path; null where there is none. */
export type ReadTree = (path: string) => Promise<Uint8Array | null>;

/**
 * A log read from files: an opened bundle, or a folder as a web server would serve it. Nothing can be delivered.
 * Refuses what is longer than its kind may be.
 */
export function treeRemote(read: ReadTree): Remote {
  return {
    checkpoint: () => fetched(read, "checkpoint", 0),
    read: (path, from = 0) => fetched(read, path, from),
    body: (hash) => fetched(read, `body/${hash}`, 0),
    attachment: (hash) => fetched(read, `attachment/${hash}`, 0),
    deliver: () => Promise.resolve({ ok: false, code: "no-way-back" }),
  };
}

async function fetched(read: ReadTree, path: string, from: number): Promise<Fetched> {
  const bytes = await read(path);
  if (bytes === null) return { ok: false, code: "not-there" };
  const limit = limitOf(path);
  if (bytes.length > limit) return { ok: false, code: "too-large", limit };
  if (from > 0 && from >= bytes.length) return { ok: false, code: "beyond-end" };
  return { ok: true, bytes: bytes.subarray(from), from };
}
