/** What is notified after a commit, to every process of the node. Nothing of what was said is in it. */
export type Notice =
  | { type: "grown"; party: string; epoch: number; size: number }
  | { type: "checkpoint"; party: string; epoch: number; size: number };

/** The channel of all notices of the record. */
export const RECORD_CHANNEL = "record";

/** Channel and payload, the two parameters of pg_notify. */
export function noticeOf(notice: Notice): [string, string] {
  return [RECORD_CHANNEL, JSON.stringify(notice)];
}

/** The notice of a payload heard on the channel; null for "", which says that notices may have been missed. */
export function parseNotice(payload: string): Notice | null {
  return payload === "" ? null : (JSON.parse(payload) as Notice);
}
