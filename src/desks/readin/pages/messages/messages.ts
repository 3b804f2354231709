import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of the desk at which readouts are read in. */
export interface ReadinMessages {
  list: {
    title: string;
    intro: string;
    paste: string;
    pasteHelp: string;
    orFile: string;
    fileHelp: string;
    meeting: string;
    noMeeting: string;
    day: string;
    dayHelp: string;
    confirm: string;
    working: string;
    nothingGiven: string;
    readIn: string;
    columns: { title: string; meeting: string; left: string; by: string };
    left: (open: number, accepted: number, dismissed: number) => string;
    allDecided: string;
    remove: (title: string) => string;
    removeTitle: string;
    removeConsequence: string;
    removeShort: string;
    empty: string;
    emptyToDo: string;
    together: string;
    togetherIntro: string;
    firstAccount: string;
    secondAccount: string;
    compare: string;
  };
  sheet: {
    lead: string;
    progress: (open: number, accepted: number, dismissed: number) => string;
    allDecided: string;
    toOutbox: string;
    source: string;
    drafts: string;
    nothingFound: string;
    nothingFoundToDo: string;
    about: string;
    saveAbout: string;
    titleOf: string;
    showRest: string;
    draftThis: string;
    passedOver: string;
    draft: (number: number, state: string) => string;
    state: { open: string; accepted: string; dismissed: string };
    dismissedBefore: string;
    accept: string;
    edit: string;
    doneEditing: string;
    split: string;
    join: string;
    dismiss: string;
    takeBack: string;
    reopen: string;
    toCommitment: string;
    all: string;
    nobody: string;
    oneSide: string;
    /** The words of the text, which may be none, and the last day, which may not be known. */
    due: (words: string, on: string | null) => string;
    noDue: string;
    testable: string;
    notTestable: string;
    foundBy: (words: string) => string;
    byHand: string;
    isSame: string;
    restates: string;
    observed: string;
    likeness: (hundredths: number) => string;
  };
  editor: {
    wording: string;
    sort: string;
    sorts: { agreed: string; request: string; proposal: string; statement: string };
    actors: string;
    workstream: string;
    offered: string;
    others: string;
    none: string;
    dueOn: string;
    dueWords: string;
    saved: string;
    kept: string;
    offline: string;
    blank: string;
  };
  splitting: {
    title: string;
    help: string;
    confirm: (count: number) => string;
  };
  keys: {
    show: string;
    title: string;
    intro: string;
    rows: { keys: string; does: string }[];
  };
  beside: {
    title: string;
    intro: string;
    both: (count: number) => string;
    onlyFirst: (title: string, count: number) => string;
    onlySecond: (title: string, count: number) => string;
    none: string;
    otherDays: string;
    toSheet: string;
  };
}

export const readinMessages: InEachLanguage<ReadinMessages> = { "zh-Hans": zh, ko, en };
