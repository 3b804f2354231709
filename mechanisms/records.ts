import type { ObserverRecord } from "./observer/record.ts";

/** The observer's records that are shipped, by the mechanism they are about: one line each. */
const records: Readonly<Record<string, () => Promise<ObserverRecord>>> = {
  "demonstration.china-korea": async () =>
    (await import("./china-korea/observer/observer.ts")).chinaKoreaRecord,
};

const EMPTY: ObserverRecord = { meetings: [], commitments: [], events: [], mobilityRules: [] };

/** What an observer compiled about a mechanism, by its id; nothing where nobody has. */
export async function observerRecordOf(mechanism: string): Promise<ObserverRecord> {
  return (await records[mechanism]?.()) ?? EMPTY;
}
