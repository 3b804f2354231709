import { type EnvelopeOf, parseEnvelope } from "../verify/envelope.ts";
import type { Reader, Transaction } from "../storage/door.ts";
import type { Batch } from "./examine.ts";
import type { HeldLog } from "./held.ts";
import { heldLog } from "./held-log.ts";

/**
 * A log that may have lost history ends, and goes on as a new one: a new epoch, whose first entry commits to the largest
 * checkpoint that any counterpart held of the one before.
 */

export type EpochVerdict =
  | { ok: true }
  | { ok: false; reason: "no-epoch-entry" | "other-origin" | "forgets" | "other-history"; size: number };

/** Whether a new epoch leaves out nothing of what this node holds of the one before. Only its first entry says so. */
export async function judgeEpoch(reader: Reader, held: HeldLog, batch: Batch): Promise<EpochVerdict> {
  const [first] = batch.entries;
  if (held.epoch === 0 || batch.from > 0 || first === undefined) return { ok: true };
  const opening = epochIn(first);
  if (opening?.epoch !== held.epoch) return { ok: false, reason: "no-epoch-entry", size: 0 };
  const before = await heldLog(reader, { party: held.party, epoch: held.epoch - 1 });
  return before === null ? { ok: true } : judgePrevious(opening, before);
}

async function judgePrevious({ previous }: EnvelopeOf<"epoch">, before: HeldLog): Promise<EpochVerdict> {
  const { size } = previous;
  if (previous.origin !== before.origin) return { ok: false, reason: "other-origin", size };
  const known = before.largest?.size ?? 0;
  if (size < known) return { ok: false, reason: "forgets", size };
  if (size > before.frontier.size) return { ok: true };
  const root = Buffer.from(await before.rootAt(size)).toString("hex");
  return root === previous.root ? { ok: true } : { ok: false, reason: "other-history", size };
}

/** The epoch that an entry begins, or null. */
export function epochIn(entry: Uint8Array): EnvelopeOf<"epoch"> | null {
  const read = parseEnvelope(entry);
  return read.ok && read.envelope.act === "epoch" ? read.envelope : null;
}

/** With a new epoch stored, the keys of the one before speak for no checkpoint beyond its end. */
export async function closePrevious(tx: Transaction, held: HeldLog, batch: Batch): Promise<void> {
  const [first] = batch.entries;
  const opening = first === undefined || batch.from > 0 ? null : epochIn(first);
  if (opening === null || held.epoch === 0) return;
  await tx.query("update trust set until_size = $3 where party = $1 and epoch = $2 and state = 'in-force'", [
    held.party,
    held.epoch - 1,
    opening.previous.size,
  ]);
}
