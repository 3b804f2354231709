import { z } from "zod";
import { texts } from "./texts.ts";

/**
 * Where a day comes from. `statute`: the law names the solar date; `lunar`: the law names a lunar date or solar
 * term and the solar date is listed as data; `substitute`: a weekday given by law for a holiday on a weekend;
 * `notice`: the government's yearly arrangement; `decision`: a single decision (election, temporary holiday);
 * `computed`: the law applied to a year whose arrangement was not yet published when this was written.
 */
export const holidayBasis = z.enum(["statute", "lunar", "substitute", "notice", "decision", "computed"]);
export type HolidayBasis = z.infer<typeof holidayBasis>;

/** Days off (`rest`) or weekend days worked in exchange (`work`), from and to inclusive, in the party's own calendar. */
export const holiday = z
  .strictObject({
    party: z.string().regex(/^[a-z][a-z0-9-]*$/),
    from: z.iso.date(),
    to: z.iso.date(),
    kind: z.enum(["rest", "work"]),
    names: texts,
    basis: holidayBasis,
    /** The law, notice or decision that says so. */
    source: texts,
  })
  .refine((one) => one.from <= one.to, "a holiday ends on or after the day it begins");
export type Holiday = z.infer<typeof holiday>;

export type DayKind =
  | { kind: "working-day" }
  | { kind: "weekend" }
  | { kind: "holiday"; holiday: Holiday }
  | { kind: "working-weekend"; holiday: Holiday };

/**
 * What a day (`YYYY-MM-DD`, in the party's capital) is to one party. Days outside the listed years fall back to
 * weekday or weekend: a caller that must know asks `yearsListed` first.
 */
export function dayKind(holidays: readonly Holiday[], party: string, day: string): DayKind {
  const found = holidays.filter((one) => one.party === party && one.from <= day && day <= one.to);
  const work = found.find((one) => one.kind === "work");
  if (work !== undefined) return { kind: "working-weekend", holiday: work };
  const rest = found.find((one) => one.kind === "rest");
  if (rest !== undefined) return { kind: "holiday", holiday: rest };
  return isWeekend(day) ? { kind: "weekend" } : { kind: "working-day" };
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The years for which a party's holidays are listed. */
export function yearsListed(holidays: readonly Holiday[], party: string): number[] {
  const years = holidays.filter((one) => one.party === party).map((one) => Number(one.from.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** How holidays are written down: names and sources once, then one row a day or run of days. */
export const holidayFile = z.strictObject({
  party: z.string(),
  sources: z.partialRecord(holidayBasis, texts),
  names: z.record(z.string(), texts),
  days: z.array(z.tuple([z.iso.date(), z.iso.date(), z.enum(["rest", "work"]), z.string(), holidayBasis])),
});

/** The holidays of a file. Faults on a row whose name or source the file does not give. */
export function holidaysOf(file: z.infer<typeof holidayFile>): Holiday[] {
  return file.days.map(([from, to, kind, name, basis]) => {
    const names = file.names[name];
    if (names === undefined) throw new RangeError(`${file.party}, ${from}: no name for ${name}`);
    const source = file.sources[basis];
    if (source === undefined) throw new RangeError(`${file.party}, ${from}: no source for ${basis}`);
    return { party: file.party, from, to, kind, names, basis, source };
  });
}
