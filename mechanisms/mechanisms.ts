import type { Mechanism } from "./mechanism.ts";

/** The list of mechanisms that are shipped: one folder and one line here each. */
export const mechanisms: Readonly<Record<string, () => Promise<Mechanism>>> = {
  "china-korea": async () => (await import("./china-korea/china-korea.ts")).chinaKorea,
};
