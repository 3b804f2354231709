/** A day of the Gregorian calendar as `YYYY-MM-DD`; such strings compare in order of time. */
export type Day = string;

/** A closed interval of days; an open end is null. */
export interface Interval {
  from: Day | null;
  to: Day | null;
}

export type Unit = "day" | "business-day" | "week" | "month" | "year";

export interface Duration {
  amount: number;
  unit: Unit;
}

export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The day as a string, or null where the calendar has no such day (31 February, year 0, year 10000). */
export function day(year: number, month: number, date: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month))
    return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a day, or null where the string is no day of the calendar. */
export function civil(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  return day(year, month, date) === null ? null : { year, month, day: date };
}

/** From the first day of one month to the last day of another; null where a month does not exist. */
export function months(year: number, first: number, last: number): Interval | null {
  const from = day(year, first, 1);
  const to =
    last >= 1 && last <= 12 && year >= 1 && year <= 9999 ? day(year, last, daysIn(year, last)) : null;
  return from === null || to === null ? null : { from, to };
}

/** The day `amount` units later (or earlier); months keep the day, cut to the month's length (ISO 8601 practice). */
export function later(start: Day, amount: number, unit: Unit): Day | null {
  const from = civil(start);
  if (from === null || Math.abs(amount) > 10_000) return null;
  if (unit === "month" || unit === "year") return laterByMonths(from, unit === "year" ? amount * 12 : amount);
  if (unit === "business-day") return laterByBusinessDays(start, amount);
  return laterByDays(from, unit === "week" ? amount * 7 : amount);
}

function laterByMonths(from: CivilDay, amount: number): Day | null {
  const index = from.year * 12 + (from.month - 1) + amount;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return day(year, month, Math.min(from.day, daysIn(year, month)));
}

function laterByDays(from: CivilDay, amount: number): Day | null {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + amount));
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Counts Monday to Friday; public holidays differ by country and are not counted out. */
function laterByBusinessDays(start: Day, amount: number): Day | null {
  let current: Day | null = start;
  for (let left = amount; left > 0 && current !== null;) {
    current = later(current, 1, "day");
    if (current !== null && weekday(current) <= 5) left -= 1;
  }
  return current;
}

/** Monday 1 … Sunday 7. */
export function weekday(of: Day): number {
  const { year, month, day: date } = civil(of) ?? { year: 1970, month: 1, day: 1 };
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
}

/** Monday to Sunday of the week that lies `weeks` after the week of a day. */
export function weekOf(of: Day, weeks: number): Interval {
  const monday = later(of, 1 - weekday(of) + weeks * 7, "day");
  return { from: monday, to: monday === null ? null : later(monday, 6, "day") };
}
