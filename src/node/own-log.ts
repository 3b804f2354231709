import type { Mechanism } from "../../mechanisms/mechanism.ts";
import type { AnchorCard } from "../record/exchange/anchor.ts";
import { type OwnKey, cardFor, enrolOwn, ownKeys } from "../record/exchange/own-key.ts";
import type { Database } from "../record/storage/door.ts";
import type { SigningKey } from "../record/verify/verifier-key.ts";
import type { NodeKeys } from "./keys.ts";

/** The latest time on record here: the node's clock does not begin before it, wherever the machine's stands. */
export async function latestTime(db: Database): Promise<number> {
  const [row] = await db.query<{ at: string | null; seen: number | null }>(
    `select (select time from entry where party = log.party and epoch = log.epoch and index = log.size - 1) as at,
       (select max(greatest(opened_at, seen_at)) from session) as seen
     from log where own order by epoch desc limit 1`,
  );
  return Math.max(row?.seen ?? 0, row?.at == null ? 0 : Date.parse(row.at));
}

/** The card of our log in its latest epoch; the log is made where there is none yet. */
export async function ownCard(
  db: Database,
  keys: NodeKeys,
  mechanism: Mechanism,
  party: string,
): Promise<AnchorCard> {
  const [row] = await db.query<{ epoch: number }>(
    "select epoch from log where own and party = $1 order by epoch desc limit 1",
    [party],
  );
  const [node] = keys.node;
  if (node === undefined) throw new Error("There is no node key.");
  const about = { mechanism: mechanism.id, party, epoch: row?.epoch ?? 0, node, agreement: keys.agreement };
  if (row === undefined) await db.transaction((tx) => enrolOwn(tx, cardFor(about)));
  const current = (await ownKeys(db, about, keys.node)).at(-1);
  return cardFor({ ...about, node: current?.key.key ?? node });
}

/** The keys that sign our log. */
export interface Signers {
  /** Looks again which key signs what: a rotation may have been made meanwhile, by another process as well. */
  refresh: () => Promise<void>;
  all: () => readonly OwnKey[];
  /** The key in force. Throws where this node does not hold it. */
  current: () => SigningKey;
}

export function createSigners(db: Database, keys: NodeKeys, card: AnchorCard): Signers {
  let known: OwnKey[] = [];
  const refresh = async (): Promise<void> => {
    known = await ownKeys(db, card, keys.node);
    const last = known.at(-1);
    if (last !== undefined && last.until === null) return;
    // The key in force is not at hand: the process that made it has put it beside ours.
    await keys.look();
    known = await ownKeys(db, card, keys.node);
  };
  return {
    refresh,
    all: () => known,
    current() {
      const last = known.at(-1);
      if (last === undefined) throw new Error(`No private key at hand signs the log ${card.origin}.`);
      return last.key;
    },
  };
}
