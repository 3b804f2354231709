import type { Mechanism } from "../../../../mechanisms/mechanism.ts";
import { writeCsv } from "../../../documents/csv.ts";
import { type CalendarEntry, writeIcs } from "../../../documents/ics.ts";
import { type Cell, writeXlsx } from "../../../documents/xlsx.ts";
import { paraphraseMark } from "../../../../mechanisms/observer/messages.ts";
import type { Item, Words } from "../../commitments/item.ts";
import type { Meeting } from "../../committee/meeting-view.ts";
import { type BoardLanguage, boardWords } from "../messages/messages.ts";
import { fileColumns } from "./columns.ts";
import type { Figures } from "../figures.ts";
import type { Row } from "./row.ts";

/** The rows as CSV, with a byte-order mark where a spreadsheet needs one. */
export function boardCsv(rows: readonly Row[], languages: readonly string[], { bom = false } = {}): string {
  const names = fileColumns(languages).map((one) => one.name);
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))], { bom });
}

/** The same a step at a time, with the byte-order mark, for a list of any length. */
export async function* csvChunks(
  steps: AsyncIterable<readonly Row[]>,
  languages: readonly string[],
): AsyncGenerator<string> {
  yield boardCsv([], languages, { bom: true });
  const names = fileColumns(languages).map((one) => one.name);
  for await (const rows of steps) yield writeCsv(rows.map((row) => names.map((name) => row[name] ?? "")));
}

export interface JsonSettings {
  mechanism: Pick<Mechanism, "id" | "names" | "notice">;
  asOf: string;
  /** The board's own figures over the list; who doubts them counts the rows again. */
  figures: Figures;
}

/** The mechanism with its notice, the figures, and the rows they can be counted again from, as JSON; a step at a time. */
export async function* jsonChunks(
  steps: AsyncIterable<readonly Row[]>,
  { mechanism: { id, names, notice }, asOf, figures }: JsonSettings,
): AsyncGenerator<string> {
  const mechanism = { id, names: names.formal, notice };
  const about = { format: "concord/board/1", mechanism, mark: paraphraseMark, asOf, figures };
  yield `${JSON.stringify(about, null, 1).replace(/\n\}$/, "")},\n "rows": [`;
  let between = "\n";
  for await (const rows of steps) {
    if (rows.length === 0) continue;
    yield between + rows.map((row) => JSON.stringify(row)).join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}

const DAYS = ["raisedOn", "due.on", "endedOn"];
const NUMBERS = ["parties", "times", "since"];

/** The rows as a workbook of one sheet, its header in the reader's language; a step at a time. */
export function xlsxChunks(
  steps: AsyncIterable<readonly Row[]>,
  languages: readonly string[],
  language: BoardLanguage,
): AsyncGenerator<Uint8Array> {
  const words = boardWords[language];
  const columns = fileColumns(languages);
  const titled = columns.map(({ column, language: own }) => ({
    title: own === null ? words.columns[column] : `${words.columns[column]} (${own})`,
    width: own === null ? 16 : 48,
  }));
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const rows of steps)
      yield rows.map((row) => columns.map(({ name }) => cellOf(name, row[name] ?? "")));
  }
  return writeXlsx([{ name: words.title, columns: titled, steps: cells() }]);
}

function cellOf(name: string, text: string): Cell {
  if (text === "") return null;
  if (DAYS.includes(name) && /^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text };
  return NUMBERS.includes(name) ? Number(text) : text;
}

export interface CalendarSettings {
  mechanism: Pick<Mechanism, "id" | "names" | "notice">;
  language: BoardLanguage;
  /** The instant at which the file is made. */
  madeAt: string;
  addressOf: (id: string) => string;
}

/** Meetings and last days as a calendar: every meeting that has a day, every commitment that has a date and is open. */
export function icsChunks(
  steps: AsyncIterable<readonly Item[]>,
  meetings: readonly Meeting[],
  settings: CalendarSettings,
): AsyncGenerator<string> {
  const { mechanism, language, madeAt } = settings;
  const { id, names, notice } = mechanism;
  const description = notice === null ? {} : { description: notice[language] };
  async function* entries(): AsyncGenerator<CalendarEntry[]> {
    yield meetings.flatMap((one) => meetingEntry(one, settings));
    for await (const items of steps) yield items.flatMap((one) => dueEntry(one, settings));
  }
  const head = { domain: id, name: names.short[language], ...description, language, madeAt };
  return writeIcs({ ...head, steps: entries() });
}

function meetingEntry(meeting: Meeting, settings: CalendarSettings): CalendarEntry[] {
  const { id, title, day, starts, place, state } = meeting;
  if (day === null) return [];
  const { language } = settings;
  const location = inLanguage(place, language);
  return [
    {
      ...common(meeting, settings),
      when: starts === null ? { on: day } : { starts },
      summary: inLanguage(title, language) ?? id,
      ...(location === null ? {} : { location }),
      cancelled: state === "not-held" || state === "suspended",
    },
  ];
}

function dueEntry(item: Item, settings: CalendarSettings): CalendarEntry[] {
  const { language } = settings;
  const on = item.due?.on ?? null;
  if (on === null || item.endings.length > 0) return [];
  const summary = boardWords[language].due(inLanguage(item.wording, language) ?? item.id);
  return [{ ...common(item, settings), when: { on }, summary }];
}

type Common = Pick<CalendarEntry, "id" | "sequence" | "changedAt" | "url" | "description">;

/** Minutes since 1970 of the last change: a SEQUENCE that only grows and fits its 31 bits. */
function common(of: Item | Meeting, { language, addressOf, mechanism }: CalendarSettings): Common {
  const marks = [
    of.observed === null ? null : paraphraseMark[language],
    mechanism.notice?.[language] ?? null,
  ];
  const description = marks.filter((one) => one !== null).join("\n");
  return {
    id: of.id,
    sequence: Math.floor(Date.parse(of.changedAt) / 60_000),
    changedAt: of.changedAt,
    url: addressOf(of.id),
    ...(description === "" ? {} : { description }),
  };
}

function inLanguage(words: Words, language: string): string | null {
  return words[language] ?? words["und"] ?? words["en"] ?? Object.values(words)[0] ?? null;
}
