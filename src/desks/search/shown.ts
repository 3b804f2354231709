import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import { type Item, type Words, observerReference } from "../commitments/item.ts";
import type { Meeting } from "../committee/meeting-view.ts";
import type { Run } from "./said.ts";

/** What a page shows of one thing that was found: its name, its other words, its day, and whether it is compiled. */
export interface Readable {
  title: Words;
  runs: readonly Run[];
  on: string | null;
  /** Compiled from public sources: no side's word. */
  observed: boolean;
}

/** A commitment: its wording, then every side's, what became of it, and what was answered. */
export function readableItem(item: Item): Readable {
  return {
    title: item.wording,
    runs: [
      ...runs(item.wording),
      ...Object.values(item.sides).flatMap((side) => runs(side.wording)),
      ...item.instruments.map((text): Run => ({ lang: null, text })),
      ...runs(item.due?.words),
      ...item.answers.flatMap(({ reason }): Run[] => (reason === null ? [] : [{ lang: null, text: reason }])),
      ...item.evidence.flatMap((one) => runs(one.words)),
      ...runs(item.observed?.notes ?? {}),
    ],
    on: item.raisedOn,
    observed: item.from === "observer",
  };
}

/** A meeting: its title, place, heads of delegation under every form of their names, agenda and summary. */
export function readableMeeting(meeting: Meeting): Readable {
  return {
    title: meeting.title,
    runs: [
      ...runs(meeting.title),
      ...runs(meeting.place),
      ...meeting.heads.flatMap((head): Run[] => [
        ...runs(head.names),
        { lang: head.nameLanguage, text: head.nameLocal },
        ...runs(head.title),
      ]),
      ...meeting.agendaWords.flatMap(runs),
      ...runs(meeting.summary),
      ...runs(meeting.observed?.notes ?? {}),
    ],
    on: meeting.day,
    observed: meeting.from === "observer",
  };
}

/** What never changes while a node runs: an observer's events and rules of travel, offices, workstreams; by id. */
export function readableBackground(record: ObserverRecord, mechanism: Mechanism): Map<string, Readable> {
  const found = new Map<string, Readable>();
  for (const one of record.events) {
    const own = [...runs(one.text), ...runs(one.notes ?? {})];
    found.set(observerReference(one.id), { title: one.text, runs: own, on: one.date, observed: true });
  }
  for (const one of record.mobilityRules) {
    const parts = [one.rule, one.actor, one.document, one.issuer, one.condition];
    const own = parts.flatMap((words) => runs(words ?? {}));
    found.set(observerReference(one.id), {
      title: one.rule,
      runs: own,
      on: one.effectiveFrom,
      observed: true,
    });
  }
  for (const { id, names } of mechanism.offices) {
    const own = names.flatMap((one) => runs(one.names));
    found.set(id, { title: names.at(-1)?.names ?? {}, runs: own, on: null, observed: false });
  }
  for (const { id, names } of mechanism.workstreams) {
    found.set(id, { title: names, runs: runs(names), on: null, observed: false });
  }
  return found;
}

function runs(words: Words | undefined): Run[] {
  return Object.entries(words ?? {}).map(([lang, text]) => ({ lang, text }));
}
