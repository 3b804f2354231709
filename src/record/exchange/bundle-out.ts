import type { KeyObject } from "node:crypto";
import { TILE_WIDTH, TOP_LEVEL, tilePath, widthAt } from "../verify/tile.ts";
import type { LogName } from "../log/head.ts";
import type { Reader } from "../storage/door.ts";
import { type BundleHeader, writeBundle } from "./bundle-file.ts";
import { type Reference, referencesOf } from "../verify/references.ts";
import { type Served, serve } from "./serve.ts";
import { TREE_LIMIT } from "./tree-file.ts";
import { cardOf, currentAnchor } from "./trust.ts";

/** Writing what another party is to have into a file, for sides that have no network between them. */

export interface BundleOrder {
  mechanism: string;
  /** Our own log. */
  log: LogName & { origin: string };
  /** For which party. */
  to: string;
  /** From which entry on; by default from what that party has cosigned. */
  since?: number | undefined;
  /** At most up to this size: the largest checkpoint not beyond it. By default all. */
  upTo?: number | undefined;
}

export type BundleOut =
  | { ok: true; header: Pick<BundleHeader, "from" | "to" | "epoch" | "since" | "size">; file: Uint8Array }
  | { ok: false; code: "recipient-not-trusted"; party: string }
  | { ok: false; code: "nothing-signed" }
  | { ok: false; code: "since-beyond-end"; size: number }
  /** More than one file holds: ask for less with `upTo`. */
  | { ok: false; code: "too-much"; limit: number };

/**
 * Our log from an entry on, as the tree that our node serves, with our cosignatures of the recipient's log, sealed to the
 * recipient's trusted key. `once` is a fresh X25519 private key.
 */
export async function bundleOut(reader: Reader, order: BundleOrder, once: KeyObject): Promise<BundleOut> {
  const anchor = await currentAnchor(reader, order.to);
  if (anchor === null) return { ok: false, code: "recipient-not-trusted", party: order.to };
  const checkpoint = await checkpointUpTo(reader, order.log, order.upTo ?? Number.MAX_SAFE_INTEGER);
  if (checkpoint === null) return { ok: false, code: "nothing-signed" };
  const { size } = checkpoint;
  const since = order.since ?? (await cosignedBy(reader, order.log, anchor.origin, size));
  if (since > size) return { ok: false, code: "since-beyond-end", size };
  const tree: Tree = { files: new Map(), bytes: 0 };
  put(tree, `${prefixOf(order.log)}checkpoint`, checkpoint.note);
  await putLog(reader, tree, order, since, size);
  await putCosignatures(reader, tree, order);
  if (tree.bytes > TREE_LIMIT) return { ok: false, code: "too-much", limit: TREE_LIMIT };
  const { mechanism, log } = order;
  const about = { mechanism, from: log.party, to: anchor.origin, epoch: log.epoch, since, size };
  return { ok: true, header: about, file: writeBundle(about, tree.files, cardOf(anchor), once) };
}

interface Tree {
  files: Map<string, Uint8Array>;
  bytes: number;
}

function put(tree: Tree, path: string, bytes: Uint8Array): void {
  tree.files.set(path, bytes);
  tree.bytes += path.length + bytes.length + 6;
}

function prefixOf({ party, epoch }: LogName): string {
  return `${party}/${epoch}/`;
}

/** The largest own checkpoint not beyond a size, with the cosignatures of that size. */
async function checkpointUpTo(
  reader: Reader,
  { party, epoch }: LogName,
  upTo: number,
): Promise<{ size: number; note: Uint8Array } | null> {
  const [row] = await reader.query<{ size: number; note: string; lines: string[] }>(
    `select size, note,
       array(select line from cosignature as w where w.party = c.party and w.epoch = c.epoch and w.size = c.size
             order by by) as lines
     from checkpoint as c where party = $1 and epoch = $2 and size <= $3 order by size desc limit 1`,
    [party, epoch, upTo],
  );
  if (row === undefined) return null;
  return { size: row.size, note: Buffer.from(row.note + row.lines.map((line) => `${line}\n`).join("")) };
}

/** Up to which size a party has cosigned our log, as far as we know. */
async function cosignedBy(
  reader: Reader,
  { party, epoch }: LogName,
  by: string,
  size: number,
): Promise<number> {
  const [row] = await reader.query<{ size: number }>(
    "select coalesce(max(size), 0) as size from cosignature where party = $1 and epoch = $2 and by = $3 and size <= $4",
    [party, epoch, by, size],
  );
  return row?.size ?? 0;
}

/** Entries with what they name, and the hash tiles that prove them, from an entry's bundle on. */
async function putLog(
  reader: Reader,
  tree: Tree,
  order: BundleOrder,
  since: number,
  size: number,
): Promise<void> {
  const first = Math.floor(since / TILE_WIDTH);
  for (let index = first; index * TILE_WIDTH < size && tree.bytes <= TREE_LIMIT; index += 1) {
    await putFile(
      reader,
      tree,
      order,
      tilePath({ level: "entries", index, width: widthAt("entries", index, size) }),
    );
    await putContents(
      reader,
      tree,
      order,
      Math.max(since, index * TILE_WIDTH),
      Math.min(size, (index + 1) * TILE_WIDTH),
    );
  }
  for (let level = 0; level <= TOP_LEVEL; level += 1) {
    for (let index = level === 0 ? first : 0; widthAt(level, index, size) > 0; index += 1) {
      await putFile(reader, tree, order, tilePath({ level, index, width: widthAt(level, index, size) }));
    }
  }
  await putFile(reader, tree, order, "rotations");
}

async function putFile(reader: Reader, tree: Tree, { log }: BundleOrder, file: string): Promise<void> {
  const path = `${prefixOf(log)}${file}`;
  const bytes = await bytesAt(reader, path, log.origin);
  if (bytes !== null) put(tree, path, bytes);
  else if (file.startsWith("tile/")) throw new Error(`Our own log lacks ${path}.`);
}

async function putContents(
  reader: Reader,
  tree: Tree,
  order: BundleOrder,
  from: number,
  to: number,
): Promise<void> {
  const { party, epoch } = order.log;
  const rows = await reader.query<{ envelope: Uint8Array }>(
    "select envelope from entry where party = $1 and epoch = $2 and index >= $3 and index < $4 order by index",
    [party, epoch, from, to],
  );
  const named: Reference[] = rows.flatMap((row) => referencesOf(row.envelope));
  for (const { kind, hash } of named) {
    if (tree.bytes <= TREE_LIMIT) await putFile(reader, tree, order, `${kind}/${hash}`);
  }
}

/** Our cosignatures of the recipient's logs, one for each epoch. */
async function putCosignatures(reader: Reader, tree: Tree, order: BundleOrder): Promise<void> {
  const rows = await reader.query<LogName>("select party, epoch from log where party = $1 and not own", [
    order.to,
  ]);
  for (const row of rows) {
    const path = `${prefixOf(row)}cosignature`;
    const bytes = await bytesAt(reader, path, order.log.origin);
    if (bytes !== null) put(tree, path, bytes);
  }
}

async function bytesAt(reader: Reader, path: string, cosigner: string): Promise<Uint8Array | null> {
  const served: Served | { ok: false } = await serve(
    reader,
    path,
    { kind: "party", party: "" },
    { cosigner },
  );
  return served.ok ? served.bytes : null;
}
