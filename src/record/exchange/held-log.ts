import { encodeBundle } from "../verify/bundle.ts";
import { parseCheckpoint } from "../verify/checkpoint.ts";
import { type Frontier, frontierRoot } from "../verify/frontier.ts";
import { HASH_LENGTH, hashAt } from "../verify/hash.ts";
import { parseNote } from "../verify/note.ts";
import { TILE_WIDTH } from "../verify/tile.ts";
import { fetchFrontier } from "../verify/tree-reader.ts";
import { logFile } from "../log/files.ts";
import type { LogName } from "../log/head.ts";
import type { Reader } from "../storage/door.ts";
import type { HeldLog } from "./held.ts";
import { trustedKeys } from "./trust.ts";

/** What this node holds of a log, from its tables; null where it does not follow that log. */
export async function heldLog(reader: Reader, log: LogName): Promise<HeldLog | null> {
  const [row] = await reader.query<{ origin: string; size: number; frontier: Uint8Array }>(
    "select origin, size, frontier from log where party = $1 and epoch = $2",
    [log.party, log.epoch],
  );
  if (row === undefined) return null;
  const frontier = frontierOf(row);
  const tree = { size: frontier.size, root: frontierRoot(frontier) };
  return {
    ...log,
    origin: row.origin,
    keys: await trustedKeys(reader, log.party, log.epoch),
    frontier,
    tail: () => tailOf(reader, log, frontier.size),
    largest: await largestOf(reader, log),
    noteAt: (size) => noteAt(reader, log, size),
    rootAt: async (size) => {
      const then = await fetchFrontier((path) => logFile(reader, log, path), tree, size);
      if (!then.ok) throw new Error(`The tiles of ${row.origin} do not give its root: ${then.code}.`);
      return frontierRoot(then.frontier);
    },
  };
}

function frontierOf({ size, frontier }: { size: number; frontier: Uint8Array }): Frontier {
  const count = frontier.length / HASH_LENGTH;
  return { size, hashes: Array.from({ length: count }, (_, at) => hashAt(frontier, at)) };
}

async function tailOf(reader: Reader, { party, epoch }: LogName, size: number): Promise<Uint8Array> {
  const rows = await reader.query<{ envelope: Uint8Array }>(
    "select envelope from entry where party = $1 and epoch = $2 and index >= $3 and index < $4 order by index",
    [party, epoch, size - (size % TILE_WIDTH), size],
  );
  return encodeBundle(rows.map((row) => row.envelope));
}

/** The checkpoint that catching up aims at, or else the largest whose entries are all held. */
async function largestOf(reader: Reader, { party, epoch }: LogName): Promise<HeldLog["largest"]> {
  const [row] = await reader.query<{ note: string }>(
    `select coalesce(
       (select target from following where party = $1 and epoch = $2),
       (select note from checkpoint where party = $1 and epoch = $2 order by size desc limit 1)) as note
     where exists (select from checkpoint where party = $1 and epoch = $2)
        or exists (select from following where party = $1 and epoch = $2 and target is not null)`,
    [party, epoch],
  );
  if (row === undefined) return null;
  const note = Buffer.from(row.note);
  const read = parseNote(note);
  const parsed = read.ok ? parseCheckpoint(read.note.text) : read;
  if (!parsed.ok) throw new Error(`A stored checkpoint of ${party}/${epoch} cannot be read: ${parsed.code}.`);
  return { size: parsed.checkpoint.size, root: parsed.checkpoint.root, note };
}

async function noteAt(reader: Reader, { party, epoch }: LogName, size: number): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ note: string }>(
    "select note from checkpoint where party = $1 and epoch = $2 and size = $3",
    [party, epoch, size],
  );
  return row === undefined ? null : Buffer.from(row.note);
}
