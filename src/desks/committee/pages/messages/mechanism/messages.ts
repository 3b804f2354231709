import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

type Role =
  | "secretary"
  | "head-of-delegation"
  | "clearing"
  | "ministry"
  | "province"
  | "park"
  | "auditor"
  | "administrator";

/** Every word of the page that shows what a mechanism is. */
export interface MechanismMessages {
  page: {
    intro: string;
    languages: (languages: string) => string;
    prevails: (language: string) => string;
    nonePrevails: string;
    party: string;
    capital: string;
    ownLanguage: string;
    series: string;
    numbered: string;
    notNumbered: string;
    turn: string;
    noTurn: string;
    prepares: string;
    workstreams: string;
    offices: string;
    invented: string;
    holidays: string;
    noHolidays: string;
    worked: string;
    glossary: string;
    glossaryHelp: string;
    find: string;
    terms: (count: number) => string;
    source: string;
  };
  roles: Record<Role, string>;
}

export const mechanismMessages: InEachLanguage<MechanismMessages> = { "zh-Hans": zh, ko, en };
