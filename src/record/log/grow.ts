import { type OnNode, appendAll, frontierRoot } from "../verify/frontier.ts";
import { HASH_LENGTH, type Hash, hashAt, leafHashes } from "../verify/hash.ts";
import { TILE_WIDTH } from "../verify/tile.ts";
import type { Transaction } from "../storage/door.ts";
import type { LogHead } from "./head.ts";
import { noticeOf } from "./notice.ts";

/** What a leaf says, as far as it can be read; all null for one that cannot. Time is RFC 3339. */
export interface LeafFacts {
  actId: string | null;
  act: string | null;
  entity: string | null;
  office: string | null;
  time: string | null;
}

/** A leaf to be appended. `asked` (32 bytes) is what the author asked under this act id: own logs only. */
export interface NewLeaf extends LeafFacts {
  envelope: Uint8Array;
  asked: Uint8Array | null;
}

/** A leaf in its place. */
export interface StoredEntry extends LeafFacts {
  party: string;
  epoch: number;
  index: number;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

export interface Grown {
  head: LogHead;
  entries: StoredEntry[];
}

/** A log that is being appended to: where its entries stand is known before they are written. */
export interface Growing extends Grown {
  /** Settles when all is written; what is asked on the same transaction meanwhile comes after the entries. */
  written: Promise<unknown>;
}

/**
 * Appends leaves to a log that this transaction has locked (`lockLog`): rows, tiles, size, root and frontier,
 * and the notice that is heard after the commit. For our own log and for a copy that has been verified alike.
 */
export async function growLog(tx: Transaction, head: LogHead, leaves: readonly NewLeaf[]): Promise<Grown> {
  const { written, ...grown } = startGrowing(tx, head, leaves);
  await written;
  return grown;
}

/** The same without waiting: the caller waits for `written`, and may ask more on the transaction before. */
export function startGrowing(tx: Transaction, head: LogHead, leaves: readonly NewLeaf[]): Growing {
  const hashes = leafHashes(leaves.map((leaf) => leaf.envelope));
  const grown = growTree(head, hashes);
  const written = Promise.all([
    leaves.length > 0 ? insertEntries(tx, head, grown.head, leaves, hashes) : null,
    insertLeafTiles(tx, head, hashes, grown.fullTiles),
    extendTiles(tx, head, grown.nodes),
  ]);
  return {
    head: grown.head,
    entries: leaves.map((leaf, at) => storedEntry(head, leaf, at, hashes)),
    written,
  };
}

/** The root of a perfect subtree that a tile above level 0 holds. */
interface TileNode {
  level: number;
  index: number;
  hash: Hash;
}

function growTree(
  head: LogHead,
  hashes: Uint8Array,
): { head: LogHead; nodes: TileNode[]; fullTiles: number[] } {
  const nodes: TileNode[] = [];
  const fullTiles: number[] = [];
  const onNode: OnNode = (level, index, hash) => {
    if (level === 8) fullTiles.push(index);
    if (level > 0 && level % 8 === 0) nodes.push({ level: level / 8, index, hash });
  };
  const leaves = Array.from({ length: hashes.length / HASH_LENGTH }, (_, at) => hashAt(hashes, at));
  const frontier = appendAll(head.frontier, leaves, onNode);
  return { head: { ...head, frontier }, nodes, fullTiles };
}

async function insertEntries(
  tx: Transaction,
  before: LogHead,
  after: LogHead,
  leaves: readonly NewLeaf[],
  hashes: Uint8Array,
): Promise<void> {
  await tx.query(
    `with head as (
       update log set size = $3, root = $4, frontier = $5 where party = $1 and epoch = $2
       returning pg_notify($6, $7)
     )
     insert into entry (party, epoch, index, leaf, envelope, act_id, act, entity, office, time, asked)
     select $1, $2, $8::int8 + place - 1, leaf, envelope, act_id, act, entity, office, time, asked
     from unnest($9::bytea[], $10::bytea[], $11::text[], $12::text[], $13::text[], $14::text[],
                 $15::timestamptz[], $16::bytea[])
       with ordinality as new (leaf, envelope, act_id, act, entity, office, time, asked, place)`,
    [
      after.party,
      after.epoch,
      after.frontier.size,
      frontierRoot(after.frontier),
      Buffer.concat(after.frontier.hashes),
      ...noticeOf({ type: "grown", party: after.party, epoch: after.epoch, size: after.frontier.size }),
      before.frontier.size,
      leaves.map((_, at) => hashAt(hashes, at)),
      leaves.map((leaf) => leaf.envelope),
      leaves.map((leaf) => leaf.actId),
      leaves.map((leaf) => leaf.act),
      leaves.map((leaf) => leaf.entity),
      leaves.map((leaf) => leaf.office),
      leaves.map((leaf) => leaf.time),
      leaves.map((leaf) => leaf.asked),
    ],
  );
}

/** Level 0 is stored when a tile is full; until then its leaves stand in `entry` alone. */
async function insertLeafTiles(
  tx: Transaction,
  before: LogHead,
  hashes: Uint8Array,
  tiles: readonly number[],
): Promise<void> {
  const [first] = tiles;
  if (first === undefined) return;
  const all = Buffer.concat([await leavesFrom(tx, before, first * TILE_WIDTH), hashes]);
  const bytes = TILE_WIDTH * HASH_LENGTH;
  await tx.query(
    `insert into tile (party, epoch, level, index, hashes)
     select $1, $2, 0, index, hashes from unnest($3::int8[], $4::bytea[]) as new (index, hashes)`,
    [before.party, before.epoch, tiles, tiles.map((_, at) => all.subarray(at * bytes, (at + 1) * bytes))],
  );
}

/** The leaf hashes that a log held before, from an index on; this transaction may have added later ones. */
async function leavesFrom(tx: Transaction, head: LogHead, from: number): Promise<Buffer> {
  const rows = await tx.query<{ leaf: Uint8Array }>(
    `select leaf from entry where party = $1 and epoch = $2 and index >= $3 and index < $4 order by index`,
    [head.party, head.epoch, from, head.frontier.size],
  );
  return Buffer.concat(rows.map((row) => row.leaf));
}

/** Above level 0 the last tile of a level grows, by a hash with every 256 leaves or more. */
async function extendTiles(tx: Transaction, log: LogHead, nodes: readonly TileNode[]): Promise<void> {
  for (const { level, index, from, hashes } of tileAdditions(nodes)) {
    const place = [log.party, log.epoch, level, index, hashes];
    if (from === 0) {
      await tx.query(
        "insert into tile (party, epoch, level, index, hashes) values ($1, $2, $3, $4, $5)",
        place,
      );
      continue;
    }
    const extended = await tx.query(
      `update tile set hashes = hashes || $5
       where party = $1 and epoch = $2 and level = $3 and index = $4 and octet_length(hashes) = $6
       returning 1`,
      [...place, from * HASH_LENGTH],
    );
    if (extended.length !== 1)
      throw new Error(`Tile ${level}/${index} of ${log.party}/${log.epoch} has a gap.`);
  }
}

interface TileAddition {
  level: number;
  index: number;
  /** The position in the tile at which the hashes go on. */
  from: number;
  hashes: Uint8Array;
}

function tileAdditions(nodes: readonly TileNode[]): TileAddition[] {
  const additions = new Map<string, { level: number; index: number; from: number; hashes: Hash[] }>();
  for (const node of nodes) {
    const index = Math.floor(node.index / TILE_WIDTH);
    const key = `${node.level}/${index}`;
    const addition = additions.get(key);
    if (addition === undefined) {
      additions.set(key, {
        level: node.level,
        index,
        from: node.index % TILE_WIDTH,
        hashes: [node.hash],
      });
    } else addition.hashes.push(node.hash);
  }
  return [...additions.values()].map((one) => ({ ...one, hashes: Buffer.concat(one.hashes) }));
}

function storedEntry(head: LogHead, leaf: NewLeaf, at: number, hashes: Uint8Array): StoredEntry {
  const { envelope, actId, act, entity, office, time } = leaf;
  const { party, epoch, frontier } = head;
  const place = { party, epoch, index: frontier.size + at, leaf: hashAt(hashes, at) };
  return { ...place, envelope, actId, act, entity, office, time };
}
