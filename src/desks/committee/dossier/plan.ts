import type { Facts } from "../../board/facts.ts";
import { counts } from "../../board/figures.ts";
import type { AgendaPoint } from "../carry-over.ts";

/** A list that may be longer than what is shown of it. */
export interface Listed {
  total: number;
  ids: string[];
}

/** Open commitments under one point of the agenda, or under a workstream that stands on none. */
export interface PlanGroup extends Listed {
  point: string | null;
  workstream: string | null;
}

/** Which commitments a dossier is about, and in what order; their words are fetched by id. */
export interface DossierPlan {
  open: PlanGroup[];
  late: Listed;
  unanswered: Listed;
  stalled: Listed;
  /** What ended since the last meeting. */
  ended: Listed;
}

export interface PlanInput {
  facts: Iterable<Facts>;
  /** The points of the coming meeting's agenda, in their order. */
  agenda: readonly Pick<AgendaPoint, "id" | "workstream" | "about">[];
  /** The mechanism's workstreams, in their order. */
  workstreams: readonly string[];
  /** The day of the last meeting; null where there was none. */
  since: string | null;
  /** The day as of which the dossier stands. */
  day: string;
  /** The most commitments listed in one group. */
  limit: number;
}

/**
 * Everything open on a day, in the order of the agenda: what a point is about first, then what belongs to its
 * workstream; what no point covers follows by workstream. Of a chain of restatements only the last counts, since it
 * stands for the rest. Within a group: late first, then the most often raised, then the newest.
 */
export function dossierPlan(input: PlanInput): DossierPlan {
  const { day, since, limit } = input;
  const open: Facts[] = [];
  const ended: Facts[] = [];
  for (const one of input.facts) {
    if (one.raisedOn > day) continue;
    if (!counts("open", one, day)) {
      if (since !== null && (one.endedOn ?? "") > since) ended.push(one);
    } else if (one.restatedOn === null || one.restatedOn > day) open.push(one);
  }
  const list = (some: Facts[], order: (a: Facts, b: Facts) => number): Listed => ({
    total: some.length,
    ids: firstOf(some, order, limit),
  });
  return {
    open: grouped(open, input),
    late: list(
      open.filter((one) => counts("late", one, day)),
      byDue,
    ),
    unanswered: list(
      open.filter((one) => counts("unanswered", one, day)),
      byTimes,
    ),
    stalled: list(
      open.filter((one) => one.evidenceEffect === "stalled"),
      byEvidence,
    ),
    ended: list(ended, (a, b) => ascending(a.endedOn ?? "", b.endedOn ?? "") || byId(a, b)),
  };
}

function grouped(open: readonly Facts[], { agenda, workstreams, day, limit }: PlanInput): PlanGroup[] {
  const pointOf = new Map(agenda.flatMap((point) => point.about.map((id) => [id, point.id])));
  const pointOfStream = new Map(
    agenda.toReversed().flatMap(({ id, workstream }) => (workstream === null ? [] : [[workstream, id]])),
  );
  const places = new Map<string, Facts[]>();
  for (const one of open) {
    const point = pointOf.get(one.id) ?? pointOfStream.get(one.workstream ?? "");
    const place = point === undefined ? `stream ${one.workstream ?? ""}` : `point ${point}`;
    const own = places.get(place);
    if (own === undefined) places.set(place, [one]);
    else own.push(one);
  }
  const group = (place: string, point: string | null, workstream: string | null): PlanGroup[] => {
    const own = places.get(place);
    if (own === undefined) return [];
    const ids = firstOf(own, (a, b) => byUrgency(a, b, day), limit);
    return [{ point, workstream, total: own.length, ids }];
  };
  const streams = [...workstreams, ...strangers(open, workstreams), ""];
  return [
    ...agenda.flatMap(({ id, workstream }) => group(`point ${id}`, id, workstream)),
    ...streams.flatMap((id) => group(`stream ${id}`, null, id === "" ? null : id)),
  ];
}

/** The ids of the first `limit` in an order, without sorting what is not shown. */
function firstOf(some: readonly Facts[], order: (a: Facts, b: Facts) => number, limit: number): string[] {
  const first: Facts[] = [];
  for (const one of some) {
    const last = first.at(-1);
    if (first.length === limit && (last === undefined || order(one, last) >= 0)) continue;
    const at = first.findLastIndex((other) => order(other, one) <= 0);
    first.splice(at + 1, 0, one);
    if (first.length > limit) first.pop();
  }
  return first.map((one) => one.id);
}

/** Workstreams that commitments name and the mechanism does not know, by name. */
function strangers(open: readonly Facts[], known: readonly string[]): string[] {
  const named = new Set(open.flatMap((one) => one.workstream ?? []));
  return [...named].filter((one) => !known.includes(one)).sort();
}

function byUrgency(a: Facts, b: Facts, day: string): number {
  const late = Number(counts("late", b, day)) - Number(counts("late", a, day));
  return late || byTimes(a, b);
}

function byTimes(a: Facts, b: Facts): number {
  return b.times - a.times || ascending(b.raisedOn, a.raisedOn) || byId(a, b);
}

function byDue(a: Facts, b: Facts): number {
  return ascending(a.dueOn ?? "9999", b.dueOn ?? "9999") || byId(a, b);
}

function byEvidence(a: Facts, b: Facts): number {
  return ascending(b.evidenceOn ?? "", a.evidenceOn ?? "") || byId(a, b);
}

function byId(a: Facts, b: Facts): number {
  return ascending(a.id, b.id);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
