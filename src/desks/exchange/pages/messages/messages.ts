import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** What an act is called on the pages of evidence. */
export type ActName =
  | "open"
  | "say"
  | "adopt"
  | "decline"
  | "erase"
  | "publish"
  | "publish-own"
  | "register"
  | "revoke";

/** How an act was judged: it counts, waits for what it cites, or folds to nothing for one of the fold's reasons. */
export type VerdictName =
  | "counts"
  | "waits"
  | "no-open"
  | "opened-before"
  | "not-a-participant"
  | "another-kind"
  | "not-the-opener"
  | "assent-invalid"
  | "assent-absent"
  | "not-own-act"
  | "not-settled"
  | "repeated"
  | "declined-before"
  | "adopted-before"
  | "bound-by-earlier-adoption"
  | "not-a-standing-decline";

/** The words of the exchange and evidence pages: the only ones on which the machine's own words stand. */
export interface ExchangeMessages {
  exchange: {
    title: string;
    intro: string;
    ownLog: (party: string) => string;
    copyOf: (party: string) => string;
    origin: string;
    size: string;
    checkpoint: string;
    noCheckpoint: string;
    covers: (size: string) => string;
    missing: string;
    restored: (when: string) => string;
    behind: string;
    upToDate: string;
    away: (party: string) => string;
    verify: string;
    verifyHelp: string;
    root: string;
    fingerprint: string;
    fingerprintHelp: string;
    cosigned: string;
    cosignedBy: (party: string) => string;
    notCosigned: string;
    earlier: (count: number) => string;
    columns: { by: string; size: string; time: string };
    alarms: string;
    noAlarms: string;
    keepEvidence: string;
    seenTo: string;
    empty: string;
  };
  carrying: {
    title: string;
    lead: string;
    save: (party: string) => string;
    whole: string;
    choose: string;
    takeIn: string;
    taken: (party: string, received: string, size: string, cosignatures: string) => string;
    stillMissing: (count: string) => string;
    notTaken: string;
  };
  evidence: {
    title: (entity: string) => string;
    toParagraph: string;
    asOf: string;
    asOfHelp: string;
    sizeOf: (party: string) => string;
    show: string;
    now: string;
    shownAsOf: string;
    shownNow: string;
    stateThen: string;
    noStateThen: string;
    settled: string;
    noneSettled: string;
    base: string;
    noBase: string;
    digest: string;
    leaf: string;
    place: (party: string, epoch: number, index: number) => string;
    cosignedBy: (party: string, when: string) => string;
    notCosigned: string;
    history: string;
    columns: { when: string; who: string; act: string; what: string; verdict: string; place: string };
    asOfHere: string;
    idle: string;
    idleHelp: string;
    noIdle: string;
    dispatch: (number: number) => string;
    acts: Record<ActName, string>;
    verdicts: Record<VerdictName, string>;
  };
}

export const exchangeMessages: InEachLanguage<ExchangeMessages> = { "zh-Hans": zh, ko, en };
