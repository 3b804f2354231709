import type { Transaction } from "../storage/door.ts";

/** What is notified after a commit beside the notices of the logs. Nothing of what was said is in it. */
export type ExchangeNotice =
  /** A witness has cosigned a log up to this size: ours by another party, another's by us. */
  | { type: "cosigned"; party: string; epoch: number; size: number; by: string }
  /** Bodies of entries that were stored before have come. */
  | { type: "contents"; party: string; epoch: number }
  | { type: "alarm"; party: string; kind: string }
  /** Our own log is signed by another key from now on. */
  | { type: "rotated"; party: string; epoch: number };

export const EXCHANGE_CHANNEL = "exchange";

/** To be heard by every process of the node once this transaction is committed. */
export async function notify(tx: Transaction, notice: ExchangeNotice): Promise<void> {
  await tx.query("select pg_notify($1, $2)", [EXCHANGE_CHANNEL, JSON.stringify(notice)]);
}

/** The notice of a payload heard on the channel; null for "", which says that notices may have been missed. */
export function parseExchangeNotice(payload: string): ExchangeNotice | null {
  return payload === "" ? null : (JSON.parse(payload) as ExchangeNotice);
}
