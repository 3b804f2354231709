import { frontierRoot, EMPTY_FRONTIER } from "../verify/frontier.ts";
import type { Citation, EnvelopeOf } from "../verify/envelope.ts";
import type { Appender } from "../log/append.ts";
import type { IdReused } from "../log/batch.ts";
import type { Database, Reader } from "../storage/door.ts";
import { heldLog } from "./held-log.ts";
import { type Author, nodeEntry } from "./own-key.ts";
import {
  type Comparison,
  type Heard,
  type TrustRow,
  currentAnchor,
  findProposed,
  putInForce,
} from "./trust.ts";

export type Acceptance =
  | { ok: true; at: Citation }
  | Exclude<Comparison, { ok: true } | { code: "acceptance-needed" }>
  /** The party has no key in force yet: comparing is enough (`compareAnchor`). */
  | { ok: false; code: "nothing-to-replace" }
  | IdReused;

/**
 * Accepts, by an act of our own log, another party's new key: after a lost one (same epoch), or for a new epoch. The act
 * says how much of that party's record we held then. Refuses other digits than those of the proposed card.
 */
export async function acceptAnchor(
  db: Database,
  appender: Appender,
  heard: Heard,
  author: Author,
): Promise<Acceptance> {
  const found = await findProposed(db, heard);
  if (!found.ok) return found;
  const { row } = found;
  const before = await currentAnchor(db, row.party);
  if (before === null) return { ok: false, code: "nothing-to-replace" };
  const holding = await holdingOf(db, before);
  const from = before.epoch === row.epoch ? holding.size : 0;
  const { party, epoch, origin, key } = row;
  const envelope: EnvelopeOf<"accept"> = {
    v: 1,
    act: "accept",
    ...author,
    party,
    epoch,
    origin,
    key,
    ...holding,
  };
  const appended = await appender.append({
    entries: [nodeEntry(envelope, { act: "accept", origin, key })],
    also: (tx) => putInForce(tx, row, { grounds: "accepted", by: heard.by, from }),
  });
  return appended.ok ? { ok: true, at: appended.entries[0] as Citation } : appended;
}

/** The largest signed size and root that we hold of a log; the empty tree where we hold none. */
async function holdingOf(
  reader: Reader,
  { party, epoch }: TrustRow,
): Promise<{ size: number; root: string }> {
  const held = await heldLog(reader, { party, epoch });
  const { size, root } = held?.largest ?? { size: 0, root: frontierRoot(EMPTY_FRONTIER) };
  return { size, root: Buffer.from(root).toString("hex") };
}
