import type { EntityState, Position } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { type Surroundings, adoptableRevision } from "../../record/kind/revision.ts";
import { standingOf } from "../../record/kind/standing.ts";
import { dayOf } from "../commitments/days.ts";
import { lastSaid, presentRevisions } from "../commitments/sight.ts";
import type { Task, Why } from "./task.ts";

/** What is needed to read one entity for one side. */
export interface TaskContext {
  party: string;
  kind: Kind;
  around: Surroundings;
  /** The nearest day by which an entity matters: its own last day, or that of the meeting it belongs to. */
  dateOf: (state: EntityState) => string | null;
}

/**
 * The positions a side has still to take on an entity: joint fields on which another side has spoken and we have not,
 * or on which the sides differ and the other's word is the newer. Where ours is the newer, it waits for them.
 */
export function positionsToTake(state: EntityState, context: TaskContext): Task[] {
  const { party, kind } = context;
  if (!state.participants.includes(party)) return [];
  const joint = Object.keys(kind.fields).filter((field) => kind.fields[field]?.holder === "joint");
  const waiting = joint.flatMap((field) => {
    const why = whyItWaits(state, field, party);
    return why === null ? [] : [{ field, why }];
  });
  const [first] = waiting;
  if (first === undefined) return [];
  const theirs = waiting.map(({ field }) => lastOfOthers(state.positions[field] ?? {}, party)?.time ?? "");
  return [
    {
      what: "take-position",
      why: waiting.some((one) => one.why === "they-answered") ? "they-answered" : "they-spoke",
      entity: state.id,
      kind: kind.name,
      parts: waiting.map((one) => one.field),
      on: context.dateOf(state),
      from: dayOf(theirs.reduce((a, b) => (a > b ? a : b))),
      offices: [],
    },
  ];
}

function whyItWaits(state: EntityState, field: string, party: string): Why | null {
  const registers = state.positions[field] ?? {};
  const others = lastOfOthers(registers, party);
  if (others === null) return null;
  const own = registers[party];
  if (own === undefined) return "they-spoke";
  return standingOf(state, field).state === "bracketed" && others.time > own.time ? "they-answered" : null;
}

function lastOfOthers(registers: Readonly<Record<string, Position>>, party: string): Position | null {
  const others = Object.entries(registers).flatMap(([one, position]) => (one === party ? [] : [position]));
  return others.reduce<Position | null>((a, b) => (a === null || b.time > a.time ? b : a), null);
}

/**
 * What a side can adopt now: exactly what another side has adopted, or what all say alike and nobody has adopted (a
 * paragraph of a text waits for its text). What is settled already and still stands is not adopted again.
 */
export function adoptionsToMake(state: EntityState, context: TaskContext): Task[] {
  const { party, kind, around } = context;
  if (!state.participants.includes(party)) return [];
  const settled = presentRevisions(kind, state, around);
  return Object.keys(kind.units).flatMap((unit): Task[] => {
    const inForce = state.units[unit]?.chain.at(-1)?.digest;
    if (inForce !== undefined && settled.has(inForce)) return [];
    const why = whyToAdopt(state, unit, context);
    if (why === null) return [];
    return [
      {
        what: "adopt",
        why,
        entity: state.id,
        kind: kind.name,
        parts: [unit],
        on: context.dateOf(state),
        from: dayOf(lastSaid(state)),
        offices: [],
      },
    ];
  });
}

function whyToAdopt(state: EntityState, unit: string, { party, kind, around }: TaskContext): Why | null {
  const others = Object.keys(state.units[unit]?.adopted ?? {}).filter((one) => one !== party);
  const fields = kind.units[unit]?.fields ?? [];
  const standings = fields.map((field) => standingOf(state, field).state).filter((one) => one !== "silent");
  const allSpoke = standings.length > 0 && standings.every((one) => one === "provisional");
  // Looking costs less than computing a digest that nobody asks for.
  if (others.length === 0 && !allSpoke) return null;
  const adoption = adoptableRevision(kind, state, unit, around);
  if (!adoption.ok) return null;
  const { digest } = adoption.adoptable;
  const here = state.units[unit];
  const declined = here?.declined.some((one) => one.party === party && one.digest === digest) ?? false;
  if (declined || here?.adopted[party] !== undefined) return null;
  if (Object.values(here?.adopted ?? {}).some((one) => one.digest === digest)) return "they-adopted";
  // A paragraph of a text is adopted with its text, unless somebody adopts it by itself.
  const withItsText = kind.name === "paragraph" && standingOf(state, "text").state === "provisional";
  return allSpoke && !withItsText ? "all-agree" : null;
}
