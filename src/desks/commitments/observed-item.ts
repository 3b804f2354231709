import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObservedCommitment } from "../../../mechanisms/observer/commitment.ts";
import type { ObservedEvent } from "../../../mechanisms/observer/event.ts";
import { type ObserverRecord, itemDigest } from "../../../mechanisms/observer/record.ts";
import { workstreamOf } from "../../../mechanisms/workstreams.ts";
import { type Ending, type Evidence, type Item, observerReference } from "./item.ts";

/**
 * Every commitment of an observer's record as an item: marked as compiled, with its sources; nobody's position. What
 * events did to it is its evidence, and an event that ended it is its ending, in the observer's reading.
 */
export function observedItems(record: ObserverRecord, mechanism: Mechanism): Item[] {
  const days = new Map(record.meetings.map((one) => [one.id, one.date]));
  const effects = effectsByCommitment(record.events);
  return record.commitments.map((one) =>
    observedItem(one, {
      mechanism,
      raisedOn: days.get(one.meetingId) ?? "",
      events: effects.get(one.id) ?? [],
    }),
  );
}

function effectsByCommitment(events: readonly ObservedEvent[]): Map<string, ObservedEvent[]> {
  const found = new Map<string, ObservedEvent[]>();
  for (const event of events) {
    for (const { commitmentId } of event.effects) {
      found.set(commitmentId, [...(found.get(commitmentId) ?? []), event]);
    }
  }
  return found;
}

interface Around {
  mechanism: Mechanism;
  raisedOn: string;
  events: readonly ObservedEvent[];
}

function observedItem(one: ObservedCommitment, { mechanism, raisedOn, events }: Around): Item {
  return {
    id: observerReference(one.id),
    from: "observer",
    wording: one.text,
    sides: {},
    standing: "observed",
    sort: one.kind,
    strength: one.strength,
    workstream: workstreamOf(mechanism.workstreams, one)?.id ?? null,
    topic: one.topic,
    meeting: observerReference(one.meetingId),
    raisedOn,
    raisedBy: one.raisedBy,
    actors: one.whoActs,
    asked: askedOf(one, mechanism),
    answers: [],
    readouts: one.inReadoutOf,
    shownBy: {},
    instruments: [],
    due: dueOf(one),
    evidence: events.flatMap((event) => evidenceFrom(event, one.id)),
    endings: events.flatMap((event) => endingsFrom(event, one.id)),
    predecessors: one.predecessorIds.map(observerReference),
    observations: [],
    observed: {
      sources: one.sources,
      confidence: one.confidence,
      evidenceTypes: one.evidenceTypes,
      notes: one.notes,
      digest: itemDigest(one),
    },
    changedAt: `${raisedOn}T00:00:00.000Z`,
  };
}

/** A request or a proposal asks the parties that did not make it. */
function askedOf(one: ObservedCommitment, { parties }: Mechanism): string[] {
  if (one.kind !== "request" && one.kind !== "proposal") return [];
  return parties.map((party) => party.id).filter((party) => !one.raisedBy.includes(party));
}

function dueOf({ deadline, deadlineText }: ObservedCommitment): Item["due"] {
  if (deadline === null && deadlineText === null) return null;
  return { on: deadline, words: deadlineText ?? {}, settled: false };
}

function evidenceFrom(event: ObservedEvent, commitment: string): Evidence[] {
  const effects = event.effects.filter((one) => one.commitmentId === commitment);
  return effects.map(({ effect }) => ({
    id: observerReference(event.id),
    from: "event",
    on: event.date,
    by: event.actors,
    words: event.text,
    effect,
    links: event.sources.map((source) => ({ address: source.url })),
    outside: null,
  }));
}

function endingsFrom(event: ObservedEvent, commitment: string): Ending[] {
  return event.effects.flatMap(({ commitmentId, effect }): Ending[] => {
    if (commitmentId !== commitment) return [];
    if (effect !== "delivered" && effect !== "not-achieved" && effect !== "overtaken") return [];
    return [{ end: effect, on: event.date, by: observerReference(event.id), settled: false }];
  });
}
