import type { InEachLanguage } from "../../../../../web/languages.ts";
import type { Stage } from "../../../stages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of the page on which a text is negotiated, and of the list of texts. */
export interface TextMessages {
  texts: {
    title: string;
    intro: string;
    open: string;
    columns: { title: string; sort: string; languages: string; standing: string; changed: string };
    atHome: string;
    negotiated: string;
    empty: string;
    emptyToDo: string;
  };
  opening: {
    title: string;
    intro: (parties: string) => string;
    nameHelp: string;
    namePattern: string;
    confirm: string;
  };
  head: {
    findings: string;
    adoption: string;
    authentic: (languages: string) => string;
    prevails: (language: string) => string;
    nonePrevails: string;
    courtesy: (languages: string) => string;
    prevailingMark: string;
    atHome: string;
    inForce: string;
    ripe: string;
    brackets: (count: number) => string;
    others: (count: number) => string;
    counts: (paragraphs: number) => string;
    oneSideOnly: string;
    toFollow: string;
    agreed: string;
  };
  wordFile: { title: string; remark: (when: string) => string; failed: string };
  outline: {
    title: (parts: number) => string;
    part: string;
    before: string;
    paragraphs: string;
    brackets: string;
    reserves: string;
  };
  settings: {
    title: string;
    notAgreed: (count: number) => string;
    drafts: (count: number) => string;
    choose: string;
    draftWaits: string;
  };
  fields: {
    title: string;
    wording: string;
    sort: string;
    authentic: string;
    prevailing: string;
    courtesy: string;
    meeting: string;
    order: string;
    stage: string;
    signatory: string;
    included: string;
    text: string;
    reserve: string;
    withoutPrejudice: string;
    raised: string;
    sorts: Record<"minutes" | "joint-plan" | "memorandum" | "safety-plan" | "other", string>;
    none: string;
    yes: string;
    no: string;
    isIncluded: string;
    isLeftOut: string;
    isWithoutPrejudice: string;
    isNotWithoutPrejudice: string;
    lifted: string;
    nothingRaised: string;
  };
  rows: {
    title: string;
    paragraph: (number: number) => string;
    courtesyOf: (language: string) => string;
    goneParagraph: string;
    add: string;
    takeAllTheirs: (count: number) => string;
    open: string;
    close: string;
    alone: string;
    moveUp: string;
    moveDown: string;
    takeIn: string;
    leaveOut: string;
    discardAll: string;
    since: (day: string) => string;
    toFollow: string;
    notSent: string;
    draftedIn: string;
    draftedOut: string;
    unsent: string;
    gone: string;
    proposed: (parties: string) => string;
    proposedByNobody: string;
    disputed: (by: string, against: string) => string;
    empty: string;
    emptyToDo: string;
  };
  reserves: {
    of: (party: string) => string;
    withoutPrejudice: (party: string) => string;
    ours: string;
    none: string;
    lift: string;
    notSent: string;
    reason: string;
    make: string;
    speakWithoutPrejudice: string;
  };
  comparing: {
    label: string;
    withNothing: string;
    lastSettled: string;
    anyDay: string;
    day: string;
    onDay: (day: string) => string;
    isPrivate: string;
    now: string;
    same: string;
    neither: string;
    nothing: string;
  };
  keyboard: {
    title: string;
    where: string;
    /** In the order in which the page lists the keys. */
    does: readonly [string, string, string, string, string, string, string, string, string, string, string];
  };
  stages: Record<Stage, string>;
}

export const textMessages: InEachLanguage<TextMessages> = { "zh-Hans": zh, ko, en };
