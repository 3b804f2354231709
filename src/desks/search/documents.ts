import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import { dayOf } from "../commitments/days.ts";
import { type Item, type Words, observerReference } from "../commitments/item.ts";
import { type Sight, lastSaid } from "../commitments/sight.ts";
import type { Meeting } from "../committee/meeting-view.ts";
import { saidIn, stringsIn } from "./said.ts";
import type { SearchDocument } from "./search-index.ts";

/** A commitment: found by every side's words, and by what its evidence, its answers and its notes say. */
export function itemDocument(item: Item): SearchDocument {
  const said = Object.values(item.sides).flatMap((side) => texts(side.wording));
  return {
    id: item.id,
    kind: "commitment",
    date: item.raisedOn,
    names: [],
    words: [...new Set([...texts(item.wording), ...said])],
    more: [
      ...item.instruments,
      ...texts(item.due?.words),
      ...item.answers.flatMap((one) => one.reason ?? []),
      ...item.evidence.flatMap((one) => texts(one.words)),
      ...texts(item.observed?.notes ?? {}),
    ],
  };
}

/** A meeting: found by its title, its place and its heads of delegation, each under every form of the name. */
export function meetingDocument(meeting: Meeting): SearchDocument {
  const people = meeting.heads.flatMap((head) => [...texts(head.names), head.nameLocal]);
  return {
    id: meeting.id,
    kind: "meeting",
    date: meeting.day ?? dayOf(meeting.changedAt),
    names: [...new Set([...texts(meeting.title), ...texts(meeting.place), ...people])],
    words: [...texts(meeting.summary), ...meeting.agendaWords.flatMap(texts)],
    more: [...meeting.heads.flatMap((head) => texts(head.title)), ...texts(meeting.observed?.notes ?? {})],
  };
}

/** Everything else an observer compiled and a mechanism names: events, rules of travel, offices, workstreams. */
export function backgroundDocuments(record: ObserverRecord, mechanism: Mechanism): SearchDocument[] {
  const plain = { names: [], words: [], more: [], date: "" };
  return [
    ...record.events.map((one) => ({
      ...plain,
      id: observerReference(one.id),
      kind: "event",
      date: one.date,
      words: texts(one.text),
      more: texts(one.notes ?? {}),
    })),
    ...record.mobilityRules.map((one) => ({
      ...plain,
      id: observerReference(one.id),
      kind: "mobility-rule",
      date: one.effectiveFrom,
      words: texts(one.rule),
      more: [one.actor, one.document, one.issuer, one.condition].flatMap((words) => texts(words ?? {})),
    })),
    ...mechanism.offices.map((one) => ({
      ...plain,
      id: one.id,
      kind: "office",
      names: one.names.flatMap((name) => texts(name.names)),
    })),
    ...mechanism.workstreams.map((one) => ({
      ...plain,
      id: one.id,
      kind: "workstream",
      names: texts(one.names),
    })),
  ];
}

/**
 * Any other entity by all words in it that this reader may see: to a side what every side said, to the public what was
 * settled and published, and own words that were published. Null where the public may see nothing of it.
 */
export function entityDocument(state: EntityState, sight: Sight): SearchDocument | null {
  const said = saidIn(state, sight);
  if (sight.audience === "public" && said.length === 0) return null;
  const isTitle = (field: string) => field.split(".")[0] === "title";
  const of = (titles: boolean) =>
    said.filter(({ field }) => isTitle(field) === titles).flatMap(({ value }) => stringsIn(value));
  return {
    id: state.id,
    kind: state.kind,
    date: dayOf(lastSaid(state)),
    names: [...new Set(of(true))],
    words: [...new Set(of(false))],
    more: [],
  };
}

function texts(words: Words | undefined): string[] {
  return Object.values(words ?? {});
}
