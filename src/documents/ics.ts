/**
 * A calendar (RFC 5545) as one file: meetings with a beginning and an end, and days. Times are written in UTC, which
 * every calendar shows in its reader's own zone and which needs no VTIMEZONE.
 */

/** One entry. `sequence` grows whenever the entry changes, so that a calendar replaces what it already has. */
export interface CalendarEntry {
  /** The same for ever; with `domain` it makes the UID. */
  id: string;
  sequence: number;
  /** The instant (ISO 8601) of the last change. */
  changedAt: string;
  when: { starts: string; ends?: string } | { on: string; until?: string };
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  cancelled?: boolean;
  categories?: readonly string[];
}

export interface Calendar {
  /** The part of each UID after the @: the mechanism's id. */
  domain: string;
  name: string;
  description?: string;
  /** BCP 47 tag of the words. */
  language: string;
  /** The instant (ISO 8601) at which this file is made. */
  madeAt: string;
  /** The entries some at a time, as they are read. */
  steps: Iterable<readonly CalendarEntry[]> | AsyncIterable<readonly CalendarEntry[]>;
}

/** The calendar's text while its entries are read: CRLF, folded at 74 octets within whole characters (RFC 5545, section 3.1). */
export async function* writeIcs(calendar: Calendar): AsyncGenerator<string> {
  const { name, description, language, steps } = calendar;
  yield textOf([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Concord//Concord 0.1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    text("NAME", name, language),
    text("X-WR-CALNAME", name),
    ...(description === undefined ? [] : [text("DESCRIPTION", description, language)]),
  ]);
  for await (const entries of steps) yield textOf(entries.flatMap((entry) => eventLines(entry, calendar)));
  yield textOf(["END:VCALENDAR"]);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines(entry: CalendarEntry, { domain, language, madeAt }: Calendar): string[] {
  const { description, location, url, categories = [] } = entry;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(entry.id)}@${domain}`,
    `DTSTAMP:${instant(madeAt)}`,
    `LAST-MODIFIED:${instant(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    ...whenLines(entry.when),
    `STATUS:${entry.cancelled === true ? "CANCELLED" : "CONFIRMED"}`,
    text("SUMMARY", entry.summary, language),
    ...(description === undefined ? [] : [text("DESCRIPTION", description, language)]),
    ...(location === undefined ? [] : [text("LOCATION", location, language)]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(",")}`]),
    "END:VEVENT",
  ];
}

function whenLines(when: CalendarEntry["when"]): string[] {
  if ("starts" in when) {
    const end = when.ends === undefined ? [] : [`DTEND:${instant(when.ends)}`];
    return [`DTSTART:${instant(when.starts)}`, ...end];
  }
  // A whole day blocks nobody's time, and its end is the day after (section 3.6.1).
  return [
    `DTSTART;VALUE=DATE:${dateOf(when.on)}`,
    `DTEND;VALUE=DATE:${dateOf(dayAfter(when.until ?? when.on))}`,
    "TRANSP:TRANSPARENT",
  ];
}

function text(name: string, value: string, language?: string): string {
  return `${name}${language === undefined ? "" : `;LANGUAGE=${language}`}:${escaped(value)}`;
}

/** TEXT (section 3.3.11): backslash, semicolon, comma and line breaks are escaped, other controls cannot be written. */
function escaped(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, "\n")
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

function instant(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

function dateOf(day: string): string {
  return day.replaceAll("-", "");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const OCTETS = 74;

/** Breaks a content line after at most 74 octets, never within a character; each further line begins with a space. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
