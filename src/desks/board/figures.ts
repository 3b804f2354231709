import type { ENDS, SORTS } from "../commitments/item.ts";
import { ANSWERED, type Facts } from "./facts.ts";

type Rule = (facts: Facts, day: string) => boolean;

function hasEnded({ endedOn }: Facts, day: string): boolean {
  return endedOn !== null && endedOn <= day;
}

/**
 * Every figure of the board and the rule by which it counts; one line each. A figure is also a filter: what it counts
 * can be listed.
 */
export const FIGURES = {
  all: () => true,
  agreed: ({ sort }) => sort === "agreed",
  request: ({ sort }) => sort === "request",
  proposal: ({ sort }) => sort === "proposal",
  statement: ({ sort }) => sort === "statement",
  agenda: ({ sort }) => sort === "agenda",
  open: (facts, day) => !hasEnded(facts, day),
  delivered: (facts, day) => facts.end === "delivered" && hasEnded(facts, day),
  "not-achieved": (facts, day) => facts.end === "not-achieved" && hasEnded(facts, day),
  overtaken: (facts, day) => facts.end === "overtaken" && hasEnded(facts, day),
  withdrawn: (facts, day) => facts.end === "withdrawn" && hasEnded(facts, day),
  dated: ({ dueOn }) => dueOn !== null,
  late: (facts, day) => facts.dueOn !== null && facts.dueOn < day && !hasEnded(facts, day),
  unanswered: (facts, day) =>
    facts.asked && !hasEnded(facts, day) && !ANSWERED.some((one) => one === facts.answer),
  restated: ({ times }) => times > 1,
  "every-readout": ({ from, readouts, parties }) => from === "observer" && readouts.length === parties,
  "some-readouts": ({ readouts, parties }) => readouts.length > 0 && readouts.length < parties,
  "no-readout": ({ from, readouts }) => from === "observer" && readouts.length === 0,
  observed: ({ from }) => from === "observer",
  settled: ({ standing }) => standing === "settled",
} as const satisfies Record<string, Rule> &
  Record<(typeof ENDS)[number] | (typeof SORTS)[number] | "open", Rule>;

export type FigureName = keyof typeof FIGURES;
export const figureNames = Object.keys(FIGURES) as FigureName[];

/** Whether a figure counts this commitment on a day. */
export function counts(name: FigureName, facts: Facts, day: string): boolean {
  return (FIGURES[name] as Rule)(facts, day);
}

/**
 * One figure against both denominators: `count` of everything that was raised (`of`), and `agreedCount` of what both
 * sides agreed (`ofAgreed`), which leaves out one side's requests, proposals, statements and mere announcements.
 */
export interface Figure {
  count: number;
  of: number;
  agreedCount: number;
  ofAgreed: number;
}

export type Figures = Record<FigureName, Figure>;

/** How often each figure's rule holds, among all and among what was agreed. Grows and shrinks one commitment at a time. */
export interface Tally {
  all: Record<FigureName, number>;
  agreed: Record<FigureName, number>;
}

export function emptyTally(): Tally {
  const zero = () => Object.fromEntries(figureNames.map((name) => [name, 0])) as Record<FigureName, number>;
  return { all: zero(), agreed: zero() };
}

/** Counts a commitment in (`by` 1) or out (`by` -1). */
export function countIn(tally: Tally, facts: Facts, day: string, by: 1 | -1 = 1): void {
  const agreed = facts.sort === "agreed";
  for (const name of figureNames) {
    if (!counts(name, facts, day)) continue;
    tally.all[name] += by;
    if (agreed) tally.agreed[name] += by;
  }
}

export function figuresOf({ all, agreed }: Tally): Figures {
  return Object.fromEntries(
    figureNames.map((name): [FigureName, Figure] => [
      name,
      { count: all[name], of: all.all, agreedCount: agreed[name], ofAgreed: agreed.all },
    ]),
  ) as Figures;
}

/** Every figure over these commitments on a day, counted anew: what the board shows, and what a download gives again. */
export function countFigures(facts: readonly Facts[], day: string): Figures {
  const tally = emptyTally();
  for (const one of facts) countIn(tally, one, day);
  return figuresOf(tally);
}
