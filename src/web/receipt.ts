import type { LogView, Place } from "./answers.ts";

/** That another party's node holds an act: who, and when it first said so for a log that long. */
export interface Receipt {
  by: string;
  time: string;
}

/** Who has confirmed to hold the act at this place: the earliest confirmation of its log up to at least there. */
export function receiptsOf(at: Place, logs: readonly LogView[]): Receipt[] {
  const log = logs.find((one) => one.party === at.party && one.epoch === at.epoch);
  const first = new Map<string, string>();
  for (const { by, size, time } of log?.cosigned ?? []) {
    if (by === at.party || size <= at.index) continue;
    const known = first.get(by);
    if (known === undefined || time < known) first.set(by, time);
  }
  return [...first].map(([by, time]) => ({ by, time }));
}
