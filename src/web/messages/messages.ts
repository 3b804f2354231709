import type { StandingName } from "../answers.ts";
import type { ThingKind } from "../things.ts";
import type { InEachLanguage } from "../languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Every word of the shell and of what pages share. Words of one desk stand in its own `pages/messages/`. */
export interface Messages {
  product: string;
  skipToContent: string;
  demonstration: string;
  deskOf: (party: string) => string;
  pageTitle: (page: string, desk: string) => string;
  mainNavigation: string;
  /** The public board, which is a document of its own. */
  board: string;
  pages: {
    desk: string;
    search: string;
    paragraphs: string;
    paragraph: string;
    newParagraph: string;
    texts: string;
    newText: string;
    text: string;
    textAdoption: string;
    findings: string;
    textCopy: string;
    textImport: string;
    glossary: string;
    term: string;
    newTerm: string;
    termsFromText: string;
    meetings: string;
    mechanism: string;
    newMeeting: string;
    meeting: string;
    delegations: string;
    table: string;
    commitments: string;
    newCommitment: string;
    commitment: string;
    observedItem: string;
    readIn: string;
    sheet: string;
    beside: string;
    readout: string;
    dossier: string;
    outbox: string;
    exchange: string;
    keys: string;
    evidence: string;
    people: string;
    account: string;
    welcome: string;
    signIn: string;
    notFound: string;
  };
  interfaceLanguage: string;
  textLanguage: string;
  signedInAs: string;
  signOut: string;
  loading: string;
  close: string;
  cancel: string;
  more: string;
  notFoundHelp: string;
  backToStart: string;
  day: (instant: Date) => string;
  moment: (instant: Date) => string;
  number: (count: number) => string;
  languageName: (tag: string) => string;
  list: (items: readonly string[]) => string;
  /** How far back an instant lies, in whole seconds. */
  duration: (seconds: number) => string;
  /** What a thing is, by the name of its kind. */
  kinds: Record<ThingKind, string>;
  standing: Record<StandingName, string>;
  concord: {
    theirs: (party: string) => string;
    ours: (party: string) => string;
    takeTheirs: (party: string) => string;
    sayOurs: string;
    notSpoken: string;
    erased: string;
    notReceived: string;
    sent: (when: string) => string;
    sentAs: (dispatch: number, when: string) => string;
    receivedBy: (party: string, when: string) => string;
    notYetReceived: (party: string) => string;
    bracketsExplained: string;
  };
  draft: {
    label: (party: string) => string;
    staysHome: string;
    saved: string;
    kept: string;
    offline: string;
    refused: string;
    overtaken: (when: string) => string;
    keepMine: string;
    takeColleagues: string;
    discard: string;
    undo: string;
    blank: string;
    tooLong: (length: number, limit: number) => string;
  };
  oddSigns: {
    title: (count: number) => string;
    kinds: Record<"direction" | "invisible" | "broken" | "mixed", string>;
    place: (position: number) => string;
    remove: (count: number) => string;
  };
  release: {
    waiting: (count: number) => string;
    open: string;
    title: string;
    consequence: (parties: string) => string;
    confirm: string;
    /** While so many positions are on their way. */
    sending: (count: number) => string;
    /** How many entries go with the others because they follow from them. */
    implied: (count: number) => string;
    /** How many positions are with offices for clearance and hence not offered on this page. */
    circulated: (count: number) => string;
    toOutbox: string;
    notSavedYet: string;
    done: (dispatch: number) => string;
    doneHelp: string;
  };
  ceremony: {
    shown: string;
    withPasskey: string;
    withSoftwareKey: string;
    softwareKeyLabel: string;
    noKey: string;
    toKeys: string;
    working: string;
    fingerprint: string;
  };
  problem: {
    heading: string;
    whatToDo: string;
    tryAgain: string;
    noConnection: string;
    noConnectionSafe: string;
    noConnectionToDo: string;
    /** Where what was asked may have been done although no answer came. */
    perhapsDone: string;
    perhapsDoneToDo: string;
    notAnAnswer: string;
    notAnAnswerToDo: string;
    pageBroke: string;
    pageBrokeToDo: string;
  };
  live: {
    connected: string;
    lost: string;
  };
  alarm: {
    heading: string;
    look: string;
  };
  passkey: {
    cancelled: string;
    cancelledToDo: string;
    unavailable: string;
    unavailableToDo: string;
  };
}

export const messages: InEachLanguage<Messages> = { "zh-Hans": zh, ko, en };
