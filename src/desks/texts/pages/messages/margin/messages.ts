import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of what stands beside a paragraph and stays at home. */
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
}

export const marginMessages: InEachLanguage<MarginMessages> = { "zh-Hans": zh, ko, en };
