import { lastDayOf } from "../commitments/days.ts";
import type { Answer, Ending, Item, ItemStanding, Sort } from "../commitments/item.ts";
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
  /** At how many meetings its chain was raised, and since which year. */
  times: number;
  since: number;
  changedAt: string;
}

/** Answers after which a question no longer waits. */
export const ANSWERED: readonly Answer["answer"][] = ["accepted", "in-part", "declined"];

/** The facts of an item as of a day (`YYYY-MM-DD`). `parties` is how many parties the mechanism has. */
export function factsOf(
  item: Item,
  lineage: Pick<Lineage, "times" | "since">,
  day: string,
  parties: number,
): Facts {
  const end = endOn(item, day);
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
    evidenceOn: lastEvidence(item, day)?.on ?? null,
    times: lineage.times,
    since: lineage.since,
    changedAt: item.changedAt,
  };
}
