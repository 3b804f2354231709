import { deadlinePhrase, type Deadline } from "../dates/deadline.ts";
import type { Reference, TimePhrase } from "../dates/time-phrase.ts";
import { timePhrases } from "../dates/time-phrases.ts";
import type { Language, Span } from "../language.ts";
import { actorsOf } from "./actors.ts";
import { mentionsIn, type ConceptIndex } from "./concepts.ts";
import { eyes } from "./eyes.ts";
import { probability, shippedWeights } from "./model.ts";
import { partsOf } from "./parts.ts";
import { nothingCarried, type Carried, type Eye, type Situation } from "./situation.ts";
import { noThemes, offerThemes, type ThemeMemory } from "./theme-offer.ts";
import type { Theme } from "./themes.ts";

/** What the reader makes of one sentence. Spans count in UTF-16 units from the sentence's first. */
export interface Reading {
  language: Language;
  /** How sure it is that the sentence holds a commitment, 0 to 1, and whether that is enough. */
  commitment: number;
  decision: boolean;
  /** How sure it is that fulfilment could be told: act, object and amount, date or named instrument. */
  testable: number;
  /** All participants together (true) or one side (false); null where nothing is promised. */
  collective: boolean | null;
  actors: string[];
  deadline: Deadline | null;
  /** Three offered, the likeliest first. */
  themes: Theme[];
  /** How many commitments of their own, and the stretches into which they divide. */
  count: number;
  parts: Span[];
  /** The words that speak for a commitment. */
  triggers: Span[];
}

/** What a document's reading carries from sentence to sentence. */
export interface Progress {
  carried: Carried;
  themes: ThemeMemory;
}

export const atTheStart: Progress = { carried: nothingCarried, themes: noThemes };

/** At or above this the reader says "a commitment". */
export const threshold = 0.5;

/** A sentence is worth a person's look, or a date in it worth resolving, from here on. */
const worthALook = 0.15;

/** Reads one sentence in its place. Pure: the same sentence after the same progress reads the same. */
export function readSentence(
  text: string,
  index: ConceptIndex,
  reference: Reference,
  progress: Progress,
): { reading: Reading; progress: Progress } {
  const mark = markBefore.exec(text)?.[0].length ?? 0;
  const read = readUnmarked(text.slice(mark), index, reference, progress);
  if (mark === 0) return read;
  const { parts, triggers } = read.reading;
  const further = ({ start, end }: Span): Span => ({ start: start + mark, end: end + mark });
  return {
    ...read,
    reading: { ...read.reading, parts: parts.map(further), triggers: triggers.map(further) },
  };
}

/** The bullet or number of a list item, the number of a footnote; a number with its measure is none. */
const markBefore =
  /^(?:[•·▪◦○●■□]\s*|[(（]\d{1,2}[)）]\s*|\d{1,2}[.)]?\s+)(?=[A-Z\u4e00-\u9fff가-힣“"'「『《])(?![年月日个名次项国届년월일개명차회분주])/;

function readUnmarked(
  text: string,
  index: ConceptIndex,
  reference: Reference,
  progress: Progress,
): { reading: Reading; progress: Progress } {
  const eye = eyes[index.language];
  const seen = eye.see(text, progress.carried);
  const commitment = probability(seen.holds, shippedWeights[index.language].commitment);
  const { offered, memory } = offerThemes(mentionsIn(text, index), progress.themes);
  const reading = weigh(seen, commitment, offered, reference);
  return { reading, progress: { carried: eye.carry(seen), themes: memory } };
}

function weigh(seen: Situation, commitment: number, offered: Theme[], reference: Reference): Reading {
  const decision = commitment >= threshold;
  const phrase = commitment >= worthALook || isBrief(seen.text) ? dueIn(seen, reference) : null;
  const due = phrase !== null && (decision || phrase.bound === "by" || fills(phrase, seen.text));
  const parts = decision ? partsOf(seen) : [];
  return {
    language: seen.language,
    commitment,
    decision,
    testable: decision ? testableScore(seen, phrase) : 0,
    collective: decision ? isCollective(seen) : null,
    actors: decision ? actorsOf(seen) : [],
    deadline: due ? { phrase: phrase.phrase, from: phrase.from, to: phrase.to } : null,
    themes: offered,
    count: parts.length,
    parts,
    triggers: decision ? triggersOf(seen, eyes[seen.language]) : [],
  };
}

/** A fragment with no room for a predicate: a table cell, a bare date. */
function isBrief(text: string): boolean {
  return text.length <= 40;
}

function fills(phrase: TimePhrase, text: string): boolean {
  return phrase.phrase.length * 2 >= text.length;
}

/** When the act is due. The day of the text itself, and years inside a title, are no deadlines. */
function dueIn(seen: Situation, reference: Reference): TimePhrase | null {
  const phrases = timePhrases(seen.text, seen.language, reference).filter(
    (one) =>
      !isInName(seen.text, one) &&
      !(one.bound === "in" && one.from === one.to && one.to === reference && reference !== null),
  );
  return deadlinePhrase(phrases, reference);
}

function isInName(text: string, { start }: TimePhrase): boolean {
  if (/[(（]/.test(text.charAt(start - 1))) return true;
  if (
    /\b(?:Plan|Programme?|Strategy|Agenda|Framework|Roadmap|Blueprint|Budget),? $/.test(
      text.slice(Math.max(0, start - 16), start),
    )
  )
    return true;
  return text.lastIndexOf("《", start) > text.lastIndexOf("》", start);
}

/** The features of the testable model: the language's signals, and whether a time is given. */
export function testableFeatures(seen: Situation, phrase: TimePhrase | null): string[] {
  const signals = eyes[seen.language].signals.filter((signal) => signal.pattern.test(seen.text));
  const names = signals.map((signal) => signal.name);
  return phrase === null ? names : [...names, phrase.bound === "soon" ? "soon" : "dated"];
}

function testableScore(seen: Situation, phrase: TimePhrase | null): number {
  return probability(testableFeatures(seen, phrase), shippedWeights[seen.language].testable);
}

/** Whom the deciding clause binds; without one, whom the sentence before bound. */
export function isCollective(seen: Situation): boolean {
  const party = eyes[seen.language].deciding(seen.clauses)?.party ?? seen.before.party ?? "all";
  return party !== "side";
}

function triggersOf(seen: Situation, eye: Eye): Span[] {
  return seen.clauses.filter((clause) => eye.binding.has(clause.kind)).map((clause) => clause.trigger);
}
