import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of what stands beside a paragraph and stays at home: notes, and what the languages say differently. */
export interface MarginMessages {
  notes: {
    title: string;
    staysHome: string;
    by: (office: string, when: string) => string;
    write: string;
    keep: string;
    remove: string;
    none: string;
  };
  findings: {
    title: string;
    ofParagraph: string;
    severities: Record<"critical" | "major" | "minor", string>;
    correct: string;
    waive: string;
    raise: string;
    reason: string;
    waiveConfirm: string;
    waived: (count: number) => string;
    because: (reason: string) => string;
    by: (office: string, day: string) => string;
    takeBack: string;
    /** In one line: how many stand, by how grave they are. */
    standing: (counts: Record<"critical" | "major" | "minor", number>) => string;
    none: string;
    looking: (left: number) => string;
    staysHome: string;
  };
  raised: {
    of: (party: string) => string;
    notSent: string;
    takeBack: string;
  };
  report: {
    title: string;
    intro: string;
    limits: string;
    print: string;
    toText: string;
    paragraph: (number: number) => string;
    waivedTitle: string;
    noneWaived: string;
    lookedAt: (paragraphs: number) => string;
    tooFew: (paragraphs: number) => string;
  };
  overFindings: {
    title: (count: number) => string;
    warning: string;
    reason: string;
    record: string;
    recorded: (office: string, when: string) => string;
    looking: string;
  };
}

export const marginMessages: InEachLanguage<MarginMessages> = { "zh-Hans": zh, ko, en };
