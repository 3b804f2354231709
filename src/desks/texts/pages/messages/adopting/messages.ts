import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of a whole text's adoption, of its stages of signature, and of its printed copies. */
export interface AdoptingMessages {
  adopting: {
    title: string;
    meaning: string;
    isNot: string;
    standing: string;
    whole: string;
    authentic: string;
    notAuthentic: string;
    notAgreed: string;
    changing: string;
    ready: string;
    adoptTitle: string;
    computedHere: string;
  };
  blockers: {
    title: (count: number) => string;
    paragraph: (number: number | null) => string;
    noParagraph: string;
    fieldSilent: (field: string) => string;
    fieldBracketed: (field: string) => string;
    fieldUnreadable: (field: string) => string;
    proposed: (parties: string) => string;
    proposedByNobody: string;
    disputed: (by: string, against: string) => string;
    unordered: string;
    bracketed: (language: string) => string;
    toFollow: (language: string) => string;
    unreadable: (language: string) => string;
    oneSideOnly: (language: string, silent: string) => string;
    reserve: (party: string, reason: string) => string;
  };
  stages: {
    title: string;
    intro: string;
    here: string;
    said: string;
    propose: string;
    sentence: (stage: string, day: string, place: string) => string;
    adoptTitle: string;
    ready: string;
    readyUnspoken: string;
    meaning: string;
    over: string;
    which: string;
    on: string;
    place: string;
    signatories: string;
    signatoriesHelp: string;
    signatoriesMissing: string;
    party: string;
    name: string;
    office: string;
    authority: string;
    scan: string;
    detached: string;
    filesHelp: string;
    prepare: string;
    size: (bytes: number) => string;
  };
  copies: {
    title: string;
    rule: string;
    copyOf: (party: string) => string;
    notAdopted: string;
    notSignature: string;
    forParty: (party: string) => string;
    signatureLine: string;
    placeAndDate: string;
    print: string;
    asWordFile: string;
    fingerprint: string;
    drafted: string;
  };
}

export const adoptingMessages: InEachLanguage<AdoptingMessages> = { "zh-Hans": zh, ko, en };
