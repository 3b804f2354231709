import { createHash } from "node:crypto";
import type { Texts } from "../../../../mechanisms/texts.ts";
import { confidenceWords, noPublicAnswer, paraphraseMark } from "../../../../mechanisms/observer/messages.ts";
import type { Item, Words } from "../../commitments/item.ts";
import { endOn, lastEvidence } from "../../commitments/progress.ts";
import { type Facts, type FactsAround, factsOf } from "../facts.ts";
import type { BoardLanguage } from "../messages/messages.ts";
import { type Column, fileColumns } from "./columns.ts";

/** One commitment as a row of a file: every cell a string, by the name in the header. */
export type Row = Readonly<Record<string, string>>;

/** What a file is made for. `viewer` is the party whose own words stand in the cells it can change; null: the public. */
export interface RowSettings {
  languages: readonly string[];
  /** The reader's language, for the words that are ours. */
  language: BoardLanguage;
  viewer: string | null;
  day: string;
  /** The address of a commitment's page. */
  addressOf: (id: string) => string;
  /** "Demonstration, not a statement of any government", where it is one. */
  notice: Texts | null;
}

/** The row of an item. Lists stand in one cell: ids with spaces between, anything longer with line breaks. */
export function rowOf(item: Item, around: FactsAround, settings: RowSettings): Row {
  const cells = { ...promised(item, settings), ...became(item, settings), ...origins(item, settings) };
  const facts = factsOf(item, around, settings.day);
  const all: Cells = {
    ...cells,
    ...counted(facts),
    asOf: settings.day,
    notice: settings.notice?.[settings.language] ?? "",
  };
  const named = fileColumns(settings.languages).map(({ column, language, name }): [string, string] => {
    const cell = all[column] ?? "";
    return [name, typeof cell === "string" ? cell : (cell[language ?? ""] ?? "")];
  });
  const row = Object.fromEntries(named);
  return { ...row, version: versionOf(row, settings.languages) };
}

type Cells = Partial<Record<Column, string | Words>>;

function promised(item: Item, { viewer }: RowSettings): Cells {
  // Whoever can change a cell finds their own words in it; where they have not spoken, what stands.
  const own = viewer === null ? undefined : item.sides[viewer];
  const due = own?.due ?? item.due;
  return {
    meeting: item.meeting ?? "",
    raisedBy: item.raisedBy.join(" "),
    workstream: item.workstream ?? "",
    topic: item.topic ?? "",
    sort: item.sort ?? "",
    strength: item.strength ?? "",
    wording: { ...item.wording, ...own?.wording },
    shownBy: item.shownBy,
    actors: item.actors.join(" "),
    instruments: item.instruments.join("\n"),
    "due.on": due?.on ?? "",
    "due.words": firstWords(due?.words ?? {}),
    "due.settled": item.due?.settled === true ? "yes" : "",
    predecessors: item.predecessors.join(" "),
  };
}

function became(item: Item, { day, language }: RowSettings): Cells {
  const end = endOn(item, day);
  const last = lastEvidence(item, day);
  const answers = item.answers.map(({ party, answer, reason, on }) =>
    [party, answer, on, reason].filter(Boolean).join(" "),
  );
  const noneFound = item.from === "observer" && item.asked.length > 0 && answers.length === 0;
  return {
    asked: item.asked.join(" "),
    answers: noneFound ? noPublicAnswer[language] : answers.join("\n"),
    endedBy: end?.by ?? "",
    evidence: last?.words ?? {},
    links: (last?.links ?? []).map((one) => ("address" in one ? one.address : one.name)).join("\n"),
    observations: item.observations.map(({ party, verdict }) => `${party} ${verdict}`).join("\n"),
  };
}

function origins(item: Item, { language, addressOf }: RowSettings): Cells {
  const { observed } = item;
  return {
    mark: observed === null ? "" : paraphraseMark[language],
    confidence: observed === null ? "" : confidenceWords[observed.confidence][language],
    sources: (observed?.sources ?? []).map((one) => one.url).join("\n"),
    changedAt: item.changedAt,
    address: addressOf(item.id),
  };
}

/** The cells from which every figure of the board is counted again; `factsOfRow` reads them. */
function counted(facts: Facts): Cells {
  return {
    id: facts.id,
    from: facts.from,
    standing: facts.standing,
    raisedOn: facts.raisedOn,
    readouts: facts.readouts.join(" "),
    parties: String(facts.parties),
    answer: facts.answer,
    end: facts.end ?? "",
    endedOn: facts.endedOn ?? "",
    evidenceOn: facts.evidenceOn ?? "",
    evidenceEffect: facts.evidenceEffect ?? "",
    restatedOn: facts.restatedOn ?? "",
    times: String(facts.times),
    since: String(facts.since),
  };
}

function firstWords(words: Words): string {
  return words["und"] ?? words["en"] ?? Object.values(words)[0] ?? "";
}

/** The columns a side can change by importing a file. */
export const CHANGEABLE: readonly Column[] = [
  "wording",
  "shownBy",
  "sort",
  "actors",
  "workstream",
  "instruments",
  "meeting",
  "predecessors",
  "due.on",
  "due.words",
];

/** Tells whether a row was edited since it was written: a digest (SHA-256, 16 hex digits) of the cells that can change. */
export function versionOf(row: Row, languages: readonly string[]): string {
  const cells = fileColumns(languages).filter(({ column }) => CHANGEABLE.includes(column));
  const text = JSON.stringify([row["id"] ?? "", ...cells.map(({ name }) => row[name] ?? "")]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
