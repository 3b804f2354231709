import type { Database } from "../../record/storage/door.ts";
import { EXCHANGE_CHANNEL, parseExchangeNotice } from "../../record/exchange/notice.ts";
import { RECORD_CHANNEL, parseNotice } from "../../record/log/notice.ts";

/** What open pages are told. Nothing of what was said is in it: a page asks for what it may see. */
export type NodeEvent =
  | { type: "changed"; entities: string[] }
  | { type: "draft"; entities: string[] }
  | { type: "checkpoint"; party: string; size: number }
  | { type: "cosigned"; party: string; size: number; by: string }
  | { type: "alarm"; party: string; kind: string };

export type Hear = (event: NodeEvent) => void;

/** Hands the notices of the database, from whichever process they come, to the pages that this process serves. */
export interface EventHub {
  /** Returns how to stop hearing. `onEnd` is called when there will be nothing more to hear. */
  hear: (hear: Hear, onEnd?: () => void) => () => void;
  /** Tells every process of the node that drafts have changed. */
  tellDraft: (entity: string) => Promise<void>;
  close: () => Promise<void>;
}

const DRAFT_CHANNEL = "draft";
/** More changed entities than this in one commit are told as "something changed". */
const NAMED_LIMIT = 100;

/** Opens the hub of this process. After a lost connection everything may have changed, and that is told. */
export async function openHub(db: Database, onFault: (fault: unknown) => void): Promise<EventHub> {
  const hearers = new Map<Hear, () => void>();
  const sizes = new Map<string, number>();
  const tell = (event: NodeEvent): void => {
    for (const hear of hearers.keys()) hear(event);
  };
  // One after the other: they share a connection.
  const stopRecord = await db.listen(RECORD_CHANNEL, (payload) => {
    const notice = parseNotice(payload);
    if (notice === null) tell({ type: "changed", entities: [] });
    else if (notice.type === "checkpoint") {
      tell({ type: "checkpoint", party: notice.party, size: notice.size });
    } else if (hearers.size > 0) tellGrown(db, notice, sizes, tell).catch(onFault);
  });
  const stopExchange = await db.listen(EXCHANGE_CHANNEL, (payload) => {
    const notice = parseExchangeNotice(payload);
    if (notice?.type === "rotated") return;
    if (notice === null || notice.type === "contents") tell({ type: "changed", entities: [] });
    else if (notice.type === "alarm") tell({ type: "alarm", party: notice.party, kind: notice.kind });
    else tell({ type: "cosigned", party: notice.party, size: notice.size, by: notice.by });
  });
  const stopDraft = await db.listen(DRAFT_CHANNEL, (payload) => {
    tell({ type: "draft", entities: payload === "" ? [] : [payload] });
  });
  return {
    hear(hear, onEnd = () => undefined) {
      hearers.set(hear, onEnd);
      return () => void hearers.delete(hear);
    },
    async tellDraft(entity) {
      await db.transaction((tx) => tx.query("select pg_notify($1, $2)", [DRAFT_CHANNEL, entity]));
    },
    async close() {
      for (const onEnd of hearers.values()) onEnd();
      hearers.clear();
      for (const stop of [stopRecord, stopExchange, stopDraft]) await stop();
    },
  };
}

interface Grown {
  party: string;
  epoch: number;
  size: number;
}

/** Which entities the new entries of a log are about. */
async function tellGrown(
  db: Database,
  { party, epoch, size }: Grown,
  sizes: Map<string, number>,
  tell: Hear,
): Promise<void> {
  const log = `${party}/${epoch}`;
  const from = sizes.get(log) ?? Math.max(0, size - 1);
  sizes.set(log, Math.max(size, from));
  const rows = await db.query<{ entity: string }>(
    `select distinct entity from entry where party = $1 and epoch = $2 and index >= $3 and index < $4
       and entity is not null limit $5`,
    [party, epoch, from, size, NAMED_LIMIT + 1],
  );
  const entities = rows.map((row) => row.entity);
  tell({ type: "changed", entities: entities.length > NAMED_LIMIT ? [] : entities });
}
