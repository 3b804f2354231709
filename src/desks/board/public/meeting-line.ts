import type { Meeting } from "../../committee/meeting-view.ts";
import { meetingLine } from "../../committee/neighbours.ts";
import { type Markup, html } from "./html.ts";
import { type Reader, meetingAddress, withLanguage, wordsOf } from "./reader.ts";
import { dateText, wordsFor } from "./spoken.ts";

const WIDTH = 1100;
const MARGIN = 24;
const LINE = 44;
const BESIDE = 78;

/** The meetings on a line of years: the first own series above, every other table below. */
export function meetingsOnALine(reader: Reader): Markup {
  const { meetings, mechanism } = reader.record;
  const words = wordsOf(reader);
  const all = [...meetings.values()].filter((one) => one.day !== null);
  const series = mechanism.series.map((one) => one.id);
  const main = series[0] ?? "";
  const line = meetingLine(all, series, 400);
  const years = yearsOf(line.flatMap((one) => one.day ?? []));
  return html`<h2>${words.meetings}</h2>
    <p class="lead">${words.meetingsLead}</p>
    <div class="meeting-line" tabindex="0" role="region" aria-label="${words.meetings}">
      <svg
        viewBox="0 0 ${WIDTH} 112"
        width="${WIDTH}"
        height="112"
        role="group"
        aria-label="${words.meetings}"
      >
        <line x1="0" x2="${WIDTH}" y1="${LINE}" y2="${LINE}" class="axis" />
        ${years.map(
          (year) =>
            html`<line
                x1="${at(`${year}-01-01`, years)}"
                x2="${at(`${year}-01-01`, years)}"
                y1="${LINE}"
                y2="106"
                class="year"
              />
              <text x="${at(`${year}-01-01`, years) + 4}" y="106" class="year-name">${year}</text>`,
        )}
        ${line.map(({ id, day, daysSinceLast }) => {
          const meeting = meetings.get(id);
          return meeting === undefined || day === null
            ? null
            : mark(reader, meeting, {
                x: at(day, years),
                main: meeting.series === main,
                months: daysSinceLast === null ? null : Math.round(daysSinceLast / 30.44),
              });
        })}
      </svg>
    </div>`;
}

function yearsOf(days: readonly string[]): number[] {
  const sorted = [...days].sort();
  const first = Number((sorted[0] ?? "2010").slice(0, 4));
  const last = Number((sorted.at(-1) ?? "2010").slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Where a day stands between the first of January of the first year and the end of the last. */
function at(day: string, years: readonly number[]): number {
  const from = Date.UTC(years[0] ?? 2010, 0, 1);
  const to = Date.UTC((years.at(-1) ?? 2010) + 1, 0, 1);
  const share = (Date.parse(`${day}T00:00:00Z`) - from) / (to - from);
  return Math.round((MARGIN + share * (WIDTH - 2 * MARGIN)) * 10) / 10;
}

interface Mark {
  x: number;
  main: boolean;
  months: number | null;
}

function mark(reader: Reader, meeting: Meeting, { x, main, months }: Mark): Markup {
  const words = wordsOf(reader);
  const { id, title, day, mode, state } = meeting;
  const facts = [
    wordsFor(title, reader.language)?.text ?? id,
    dateText(day ?? "", reader.language),
    ...(mode === "video" ? [words.video] : []),
    ...(state === "not-held" ? [words.notHeld] : []),
    ...(main && months !== null ? [words.months(months)] : []),
  ];
  const y = main ? LINE : BESIDE;
  const number = main && meeting.number !== null ? meeting.number : null;
  return html`<a
    href="${withLanguage(meetingAddress(id), reader.language)}"
    aria-label="${facts.join(", ")}"
    class="mark ${mode === "video" ? "hollow" : ""} ${meeting.from === "observer" ? "observed" : ""}"
  >
    <title>${facts.join(", ")}</title>
    <rect x="${x - 12}" y="${y - 12}" width="24" height="24" class="reach" />
    <circle cx="${x}" cy="${y}" r="${main ? 7 : 4}" />
    ${state === "not-held" ? html`<path d="M${x - 5} ${y - 5}l10 10m0 -10l-10 10" />` : null}
    ${number === null ? null : html`<text x="${x}" y="${y - 16}" text-anchor="middle">${number}</text>`}
  </a>`;
}
