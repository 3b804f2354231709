import type { Place } from "../../../web/answers.ts";

/** One act of an entity's history, as the node tells it. */
export interface HistoryItem {
  at: Place;
  time: string;
  office: string;
  act: string;
  field?: string;
  value?: unknown;
  unit?: string;
  digest?: string;
  verdict: string;
  dispatch: number | null;
}

/** The sizes of each side's log, as the address of an "as of" carries them: `china:12,korea:9`. */
export type Sizes = Readonly<Record<string, string>>;

export function readSizes(asOf: string | null): Sizes {
  const pairs = (asOf ?? "").split(",").map((pair) => pair.split(":"));
  return Object.fromEntries(
    pairs.flatMap(([party, size]) => (party && size && /^\d+$/.test(size) ? [[party, size]] : [])),
  );
}

/** Null where no size is given: the present. */
export function writeSizes(sizes: Sizes): string | null {
  const given = Object.entries(sizes).filter(([, size]) => /^\d+$/.test(size));
  return given.length === 0 ? null : given.map(([party, size]) => `${party}:${size}`).join(",");
}

/**
 * The log sizes at which this act had just been written and, of the others, all that bears an earlier or the same
 * time: the nearest to "then" that a reader can point at. The times are their authors' own.
 */
export function sizesAt(item: HistoryItem, items: readonly HistoryItem[], parties: readonly string[]): Sizes {
  const until = items.filter((one) => one.time <= item.time);
  const last = (party: string) =>
    Math.max(0, ...until.filter((one) => one.at.party === party).map((one) => one.at.index + 1));
  return Object.fromEntries(
    parties.map((party) => [party, String(party === item.at.party ? item.at.index + 1 : last(party))]),
  );
}
