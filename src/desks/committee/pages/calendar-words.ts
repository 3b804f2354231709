import { useLanguage } from "../../../web/language.tsx";
import { interfaceLanguages } from "../../../web/languages.ts";
import { wallClock } from "../capitals.ts";

/** How days and clocks are written in the reader's language; a day counts in nobody's zone. */
export interface CalendarWords {
  day: (day: string) => string;
  /** An instant as the clock at its place shows it, with the zone's name. */
  at: (instant: string, zone: string) => string;
  /** The name by which people know a zone's time; the zone as it came where this machine knows none. */
  zone: (zone: string) => string;
}

export function useCalendarWords(): CalendarWords {
  const { language } = useLanguage();
  const locale = interfaceLanguages.find((one) => one.tag === language)?.locale ?? "en-GB";
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  // What came from outside may be no day; it is then shown as it came.
  const day = (one: string) => {
    const at = new Date(`${one}T00:00:00Z`);
    return Number.isNaN(at.getTime()) ? one : format.format(at);
  };
  const zoneName = (zone: string) => zoneNamed(zone, locale);
  return {
    day,
    zone: zoneName,
    at: (instant, zone) => {
      const clock = clockAt(instant, zone);
      return clock === null ? `${instant} (${zone})` : `${day(clock.day)} ${clock.time} (${zoneName(zone)})`;
    },
  };
}

/** What a wall clock shows; null for what is no instant or no zone that this machine knows. */
export function clockAt(instant: string, zone: string): { day: string; time: string } | null {
  try {
    return wallClock(instant, zone);
  } catch {
    return null;
  }
}

/** `Asia/Shanghai` in the reader's language, such as "China Standard Time". */
function zoneNamed(zone: string, locale: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "long" });
    return format.formatToParts(0).find((part) => part.type === "timeZoneName")?.value ?? zone;
  } catch {
    return zone;
  }
}
