import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import { type BoardIndex, boardIndex, putFacts, removeFacts } from "../../desks/board/board-index.ts";
import { type Facts, factsOf } from "../../desks/board/facts.ts";
import type { Item } from "../../desks/commitments/item.ts";
import { lineageOf } from "../../desks/commitments/lineage.ts";
import { observedItems } from "../../desks/commitments/observed-item.ts";
import { partyItem } from "../../desks/commitments/party-item.ts";
import { evidenceFromReports, observationsFrom } from "../../desks/commitments/reports.ts";
import { type Audience, type Sight, jointField } from "../../desks/commitments/sight.ts";
import { citedItem, oneWord } from "../../desks/commitments/fields.ts";
import { type AgendaPoint, agendaPoint } from "../../desks/committee/carry-over.ts";
import { type Meeting, observedMeeting, partyMeeting } from "../../desks/committee/meeting-view.ts";
import {
  backgroundDocuments,
  entityDocument,
  itemDocument,
  meetingDocument,
} from "../../desks/search/documents.ts";
import {
  type SearchIndex,
  emptySearchIndex,
  putDocument,
  removeDocument,
} from "../../desks/search/search-index.ts";
import type { HeldEntity } from "./held.ts";

/**
 * Everything one audience may see, held ready: commitments counted and sorted, meetings, agendas, and the search. It
 * changes in place as entities change.
 */
export interface World {
  audience: Audience;
  mechanism: Mechanism;
  record: ObserverRecord;
  board: BoardIndex;
  items: Map<string, Item>;
  meetings: Map<string, Meeting>;
  agenda: Map<string, AgendaPoint>;
  search: SearchIndex;
  /** What an observer read, before any side has spoken of it. */
  observed: ReadonlyMap<string, Item>;
  /** Reports and observations by what they are about. */
  about: Map<string, Map<string, HeldEntity>>;
  /** What restates a commitment. */
  successors: Map<string, Set<string>>;
}

/** The world of an audience before any side has spoken: what the observer compiled. */
export function openWorld(
  audience: Audience,
  mechanism: Mechanism,
  record: ObserverRecord,
  day: string,
): World {
  const observed = new Map(observedItems(record, mechanism).map((one) => [one.id, one]));
  const world: World = {
    audience,
    mechanism,
    record,
    board: boardIndex([], day),
    items: new Map(),
    meetings: new Map(),
    agenda: new Map(),
    search: emptySearchIndex(),
    observed,
    about: new Map(),
    successors: new Map(),
  };
  for (const one of record.meetings) putMeeting(world, observedMeeting(one));
  for (const one of backgroundDocuments(record, mechanism)) putDocument(world.search, one);
  for (const one of observed.values()) putItem(world, one);
  recount(world, new Set(observed.keys()));
  return world;
}

/** Takes in entities that are new or have changed; each stands in place of what was known of it. */
export function takeIn(world: World, held: readonly HeldEntity[]): void {
  const touched = new Set<string>();
  for (const one of held) takeMeeting(world, one);
  for (const one of held) for (const id of takeAbout(world, one)) touched.add(id);
  for (const one of held) if (takeItem(world, one)) touched.add(one.state.id);
  for (const id of touched) {
    const observed = world.observed.get(id);
    if (observed !== undefined) putItem(world, withWords(world, observed));
  }
  for (const one of held) takeWords(world, one);
  recount(world, touched);
}

/** The commitments whose reading changes with these entities, though they have not changed themselves. */
export function touchedBy(world: World, held: readonly HeldEntity[]): string[] {
  const own = new Set(held.map((one) => one.state.id));
  const reported = held.flatMap((one) => (one.state.kind === "report" ? aboutOf(world, one) : []));
  const meetings = new Set(held.filter((one) => one.state.kind === "meeting").map((one) => one.state.id));
  const raisedThere =
    meetings.size === 0
      ? []
      : [...world.items.values()].filter((one) => meetings.has(one.meeting ?? "")).map((one) => one.id);
  const all = new Set([...reported, ...raisedThere]);
  return [...all].filter((id) => !own.has(id) && !world.observed.has(id));
}

function sightOf({ audience }: World, { kind, settled }: HeldEntity): Sight {
  return { audience, kind, settled };
}

function takeMeeting(world: World, held: HeldEntity): void {
  const { state } = held;
  if (state.kind === "meeting") {
    const meeting = partyMeeting(state, sightOf(world, held), world.mechanism);
    if (meeting !== null) putMeeting(world, meeting);
  }
  if (state.kind === "agenda-item") {
    const point = agendaPoint(state, sightOf(world, held));
    if (point !== null) world.agenda.set(state.id, point);
  }
}

function putMeeting(world: World, meeting: Meeting): void {
  world.meetings.set(meeting.id, meeting);
  putDocument(world.search, meetingDocument(meeting));
}

/** Notes a report or an observation by what it is about; answers what that is. */
function takeAbout(world: World, held: HeldEntity): string[] {
  const { kind, id } = held.state;
  if (kind !== "report" && kind !== "observation") return [];
  const about = aboutOf(world, held);
  for (const one of about) {
    const own = world.about.get(one) ?? new Map<string, HeldEntity>();
    own.set(id, held);
    world.about.set(one, own);
  }
  return about;
}

function aboutOf({ audience }: World, { state, kind }: HeldEntity): string[] {
  void audience;
  const field = kind.name === "report" ? "about" : "item";
  return Object.values(state.positions[field] ?? {}).flatMap((position) => {
    if (position.state !== "said") return [];
    const said = oneWord.safeParse(position.value);
    if (said.success) return [said.data];
    const cited = citedItem.safeParse(position.value);
    return cited.success ? [`observer:${cited.data.id}`] : [];
  });
}

/** What sides report of an item, and what they say of what an observer read. */
function withWords(world: World, item: Item): Item {
  const own = [...(world.about.get(item.id)?.values() ?? [])];
  const reports = own.filter((one) => one.state.kind === "report");
  const observations = own.filter((one) => one.state.kind === "observation");
  const cited = { id: item.id.replace("observer:", ""), digest: item.observed?.digest ?? "" };
  return {
    ...item,
    evidence: [
      ...item.evidence,
      ...reports.flatMap((one) => evidenceFromReports(item.id, [one.state], sightOf(world, one))),
    ],
    observations: observations.flatMap((one) => observationsFrom(cited, [one.state], sightOf(world, one))),
  };
}

/** Reads a commitment of the parties; false for what is none. */
function takeItem(world: World, held: HeldEntity): boolean {
  const { state } = held;
  if (state.kind !== "commitment") return false;
  const around = {
    dayOfMeeting: (id: string) => world.meetings.get(id)?.day ?? null,
    evidence: [...(world.about.get(state.id)?.values() ?? [])].flatMap((one) =>
      evidenceFromReports(state.id, [one.state], sightOf(world, one)),
    ),
  };
  const item = partyItem(state, sightOf(world, held), around);
  if (item === null) dropItem(world, state.id);
  else putItem(world, item);
  return true;
}

function putItem(world: World, item: Item): void {
  forgetPredecessors(world, item.id);
  world.items.set(item.id, item);
  for (const before of item.predecessors) {
    const own = world.successors.get(before) ?? new Set();
    world.successors.set(before, own.add(item.id));
  }
  putDocument(world.search, itemDocument(item));
}

function dropItem(world: World, id: string): void {
  forgetPredecessors(world, id);
  world.items.delete(id);
  removeFacts(world.board, [id]);
  removeDocument(world.search, id);
}

function forgetPredecessors(world: World, id: string): void {
  for (const before of world.items.get(id)?.predecessors ?? []) world.successors.get(before)?.delete(id);
}

const READ_OTHERWISE = ["commitment", "meeting"];

/** Puts the words of any other entity where they are found. */
function takeWords(world: World, held: HeldEntity): void {
  if (READ_OTHERWISE.includes(held.state.kind)) return;
  const document = entityDocument(held.state, sightOf(world, held));
  if (document === null) removeDocument(world.search, held.state.id);
  else putDocument(world.search, document);
}

/** Counts these anew, with everything they restate and everything that restates them. */
function recount(world: World, ids: ReadonlySet<string>): void {
  const all = new Set(ids);
  for (const id of all) {
    for (const one of world.successors.get(id) ?? []) all.add(one);
    if (ids.has(id)) for (const one of world.items.get(id)?.predecessors ?? []) all.add(one);
  }
  const facts = [...all].flatMap((id) => factsIn(world, id));
  putFacts(world.board, facts);
}

function factsIn(world: World, id: string): Facts[] {
  const item = world.items.get(id);
  if (item === undefined) return [];
  const { times, since } = lineageOf(item, (one) => world.items.get(one));
  const days = [...(world.successors.get(id) ?? [])].flatMap((one) => world.items.get(one)?.raisedOn ?? []);
  const restatedOn = days.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
  const around = { times, since, restatedOn, parties: world.mechanism.parties.length };
  return [factsOf(item, around, world.board.day)];
}

/** What a joint field of an entity says to this audience, as a word; null where it says none. */
export function wordIn(world: World, held: HeldEntity, field: string): string | null {
  return jointField(held.state, field, sightOf(world, held), oneWord).value;
}
