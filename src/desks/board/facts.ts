import { lastDayOf } from "../commitments/days.ts";
import type { Answer, Ending, Evidence, Item, ItemStanding, Sort } from "../commitments/item.ts";
import type { Lineage } from "../commitments/lineage.ts";
import { type AnswerState, answerState, endOn, lastEvidence } from "../commitments/progress.ts";

/**
 * What the board counts, sorts and filters by, of one commitment: few and short, so that a node can hold a hundred
 * thousand. The download carries the same values, so that every figure can be counted again from it.
 */
export interface Facts {
  id: string;
  from: Item["from"];
  sort: Sort | null;
  standing: ItemStanding;
  workstream: string | null;
  meeting: string | null;
  raisedOn: string;
  /** The parties in whose own readout it stands, and how many parties there are to have one. */
  readouts: readonly string[];
  parties: number;
  asked: boolean;
  answer: AnswerState;
  dueOn: string | null;
  /** How it ended and the last day on which that can have been; null where it has not. */
  end: Ending["end"] | null;
  endedOn: string | null;
  evidenceOn: string | null;
  evidenceEffect: Evidence["effect"];
  /** At how many meetings its chain was raised, and since which year. */
  times: number;
  since: number;
  /** The day on which something else first restated it; null where nothing has. */
  restatedOn: string | null;
  changedAt: string;
}

/** Answers after which a question no longer waits. */
export const ANSWERED: readonly Answer["answer"][] = ["accepted", "in-part", "declined"];

/** What stands around an item: how often it was raised, by what it was restated, and how many parties there are. */
export interface FactsAround extends Pick<Lineage, "times" | "since"> {
  restatedOn: string | null;
  parties: number;
}

/** The facts of an item as of a day (`YYYY-MM-DD`). */
export function factsOf(item: Item, { times, since, restatedOn, parties }: FactsAround, day: string): Facts {
  const end = endOn(item, day);
  const last = lastEvidence(item, day);
  return {
    id: item.id,
    from: item.from,
    sort: item.sort,
    standing: item.standing,
    workstream: item.workstream,
    meeting: item.meeting,
    raisedOn: item.raisedOn,
    readouts: item.readouts,
    parties,
    asked: item.asked.length > 0,
    answer: answerState(item),
    dueOn: item.due?.on ?? null,
    end: end?.end ?? null,
    endedOn: end === null ? null : lastDayOf(end.on),
    evidenceOn: last?.on ?? null,
    evidenceEffect: last?.effect ?? null,
    times,
    since,
    restatedOn,
    changedAt: item.changedAt,
  };
}
