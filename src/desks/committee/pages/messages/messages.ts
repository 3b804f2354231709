import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Every word of the pages of meetings. */
export interface MeetingsMessages {
  list: {
    title: string;
    intro: string;
    mechanism: string;
    propose: string;
    proposeThis: string;
    atHome: string;
    beside: string;
    count: (meetings: number) => string;
    next: string;
    turn: (party: string) => string;
    none: string;
    noDay: string;
    observed: string;
    columns: { meeting: string; when: string; where: string; state: string };
  };
  opening: {
    title: string;
    intro: (parties: string) => string;
    series: string;
    planned: string;
    numberHelp: string;
    noHost: string;
    noTurn: string;
    turn: (party: string) => string;
    day: string;
    time: string;
    zone: string;
    confirm: string;
  };
  head: {
    atHome: (parties: string) => string;
    notDated: string;
    before: string;
    after: string;
    preparedBy: string;
    prepares: string;
    ways: string;
    places: Record<"meeting" | "delegations" | "table" | "dossier" | "readout", string>;
    evidence: string;
  };
  times: {
    title: string;
    weekend: string;
    notListed: (year: string) => string;
  };
  fields: {
    names: Record<
      | "title"
      | "summary"
      | "series"
      | "number"
      | "when"
      | "place"
      | "mode"
      | "state"
      | "host"
      | "previous"
      | "agenda"
      | "included"
      | "meeting"
      | "workstream"
      | "carriedFrom"
      | "about"
      | "delegation",
      string
    >;
    modes: Record<"in-person" | "video" | "hybrid", string>;
    isIncluded: string;
    isLeftOut: string;
    items: (count: number) => string;
  };
  frame: {
    title: string;
    more: string;
    titleHelp: string;
    notAgreed: (count: number) => string;
    draftWaits: (value: string) => string;
    choose: string;
    reason: string;
    set: string;
  };
  agenda: {
    title: string;
    order: string;
    empty: string;
    add: string;
    takeAllTheirs: (count: number) => string;
    point: (number: number) => string;
    noTitle: string;
    unsent: string;
    carried: string;
    up: (point: string) => string;
    down: (point: string) => string;
    open: string;
    close: string;
    include: string;
    leaveOut: string;
    draftedIn: string;
    draftedOut: string;
    gone: string;
    wantedByNobody: string;
    wantedBy: (parties: string) => string;
    disputed: (by: string, against: string) => string;
    offers: string;
    offersHelp: string;
    takeOver: (count: number) => string;
  };
  documents: {
    title: string;
    none: string;
    raised: (count: number) => string;
    newText: string;
  };
  settling: {
    title: string;
    units: Record<"frame" | "agenda" | "summary", string>;
    adoptTitles: Record<"frame" | "agenda" | "summary", string>;
    undecided: (points: number) => string;
    ready: string;
    notYet: string;
    meaning: string;
    why: {
      bracketed: (field: string) => string;
      unreadable: (field: string) => string;
      "required-field-silent": (field: string) => string;
      "nothing-said": string;
      "child-missing": string;
      other: string;
    };
  };
  observed: {
    note: string;
    heads: string;
    agenda: string;
    beside: string;
    besideHelp: string;
    every: string;
    only: (parties: string) => string;
    none: string;
    count: (count: number, of: number) => string;
    sources: string;
  };
}

export const meetingsMessages: InEachLanguage<MeetingsMessages> = { "zh-Hans": zh, ko, en };
