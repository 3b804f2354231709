import type { Mechanism } from "../../../../mechanisms/mechanism.ts";
import type { Facts } from "../../board/facts.ts";
import { counts } from "../../board/figures.ts";
import { type AgendaPoint, carryOver } from "../carry-over.ts";
import { dossierPlan } from "../dossier/plan.ts";
import type { Offer } from "./shapes.ts";

export interface OffersInput {
  /** The points of the agenda before, and those that the coming one has already. */
  before: readonly AgendaPoint[];
  now: readonly AgendaPoint[];
  factsOf: (id: string) => Facts | undefined;
  facts: Iterable<Facts>;
  workstreams: Mechanism["workstreams"];
  /** The day of the last meeting; null where there was none. */
  since: string | null;
  day: string;
}

/** The most that one point can be about, as its kind declares. */
const ABOUT = 100;

/**
 * What a coming agenda can take over: the points of the one before with what of them is still open, then one point for
 * each workstream under which something is open that no point covers. What was taken over already is not offered again.
 */
export function offersFor(input: OffersInput): Offer[] {
  const { before, now, factsOf, facts, workstreams, since, day } = input;
  const isOpen = (id: string) => {
    const known = factsOf(id);
    return known !== undefined && counts("open", known, day);
  };
  const taken = new Set(now.flatMap((one) => one.carriedFrom ?? []));
  const { carried } = carryOver(
    before.filter((one) => one.included && !taken.has(one.id)),
    isOpen,
    () => false,
  );
  const agenda = [...now, ...carried.map((one) => ({ ...one, id: one.carriedFrom }))];
  const ids = workstreams.map((one) => one.id);
  const plan = dossierPlan({ facts, agenda, workstreams: ids, since, day, limit: ABOUT });
  const uncovered = plan.open.filter((one) => one.point === null && one.ids.length > 0);
  return [
    ...carried.map((one) => ({ ...one, title: { ...one.title } })),
    ...uncovered.map((one) => ({
      carriedFrom: null,
      title: { ...workstreams.find(({ id }) => id === one.workstream)?.names },
      workstream: one.workstream,
      about: one.ids,
    })),
  ];
}
