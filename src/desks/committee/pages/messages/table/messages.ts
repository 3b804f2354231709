import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Every word of what happens at the table, and of who sits there. */
export interface TableMessages {
  table: {
    agenda: string;
    noAgenda: string;
    general: string;
    summary: string;
    summaryHelp: string;
    settleSummary: string;
    adoptSummary: string;
  };
  notes: { label: string; private: string };
  actions: {
    title: string;
    one: string;
    none: string;
    make: string;
    count: (count: number) => string;
    what: string;
    actors: string;
    actsFor: (party: string) => string;
    nobody: string;
    due: string;
    noDue: string;
    keep: string;
    prepared: string;
    sent: string;
    noWords: string;
    sort: string;
    agreed: string;
    origin: string;
    fromTable: string;
  };
  delegations: {
    title: string;
    ours: (party: string) => string;
    oursHelp: string;
    theirs: string;
    asOf: string;
    frozen: (day: string) => string;
    name: string;
    latin: string;
    post: string;
    office: string;
    part: string;
    parts: Record<"head" | "member" | "adviser" | "interpreter", string>;
    add: string;
    remove: (name: string) => string;
    empty: string;
    unnamed: string;
    saved: string;
    saving: string;
    offline: string;
    share: string;
    shareHelp: (parties: string) => string;
    shared: (parties: string) => string;
    eraseHome: string;
    eraseSent: string;
    eraseTitle: string;
    eraseConsequence: string;
    eraseConfirm: string;
    notSent: string;
    states: Record<"erased" | "missing" | "unreadable", string>;
    draft: (day: string) => string;
  };
}

export const tableMessages: InEachLanguage<TableMessages> = { "zh-Hans": zh, ko, en };
