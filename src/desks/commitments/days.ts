/**
 * Days as sources give them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. A day counts in nobody's zone; whose calendar is meant
 * is the caller's to say.
 */

/** The last day a date can mean: a month's or a year's last, so that nothing is counted before it surely was. */
export function lastDayOf(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The day (UTC) of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The day `count` days after; before, where `count` is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
