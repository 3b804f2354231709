import type { Waiting, Why } from "../task.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

export type DeskLanguage = "zh-Hans" | "ko" | "en";

/** The kinds of which several can come in together. */
export type CountedKind =
  | "meeting"
  | "agenda-item"
  | "text"
  | "paragraph"
  | "readout"
  | "term"
  | "commitment"
  | "report"
  | "observation";

/** Every word of the desk that is ours. */
export interface DeskWords {
  title: string;
  lead: (day: string) => string;
  narrow: string;
  everything: string;
  waiting: Record<Waiting, string>;
  why: Record<Why, string>;
  columns: { by: string; what: string; on: string; why: string };
  paragraphs: (count: number) => string;
  points: (count: number) => string;
  /** What an empty desk says, and what to do first. */
  empty: string;
  emptyToDo: string;
  begin: { meeting: string; text: string; commitment: string };
  emptyNarrowed: string;
  late: string;
  lateCount: (count: number) => string;
  noDate: string;
  more: (count: number) => string;
  /** What the languages of texts say differently. */
  findings: {
    title: string;
    lead: string;
    text: string;
    critical: string;
    major: string;
    looking: (left: number) => string;
  };
  arrived: {
    title: string;
    lead: string;
    none: string;
    more: string;
    when: string;
    what: string;
    /** Beneath the time: the dispatch by the number its sender gave it. */
    dispatch: (number: number, party: string, earlier: number) => string;
    /** How many things of a kind came in together. */
    counted: Record<CountedKind, (count: number) => string>;
    /** What the other side did beyond saying. */
    acts: Record<"adopt" | "decline" | "erase" | "publish", string>;
    seen: string;
  };
  /** What an office reads that may not read the record. */
  notForThisOffice: string;
}

export const deskWords: Record<DeskLanguage, DeskWords> = { "zh-Hans": zh, ko, en };
