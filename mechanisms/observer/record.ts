import { createHash } from "node:crypto";
import { z } from "zod";
import { type Json, canonicalBytes } from "../../src/record/verify/canonical.ts";
import { observedCommitment } from "./commitment.ts";
import { observedEvent } from "./event.ts";
import { observedMeeting } from "./meeting.ts";
import { mobilityRule } from "./mobility-rule.ts";

/** Everything an observer compiled. It lies outside every party's log, and the fold never reads it. */
export const observerRecord = z.strictObject({
  meetings: z.array(observedMeeting),
  commitments: z.array(observedCommitment),
  events: z.array(observedEvent),
  mobilityRules: z.array(mobilityRule),
});
export type ObserverRecord = z.infer<typeof observerRecord>;

export const itemKind = z.enum(["meeting", "commitment", "event", "mobility-rule"]);
export type ItemKind = z.infer<typeof itemKind>;

export type ObservedItem =
  | ObserverRecord["meetings"][number]
  | ObserverRecord["commitments"][number]
  | ObserverRecord["events"][number]
  | ObserverRecord["mobilityRules"][number];

/** SHA-256 (hex) of an item's canonical JSON (RFC 8785): what an `observation` of a party cites beside the id. */
export function itemDigest(item: ObservedItem): string {
  return createHash("sha256")
    .update(canonicalBytes(item as unknown as Json))
    .digest("hex");
}

/** Every item with its kind, in the order of the record. */
export function itemsOf(record: ObserverRecord): { kind: ItemKind; item: ObservedItem }[] {
  return [
    ...record.meetings.map((item) => ({ kind: "meeting" as const, item })),
    ...record.commitments.map((item) => ({ kind: "commitment" as const, item })),
    ...record.events.map((item) => ({ kind: "event" as const, item })),
    ...record.mobilityRules.map((item) => ({ kind: "mobility-rule" as const, item })),
  ];
}

/** A reference that leads nowhere: which item names which id. */
export interface BrokenReference {
  from: string;
  to: string;
}

/** Every id that an item cites and that is not in the record, and every id that stands twice. */
export function brokenReferences(record: ObserverRecord): BrokenReference[] {
  const meetings = new Set(record.meetings.map((one) => one.id));
  const commitments = new Set(record.commitments.map((one) => one.id));
  const cited = [
    ...record.meetings.flatMap((one) => missing(one.id, one.commitmentIds, commitments)),
    ...record.commitments.flatMap((one) => missing(one.id, [one.meetingId], meetings)),
    ...record.commitments.flatMap((one) => missing(one.id, one.predecessorIds, commitments)),
    ...record.events.flatMap((one) => missing(one.id, effectsOn(one), commitments)),
  ];
  return [...cited, ...unreturned(record), ...repeated(record)];
}

function missing(from: string, ids: readonly string[], known: ReadonlySet<string>): BrokenReference[] {
  return ids.filter((to) => !known.has(to)).map((to) => ({ from, to }));
}

function effectsOn(event: ObserverRecord["events"][number]): string[] {
  return event.effects.map((one) => one.commitmentId);
}

/** A meeting lists exactly the commitments that name it. */
function unreturned(record: ObserverRecord): BrokenReference[] {
  const listed = new Set(record.meetings.flatMap((one) => one.commitmentIds.map((id) => `${one.id} ${id}`)));
  return record.commitments
    .filter((one) => !listed.has(`${one.meetingId} ${one.id}`))
    .map((one) => ({ from: one.meetingId, to: one.id }));
}

function repeated(record: ObserverRecord): BrokenReference[] {
  const ids = itemsOf(record).map(({ item }) => item.id);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => ({ from: id, to: id }));
}
