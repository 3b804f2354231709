import { lastDayOf } from "../../commitments/days.ts";
import type { Item, Words } from "../../commitments/item.ts";

/** The last thing one party is known to have said or done on a commitment, or on what it restates. */
export interface LastWord {
  party: string;
  kind: "position" | "answer" | "report" | "readout" | "event";
  on: string;
  /** The commitment, report or event that holds it. */
  where: string;
  words: Words;
}

/**
 * Each party's last word on a commitment, by a day; null is silence, shown as silence. What a party says here counts
 * beside what stands in its own readout and what an observer read that it did alone. `chain` is the commitment itself
 * and what it restates.
 */
export function lastWords(
  chain: readonly Item[],
  parties: readonly string[],
  day: string,
): Record<string, LastWord | null> {
  return Object.fromEntries(
    parties.map((party) => {
      const said = chain.flatMap((item) => wordsOf(item, party)).filter((one) => lastDayOf(one.on) <= day);
      const last = said.reduce<LastWord | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
      return [party, last];
    }),
  );
}

/** In the order in which one day's words count: what stands in a readout, an event, a position, an answer, a report. */
function wordsOf(item: Item, party: string): LastWord[] {
  const side = item.sides[party];
  const where = item.id;
  return [
    ...(item.readouts.includes(party)
      ? [{ party, kind: "readout" as const, on: item.raisedOn, where, words: item.wording }]
      : []),
    ...item.evidence
      .filter((one) => one.from === "event" && one.effect !== "context" && isAlone(one.by, party))
      .map((one) => ({ party, kind: "event" as const, on: one.on, where: one.id, words: one.words })),
    ...(side === undefined || side.on === null
      ? []
      : [{ party, kind: "position" as const, on: side.on, where, words: side.wording }]),
    ...item.answers
      .filter((one) => one.party === party)
      .map(({ on, reason }) => ({
        party,
        kind: "answer" as const,
        on,
        where,
        words: (reason === null ? {} : { und: reason }) as Words,
      })),
    ...item.evidence
      .filter((one) => one.from === "report" && isAlone(one.by, party))
      .map((one) => ({ party, kind: "report" as const, on: one.on, where: one.id, words: one.words })),
  ];
}

function isAlone(by: readonly string[], party: string): boolean {
  return by.length === 1 && by[0] === party;
}
