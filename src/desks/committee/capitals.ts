import type { Party } from "../../../mechanisms/mechanism.ts";

/** An instant as a clock in one capital shows it. Words for it are the reader's language's own. */
export interface CapitalTime {
  party: string;
  zone: string;
  /** `YYYY-MM-DD` and `HH:MM` on the wall there. */
  day: string;
  time: string;
  /** Minutes ahead of UTC. */
  offset: number;
}

/** The same instant in every party's capital, in the mechanism's order. */
export function inCapitals(
  instant: string,
  parties: readonly Pick<Party, "id" | "capital">[],
): CapitalTime[] {
  return parties.map(({ id, capital }) => ({ party: id, ...wallClock(instant, capital.timeZone) }));
}

/** What the clock on a wall in this zone (IANA) shows at an instant. Throws on a zone that does not exist. */
export function wallClock(instant: string, zone: string): Omit<CapitalTime, "party"> {
  const at = new Date(instant);
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(at).map((one) => [one.type, one.value]));
  const day = `${part["year"]}-${part["month"]}-${part["day"]}`;
  const time = `${part["hour"]}:${part["minute"]}`;
  const shown = Date.parse(`${day}T${time}:00Z`);
  return { zone, day, time, offset: Math.round((shown - at.getTime()) / 60_000) };
}

/** The instant at which a wall clock in a zone shows this; in an hour that occurs twice, the first. */
export function instantAt(day: string, time: string, zone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // Two steps: the zone's offset at the guessed instant can differ from that at the right one.
  let at = asUtc;
  for (let step = 0; step < 2; step += 1) {
    at = asUtc - wallClock(new Date(at).toISOString(), zone).offset * 60_000;
  }
  return new Date(at).toISOString();
}
