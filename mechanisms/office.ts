import { z } from "zod";
import { texts } from "./texts.ts";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const officeRole = z.enum([
  "secretary",
  "head-of-delegation",
  "clearing",
  "ministry",
  "province",
  "park",
  "auditor",
  "administrator",
]);
export type OfficeRole = z.infer<typeof officeRole>;

/** What an office was called from one day on. `from` null: since before the mechanism's first meeting here. */
export const officeName = z.strictObject({ from: z.iso.date().nullable(), names: texts });
export type OfficeName = z.infer<typeof officeName>;

/**
 * An office of one party. `basis` says whether the office stands in public sources or was invented
 * for a demonstration; `since` is the day it came into being, where that is later than the first meeting.
 */
export const office = z
  .strictObject({
    id,
    party: id,
    role: officeRole,
    names: z.array(officeName).min(1),
    since: z.iso.date().nullable(),
    basis: z.enum(["public", "demonstration"]),
  })
  .refine(inOrder, "an office's names stand in the order of their days, the first without one");
export type Office = z.infer<typeof office>;

function inOrder(value: { names: OfficeName[] }): boolean {
  const days = value.names.map((one) => one.from ?? "");
  return days.every((day, at) => (at === 0 ? day === "" : day > (days[at - 1] ?? "")));
}

/** What the office was called on a day (`YYYY-MM-DD`). */
export function nameOn(one: Pick<Office, "names">, day: string): OfficeName["names"] {
  const held = one.names.filter((name) => name.from === null || name.from <= day).at(-1) ?? one.names[0];
  if (held === undefined) throw new TypeError("An office without a name passed the schema.");
  return held.names;
}
