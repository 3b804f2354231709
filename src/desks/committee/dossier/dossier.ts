import type { Mechanism } from "../../../../mechanisms/mechanism.ts";
import type { ObservedEvent } from "../../../../mechanisms/observer/event.ts";
import type { EntityState } from "../../../record/fold/entity.ts";
import type { Facts } from "../../board/facts.ts";
import { lastDayOf } from "../../commitments/days.ts";
import type { Evidence, Item, Words } from "../../commitments/item.ts";
import { type Lineage, lineageOf } from "../../commitments/lineage.ts";
import { isLate, isUnanswered } from "../../commitments/progress.ts";
import type { AgendaPoint } from "../carry-over.ts";
import type { Meeting } from "../meeting-view.ts";
import { lastHeldBefore } from "../neighbours.ts";
import { inOrder } from "../numbering.ts";
import { type HeadChange, type OfficeRenamed, headChanges, officesRenamed } from "../people.ts";
import { type LastWord, lastWords } from "./last-words.ts";
import { type OutsideEvent, type OutsideReport, outsideEvents, outsideReports } from "./outside.ts";
import { type DossierPlan, type Listed, type PlanGroup, dossierPlan } from "./plan.ts";

/** One open commitment as the dossier prints it. */
export interface DossierEntry {
  id: string;
  item: Item;
  lineage: Lineage;
  late: boolean;
  unanswered: boolean;
  lastWords: Record<string, LastWord | null>;
  /** Reports and events since the last meeting. */
  news: Evidence[];
}

/** The sections of a dossier, in the order in which they print. */
export const SECTIONS = [
  "open",
  "late",
  "unanswered",
  "stalled",
  "outside",
  "ended",
  "people",
  "suspended",
] as const;
export type Section = (typeof SECTIONS)[number];

/** What a delegation takes along, and what it hands over to the next: everything open since the last meeting. */
export interface Dossier {
  meeting: Meeting;
  /** The meeting of this series that was held last before it. */
  since: Meeting | null;
  /** The meetings of every series in between. */
  between: Meeting[];
  day: string;
  open: { groups: (PlanGroup & { title: Words; entries: DossierEntry[] })[]; total: number };
  late: Listed;
  unanswered: Listed;
  stalled: Listed;
  outside: { events: OutsideEvent[]; reports: OutsideReport[]; raised: string[] };
  ended: Listed;
  people: { heads: HeadChange[]; offices: OfficeRenamed[] };
  suspended: Meeting[];
}

export interface DossierInput {
  mechanism: Pick<Mechanism, "parties" | "series" | "workstreams" | "offices">;
  /** The coming meeting; its day may lie after `day`. */
  meeting: Meeting;
  meetings: readonly Meeting[];
  agenda: readonly AgendaPoint[];
  facts: Iterable<Facts>;
  events: readonly ObservedEvent[];
  /** The sides' reports that may tell of other tables. */
  reports?: readonly EntityState[];
  /** The day as of which everything is told. */
  day: string;
  /** The most commitments listed in one group. */
  limit?: number;
}

/** What the dossier of a meeting names. It reads facts only, but all of them: whoever asks often keeps it. */
export interface Planned extends DossierPlan {
  /** What meetings of other series promised since. */
  raised: string[];
}

export function plannedOf(input: DossierInput): Planned {
  const own = new Set(input.mechanism.series.filter((one) => one.own).map((one) => one.id));
  const between = meetingsBetween(input, lastMeeting(input));
  return { ...planOf(input), raised: raisedElsewhere(input, between, own) };
}

/** Which commitments it names: fetch these, and what they restate, before `dossier` puts the words to them. */
export function dossierIds({ open, late, unanswered, stalled, ended }: DossierPlan): string[] {
  return [...new Set([...open, late, unanswered, stalled, ended].flatMap((one) => one.ids))];
}

/**
 * The dossier of a coming meeting. `itemOf` gives the commitments of `dossierIds` and their predecessors; one that it
 * does not give is left out of the entries and stays in the totals.
 */
export function dossier(
  input: DossierInput,
  itemOf: (id: string) => Item | undefined,
  plan: Planned = plannedOf(input),
): Dossier {
  const { mechanism, meeting, day } = input;
  const since = lastMeeting(input);
  const between = meetingsBetween(input, since);
  const parties = mechanism.parties.map((one) => one.id);
  const own = new Set(mechanism.series.filter((one) => one.own).map((one) => one.id));
  const ownDays = new Set(
    input.meetings.filter((one) => own.has(one.series ?? "")).flatMap((one) => one.day ?? []),
  );
  const entryOf = (id: string) => entry(id, itemOf, { parties, day, since: since?.day ?? "" });
  return {
    meeting,
    since,
    between,
    day,
    open: {
      groups: plan.open.map((group) => ({
        ...group,
        title: titleOf(group, input),
        entries: group.ids.flatMap((id) => entryOf(id) ?? []),
      })),
      total: plan.open.reduce((sum, group) => sum + group.total, 0),
    },
    late: plan.late,
    unanswered: plan.unanswered,
    stalled: plan.stalled,
    outside: {
      events: outsideEvents(input.events, ownDays, since?.day ?? "", day),
      reports: outsideReports(input.reports ?? [], since?.day ?? "", day),
      raised: plan.raised,
    },
    ended: plan.ended,
    people: {
      // Presidents who met in between, or ministers of another table, lead no delegation to the committee.
      heads: headChanges(since, [...between.filter((one) => own.has(one.series ?? "")), meeting], parties),
      offices: since?.day == null ? [] : officesRenamed(mechanism.offices, since.day, day),
    },
    suspended: between.filter((one) => one.state === "suspended" || one.state === "not-held"),
  };
}

function planOf(input: DossierInput): DossierPlan {
  const { facts, agenda, mechanism, day, limit = 200 } = input;
  const since = lastMeeting(input)?.day ?? null;
  const workstreams = mechanism.workstreams.map((one) => one.id);
  return dossierPlan({ facts, agenda, workstreams, since, day, limit });
}

function lastMeeting({ meetings, meeting, day }: DossierInput): Meeting | null {
  const others = meetings.filter((one) => one.id !== meeting.id);
  return lastHeldBefore(others, meeting.series, meeting.day ?? day);
}

/** The meetings of any series after the last one, up to the day of the dossier. */
function meetingsBetween({ meetings, meeting, day }: DossierInput, since: Meeting | null): Meeting[] {
  const isBetween = (one: Meeting) =>
    one.id !== meeting.id && one.day !== null && one.day > (since?.day ?? "") && one.day <= day;
  return inOrder(meetings.filter(isBetween));
}

function titleOf({ point, workstream }: PlanGroup, { agenda, mechanism }: DossierInput): Words {
  const own = agenda.find((one) => one.id === point)?.title ?? {};
  if (Object.keys(own).length > 0) return own;
  return mechanism.workstreams.find((one) => one.id === workstream)?.names ?? {};
}

/** What meetings of other series promised since, in the order of the facts. */
function raisedElsewhere(
  { facts }: DossierInput,
  between: readonly Meeting[],
  own: ReadonlySet<string>,
): string[] {
  const others = new Set(between.filter((one) => !own.has(one.series ?? "")).map((one) => one.id));
  const found: string[] = [];
  if (others.size === 0) return found;
  for (const one of facts) if (one.meeting !== null && others.has(one.meeting)) found.push(one.id);
  return found;
}

function entry(
  id: string,
  itemOf: (id: string) => Item | undefined,
  { parties, day, since }: { parties: readonly string[]; day: string; since: string },
): DossierEntry | null {
  const item = itemOf(id);
  if (item === undefined) return null;
  const lineage = lineageOf(item, itemOf);
  const chain = lineage.chain.flatMap((one) => itemOf(one) ?? []);
  // One event can have done something to several commitments of one chain.
  const evidence = new Map(chain.flatMap((one) => one.evidence).map((one) => [one.id, one]));
  const news = [...evidence.values()].filter(
    ({ on, effect }) => effect !== "context" && lastDayOf(on) > since && lastDayOf(on) <= day,
  );
  return {
    id,
    item,
    lineage,
    late: isLate(item, day),
    unanswered: isUnanswered(item, day),
    lastWords: lastWords(chain, parties, day),
    news: news.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}
