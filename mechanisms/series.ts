import type { Series } from "./mechanism.ts";
import { type Texts, texts } from "./texts.ts";

/** The title of a series' meeting in every language; `number` is null for a series that does not count. */
export function meetingTitle(series: Pick<Series, "title">, number: number | null): Texts {
  const filled = Object.entries(series.title).map(([language, pattern]) => [
    language,
    pattern.replace("{n}", String(number ?? "")).replace("{ordinal}", number === null ? "" : ordinal(number)),
  ]);
  return texts.parse(Object.fromEntries(filled));
}

/** English ordinals: 1st, 2nd, 3rd, 11th, 21st. */
export function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? undefined : ["th", "st", "nd", "rd"][number % 10];
  return `${number}${ending ?? "th"}`;
}

/** Who hosts next after `lastHost`, the last party that hosted in person; null where the series has no rule. */
export function nextHost(series: Pick<Series, "hosting">, lastHost: string): string | null {
  const cycle = series.hosting?.cycle ?? [];
  const at = cycle.indexOf(lastHost);
  return at === -1 ? null : (cycle[(at + 1) % cycle.length] ?? null);
}
