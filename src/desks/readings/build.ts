import type { EntityState } from "../../record/fold/entity.ts";
import type { FactsAround } from "../board/facts.ts";
import { lastSaid, type Audience } from "../commitments/sight.ts";
import type { Item, Words } from "../commitments/item.ts";
import { partyItem } from "../commitments/party-item.ts";
import { evidenceFromReports, lastOfEach, observationsFrom } from "../commitments/reports.ts";
import { type AgendaPoint, agendaPoint } from "../committee/carry-over.ts";
import { type Meeting, partyMeeting } from "../committee/meeting-view.ts";
import { entityDocument, itemDocument, meetingDocument } from "../search/documents.ts";
import { type Run, runsOf, saidIn, titleOf } from "../search/said.ts";
import type { SearchDocument } from "../search/search-index.ts";
import type { Prepared } from "./setting.ts";
import type { Seen } from "./sights.ts";

/** What a page shows of one thing. */
export type Content =
  | { as: "commitment"; item: Item; around: FactsAround }
  | { as: "meeting"; meeting: Meeting }
  | { as: "agenda-item"; point: AgendaPoint }
  | { as: "other"; title: Words; runs: readonly Run[] };

/** One reading before its chain is known. */
export interface Reading {
  audience: Audience;
  id: string;
  kind: string;
  raisedOn: string | null;
  meeting: string | null;
  predecessors: readonly string[];
  content: Exclude<Content, { as: "commitment" }> | { as: "commitment"; item: Item };
  document: SearchDocument;
}

/** What stands around the things that are read together. */
export interface BuildAround {
  prepared: Prepared;
  seen: Seen;
  /** Reports and observations that name a thing, as far as this audience sees that they do. */
  naming: (audience: Audience, id: string) => readonly EntityState[];
  dayOfMeeting: (audience: Audience, reference: string) => string | null;
}

/** What one audience may read of a thing by its id; null where nothing. */
export function readingOf(audience: Audience, id: string, around: BuildAround): Reading | null {
  const { prepared, seen } = around;
  const observed = prepared.observedItems.get(id);
  if (observed !== undefined) return commitmentReading(audience, withNamings(audience, observed, around));
  const held = prepared.observedMeetings.get(id);
  if (held !== undefined) return meetingReading(audience, held);
  const state = seen.states.get(id);
  const sight = state === undefined ? null : seen.sightOf(state, audience);
  if (state === undefined || sight === null) return null;
  if (state.kind === "meeting") {
    const meeting = partyMeeting(state, sight, prepared.mechanism);
    return meeting === null ? null : meetingReading(audience, meeting);
  }
  if (state.kind !== "commitment") return otherReading(audience, state, around);
  const evidence = evidenceFor(audience, id, around);
  const dayOfMeeting = (reference: string) => around.dayOfMeeting(audience, reference);
  const item = partyItem(state, sight, { dayOfMeeting, evidence });
  return item === null ? null : commitmentReading(audience, item);
}

/** An observer's item with what the sides say of it: reports about it, and their words on it. */
function withNamings(audience: Audience, item: Item, around: BuildAround): Item {
  const named = around.naming(audience, item.id);
  if (named.length === 0 || item.observed === null) return item;
  const cited = { id: item.id.slice("observer:".length), digest: item.observed.digest };
  const said = named.flatMap((state) => {
    const sight = around.seen.sightOf(state, audience);
    return sight === null || state.kind !== "observation" ? [] : observationsFrom(cited, [state], sight);
  });
  const observations = lastOfEach(said).map(({ id: _id, at: _at, ...observation }) => observation);
  const evidence = [...item.evidence, ...evidenceFor(audience, item.id, around)];
  return {
    ...item,
    evidence,
    observations,
    changedAt: [item.changedAt, ...named.map(lastSaid)].sort().at(-1) ?? "",
  };
}

function evidenceFor(audience: Audience, id: string, { naming, seen }: BuildAround): Item["evidence"] {
  return naming(audience, id).flatMap((state) => {
    const sight = seen.sightOf(state, audience);
    return sight === null || state.kind !== "report" ? [] : evidenceFromReports(id, [state], sight);
  });
}

function commitmentReading(audience: Audience, item: Item): Reading {
  const { id, raisedOn, meeting, predecessors } = item;
  const document = itemDocument(item);
  return {
    audience,
    id,
    kind: "commitment",
    raisedOn,
    meeting,
    predecessors,
    content: { as: "commitment", item },
    document,
  };
}

function meetingReading(audience: Audience, meeting: Meeting): Reading {
  return {
    audience,
    id: meeting.id,
    kind: "meeting",
    raisedOn: meeting.day,
    meeting: null,
    predecessors: [],
    content: { as: "meeting", meeting },
    document: meetingDocument(meeting),
  };
}

/** Anything else can be found; an agenda item also stands on its meeting's agenda. */
function otherReading(audience: Audience, state: EntityState, { seen }: BuildAround): Reading | null {
  const sight = seen.sightOf(state, audience);
  const document = sight === null ? null : entityDocument(state, sight);
  if (sight === null || document === null) return null;
  const point = state.kind === "agenda-item" ? agendaPoint(state, sight) : null;
  const said = saidIn(state, sight);
  const content: Reading["content"] =
    point === null ? { as: "other", title: titleOf(said), runs: runsOf(said) } : { as: "agenda-item", point };
  return {
    audience,
    id: state.id,
    kind: state.kind,
    raisedOn: null,
    meeting: null,
    predecessors: [],
    content,
    document,
  };
}
