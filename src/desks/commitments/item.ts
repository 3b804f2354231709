import type { CommitmentStrength } from "../../../mechanisms/observer/commitment.ts";
import type { EventEffect } from "../../../mechanisms/observer/event.ts";
import type { Confidence, EvidenceType, Source } from "../../../mechanisms/observer/item.ts";
import type { Standing } from "../../record/kind/standing.ts";

/** Words by the tag of the language they are in; a language nobody has written yet is left out. */
export type Words = Readonly<Record<string, string>>;

/** What a commitment is. `agenda` stands in the observer's record alone: announced, not known to be said. */
export const SORTS = ["agreed", "request", "proposal", "statement", "agenda"] as const;
export type Sort = (typeof SORTS)[number];

export const ENDS = ["delivered", "not-achieved", "overtaken", "withdrawn"] as const;
export type End = (typeof ENDS)[number];

/** How the sides stand on it. `observed`: no side has said it here, a compiler read it in public sources. */
export type ItemStanding = Standing["state"] | "settled" | "observed";

/** By when. `on` is the last day, null where the words name none. */
export interface Due {
  on: string | null;
  words: Words;
}

/** One party's own words on a commitment; `on` is the day on which it last spoke of it. */
export interface Side {
  wording: Words;
  due: Due | null;
  on: string | null;
}

export interface Answer {
  party: string;
  answer: "accepted" | "in-part" | "declined" | "not-yet";
  reason: string | null;
  on: string;
}

/**
 * Something that shows what became of it: a report in a side's own words, or an event the observer read of. `on` is
 * as much of a date as is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export interface Evidence {
  id: string;
  from: "report" | "event";
  on: string;
  by: readonly string[];
  words: Words;
  effect: EventEffect | null;
  links: readonly EvidenceLink[];
  /** What table it came from, where that is not the committee. */
  outside: string | null;
}

export type EvidenceLink = { address: string } | { file: string; name: string };

/** How it ended. `settled`: every side has adopted the closing; otherwise a position, or the observer's reading. */
export interface Ending {
  end: End;
  on: string;
  by: string | null;
  settled: boolean;
}

/** A party's word on one item of the observer's record. `current`: it cites the item exactly as it now stands. */
export interface Observation {
  party: string;
  verdict: "confirmed" | "corrected" | "disowned";
  words: Words;
  current: boolean;
}

/** What must stand beside everything compiled from public sources: it is a paraphrase and no side's position. */
export interface Observed {
  sources: readonly Source[];
  confidence: Confidence;
  evidenceTypes: readonly EvidenceType[];
  notes: Words | null;
  digest: string;
}

/**
 * A commitment as the board shows it, whether the sides said it here or an observer compiled it: one reading for
 * both, with the difference never lost (`from`, `observed`). Pure data; whatever depends on the day is computed from it.
 */
export interface Item {
  /** The entity's id, or `observer:` and the item's id: its permanent address. */
  id: string;
  from: "parties" | "observer";
  /** The words on which nobody who spoke differs; the observer's paraphrase otherwise. */
  wording: Words;
  sides: Readonly<Record<string, Side>>;
  standing: ItemStanding;
  sort: Sort | null;
  strength: CommitmentStrength | null;
  workstream: string | null;
  topic: string | null;
  meeting: string | null;
  /** The day of that meeting, or the day on which the commitment was opened. */
  raisedOn: string;
  raisedBy: readonly string[];
  /** Who acts: offices where the sides named them, parties where an observer read of them. */
  actors: readonly string[];
  /** Of whom it is asked, for a request or a proposal. */
  asked: readonly string[];
  answers: readonly Answer[];
  /** The parties in whose own readout of the meeting it stands. */
  readouts: readonly string[];
  shownBy: Words;
  instruments: readonly string[];
  due: (Due & { settled: boolean }) | null;
  evidence: readonly Evidence[];
  endings: readonly Ending[];
  predecessors: readonly string[];
  observations: readonly Observation[];
  observed: Observed | null;
  changedAt: string;
}

/** How an item of the observer's record is cited everywhere outside that record. */
export function observerReference(id: string): string {
  return `observer:${id}`;
}
