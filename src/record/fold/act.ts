import type { Json } from "../verify/canonical.ts";
import type { Citation, Envelope } from "../verify/envelope.ts";

/** What is known of the value an act said. `erased` is decided by the fold, never handed in. */
export type Value = { state: "held"; value: Json } | { state: "missing" };

/**
 * One act as a node holds it: where it stands, what its leaf says, what its body says, and whether the
 * assent it carries verifies against its party's own keys at that place.
 */
export interface Act {
  at: Citation;
  envelope: Envelope;
  value: Value;
  assent: "valid" | "absent" | "invalid";
}

/** How far each party's log has been received: the sizes of its epochs, in order. */
export type Horizon = Readonly<Record<string, readonly { epoch: number; size: number }[]>>;

/** The order within one party: epoch, then index. */
export function inOrder(a: Citation, b: Citation): number {
  return a.epoch - b.epoch || a.index - b.index;
}

/** A place as one string, for sets and maps. */
export function placeOf(at: Citation): string {
  return `${at.party}/${at.epoch}/${at.index}`;
}

/** Whether the log of that party has been received up to this place. */
export function isReceived(horizon: Horizon, at: Citation): boolean {
  return (horizon[at.party] ?? []).some((one) => one.epoch === at.epoch && one.size > at.index);
}

/** The acts once each, by party, epoch and index: the only order the fold knows. */
export function arranged(acts: readonly Act[]): Act[] {
  const once = new Map(acts.map((act) => [placeOf(act.at), act]));
  return [...once.values()].sort(
    (a, b) => (a.at.party < b.at.party ? -1 : a.at.party > b.at.party ? 1 : 0) || inOrder(a.at, b.at),
  );
}
