import { type Holiday, dayKind, yearsListed } from "../../../mechanisms/holidays.ts";
import { addDays } from "../commitments/days.ts";

/** What one day is to every party; `listed` false where a party's holidays of that year are not known here. */
export interface SharedDay {
  day: string;
  worked: boolean;
  parties: { party: string; worked: boolean; listed: boolean; holiday: Holiday | null }[];
}

/** Whether a day (`YYYY-MM-DD`) is worked by every party, and by whom not, and why. */
export function sharedDay(holidays: readonly Holiday[], parties: readonly string[], day: string): SharedDay {
  const year = Number(day.slice(0, 4));
  const each = parties.map((party) => {
    const kind = dayKind(holidays, party, day);
    const worked = kind.kind === "working-day" || kind.kind === "working-weekend";
    const listed = yearsListed(holidays, party).includes(year);
    return { party, worked, listed, holiday: "holiday" in kind ? kind.holiday : null };
  });
  return { day, worked: each.every((one) => one.worked), parties: each };
}

/**
 * The days worked by every party, after `from` up to and with `to`. Refuses a stretch that reaches into a year
 * whose holidays a party has not listed: a guess would look like a fact.
 */
export function workingDays(
  holidays: readonly Holiday[],
  parties: readonly string[],
  from: string,
  to: string,
): { ok: true; days: string[] } | { ok: false; code: "year-not-listed"; party: string; year: number } {
  const days: string[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const shared = sharedDay(holidays, parties, day);
    const unlisted = shared.parties.find((one) => !one.listed);
    if (unlisted !== undefined) {
      return { ok: false, code: "year-not-listed", party: unlisted.party, year: Number(day.slice(0, 4)) };
    }
    if (shared.worked) days.push(day);
  }
  return { ok: true, days };
}

/**
 * The day that lies `count` days worked by every party before a day: by when something must be sent. Looks back a year
 * at most; null where so many are not found there.
 */
export function workingDaysBefore(
  holidays: readonly Holiday[],
  parties: readonly string[],
  day: string,
  count: number,
): string | null {
  let found = 0;
  for (let back = 1; back <= 366; back += 1) {
    const before = addDays(day, -back);
    if (sharedDay(holidays, parties, before).worked) found += 1;
    if (found === count) return before;
  }
  return null;
}
