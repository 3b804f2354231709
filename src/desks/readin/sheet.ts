import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { Language, Span } from "../../language/language.ts";
import type { Reading } from "../../language/reader/read-sentence.ts";
import { conceptIndexes } from "../../language/reader/read-sentences.ts";
import { readText } from "../../language/reader/read-text.ts";
import { sentencesOf } from "../../language/sentences/sentences.ts";
import { type Standing, candidatesOf } from "./candidates.ts";
import { offeredWorkstreams } from "./offered-workstreams.ts";
import { type DraftEdit, type DraftReading, type SheetDraft } from "./sheet-draft.ts";
import { partiesNamed } from "./who-acts.ts";

/** What the sheet of a text is made with. */
export interface Making extends Standing {
  mechanism: Mechanism;
}

/** A stretch of a text with what the reader made of it. */
interface Found extends Span {
  text: string;
  reading: Reading;
}

let shared: ReturnType<typeof conceptIndexes> | null = null;

/** The word lists of the reader, made once a process: they are large and never change. */
function indexes(): ReturnType<typeof conceptIndexes> {
  return (shared ??= conceptIndexes());
}

/** The drafts of a text: one for each sentence in which the reader finds a commitment. Nothing of it is confirmed. */
export function sheetOf(text: string, making: Making): SheetDraft[] {
  const found = readText(text, indexes(), making.day).map(({ start, end, text: words, ...reading }) => ({
    start,
    end,
    text: words,
    reading,
  }));
  return draftsFrom(found, making);
}

/** A draft for a stretch that a person marked, whatever the reader thought of it; null where nothing stands there. */
export function draftMarked(text: string, { start, end }: Span, making: Making): SheetDraft | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const marked = words.trim();
  if (marked === "") return null;
  const read = readText(marked, indexes(), making.day)[0];
  const language = read?.language ?? sentencesOf(marked)[0]?.language ?? "en";
  const reading: Reading = read ?? nothingRead(language);
  return draftsFrom([{ start: from, end: from + marked.length, text: marked, reading }], making)[0] ?? null;
}

function nothingRead(language: Language): Reading {
  const scores = { commitment: 0, decision: false, testable: 0, collective: null };
  return { language, ...scores, actors: [], deadline: null, themes: [], count: 0, parts: [], triggers: [] };
}

function draftsFrom(found: readonly Found[], making: Making): SheetDraft[] {
  const candidates = candidatesOf(
    found.map(({ text, reading }) => ({ text, language: reading.language })),
    making,
  );
  return found.map((one, at) => draftFrom(one, candidates[at] ?? [], making));
}

function draftFrom(found: Found, candidates: DraftReading["candidates"], making: Making): SheetDraft {
  const { start, end, text, reading } = found;
  const placed = ({ start: from, end: to }: Span): [number, number] => [start + from, start + to];
  const workstreams = candidates.flatMap(({ id }) => workstreamOf(id, making));
  const offered = offeredWorkstreams(reading.themes, workstreams, making.mechanism);
  const read: DraftReading = {
    language: reading.language,
    commitment: hundredth(reading.commitment),
    testable: hundredth(reading.testable),
    collective: reading.collective,
    who: reading.actors,
    deadline: reading.deadline,
    offered,
    triggers: reading.triggers.map(placed),
    parts: reading.parts.map(placed),
    candidates,
  };
  const edit = proposed(read, shownWords(text), making.mechanism);
  const fresh = { state: "open", entity: null, edited: false, dismissedBefore: false } as const;
  return { id: String(start), start, end, ...fresh, edit, reading: read };
}

/** Parts of a split draft, each likened and placed by its own words; a due date stays with the words that give it. */
export function readApart(parts: readonly SheetDraft[], making: Making): SheetDraft[] {
  const candidates = candidatesOf(
    parts.map(({ edit, reading }) => ({ text: edit.wording, language: reading.language })),
    making,
  );
  return parts.map((part, at) => {
    const own = candidates[at] ?? [];
    const workstreams = own.flatMap(({ id }) => workstreamOf(id, making));
    const offered = [...new Set([...workstreams, ...part.reading.offered])].slice(0, 3);
    const { due, wording } = part.edit;
    const isDue = due === null || due.words === null || wording.includes(due.words);
    const edit = { ...part.edit, workstream: offered[0] ?? null, due: isDue ? due : null };
    return { ...part, edit, reading: { ...part.reading, candidates: own, offered } };
  });
}

/** What the reader proposes for a person to confirm. Whom it is the same as is never proposed as an answer. */
function proposed(read: DraftReading, wording: string, mechanism: Mechanism): DraftEdit {
  const all = mechanism.parties.map((one) => one.id);
  return {
    wording,
    sort: read.collective === false ? "statement" : "agreed",
    actors: read.collective === false ? partiesNamed(read.who, mechanism) : all,
    workstream: read.offered[0] ?? null,
    due: dueOf(read),
    sameAs: null,
    predecessors: [],
  };
}

function dueOf({ deadline }: Pick<DraftReading, "deadline">): DraftEdit["due"] {
  return deadline === null ? null : { on: deadline.to, words: deadline.phrase };
}

/** Words without the controls that make a text read otherwise than it is stored, on one line. */
function shownWords(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function workstreamOf(id: string, { known }: Standing): string[] {
  const workstream = known.find((one) => one.id === id)?.workstream ?? null;
  return workstream === null ? [] : [workstream];
}

function hundredth(value: number): number {
  return Math.floor(value * 100) / 100;
}
