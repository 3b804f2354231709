import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Every word of the search. */
export interface SearchWords {
  title: string;
  lead: string;
  label: string;
  go: string;
  begin: string;
  none: string;
  near: string;
  /** What stands beside everything that an observer compiled. */
  compiled: string;
  pages: string;
  earlier: string;
  later: string;
  back: string;
  /** `about`: reckoned, not counted. */
  found: (count: string, about: boolean) => string;
  about: (count: string) => string;
  all: (count: string, kind: string) => string;
  page: (page: number, pages: number) => string;
}

export const searchMessages: InEachLanguage<SearchWords> = { "zh-Hans": zh, ko, en };
