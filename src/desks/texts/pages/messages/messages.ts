import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The acts of a dispatch that the outbox names; what is said is named by its field. */
export type SentAct =
  | "open"
  | "adopt"
  | "decline"
  | "publish"
  | "publish-own"
  | "erase"
  | "register"
  | "revoke";

/** The words of the texts desk. */
export interface TextsMessages {
  paragraphs: {
    title: string;
    intro: string;
    open: string;
    search: string;
    standing: string;
    any: string;
    columns: { name: string; words: string; standing: string; waits: string; changed: string };
    noWords: string;
    waitsFor: { us: string; them: string; both: string; nobody: string };
    agreedIn: (agreed: number, languages: number) => string;
    empty: string;
    emptyToDo: string;
    nothingFound: string;
    atHome: string;
    ofText: string;
  };
  opening: {
    title: string;
    intro: string;
    name: string;
    nameHelp: string;
    namePattern: string;
    confirm: string;
    consequence: (parties: string) => string;
  };
  paragraph: {
    title: (name: string) => string;
    opened: (party: string, when: string) => string;
    atHome: (parties: string) => string;
    wordings: string;
    evidence: string;
    inText: string;
    draftTaken: (party: string) => string;
  };
  adoption: {
    title: string;
    settledEarlier: string;
    settledBy: string;
    office: string;
    when: string;
    entry: string;
    entryOf: (party: string, entry: number) => string;
    held: string;
    heldSince: (party: string, when: string) => string;
    notHeld: (party: string) => string;
    ready: string;
    adopt: string;
    adoptTitle: string;
    adopted: (party: string) => string;
    waitingFor: (parties: string) => string;
    declined: (party: string) => string;
    decline: string;
    declineTitle: string;
    declineReason: string;
    declineConsequence: string;
    declineConfirm: string;
    meaning: string;
    notYet: string;
    why: {
      bracketed: (language: string) => string;
      unreadable: (language: string) => string;
      "required-field-silent": (language: string) => string;
      "held-back": string;
      "nothing-said": string;
      other: string;
    };
    ownDraftsLeft: string;
    done: string;
  };
  outbox: {
    title: string;
    intro: string;
    waiting: string;
    empty: string;
    emptyToDo: string;
    sent: string;
    nothingSent: string;
    columns: { field: string; words: string; changed: string };
    sentColumns: { number: string; when: string; office: string; contents: string };
    choose: (what: string) => string;
    /** Everything that one dispatch says, counted. */
    inAll: (count: number) => string;
    unknownField: (field: string) => string;
    andMore: (count: number) => string;
    /** What was sent that is no field's words. */
    acts: Record<SentAct, string>;
  };
}

export const textsMessages: InEachLanguage<TextsMessages> = { "zh-Hans": zh, ko, en };
