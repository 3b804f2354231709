import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words with which a text begins from files, and with which the files' paragraphs are checked. */
export interface ImportMessages {
  title: string;
  intro: string;
  fromFiles: string;
  filesHelp: string;
  file: (language: string) => string;
  remove: (file: string) => string;
  removeShort: string;
  read: string;
  reading: (file: string, place: number, of: number) => string;
  aligning: string;
  keeping: (count: number) => string;
  noFile: string;
  failedIn: (file: string, language: string) => string;
  check: string;
  checkHelp: string;
  counts: (taken: number, toFollow: number, unsure: number) => string;
  columns: { taken: string; change: string };
  take: (number: number) => string;
  toFollow: string;
  unsure: string;
  apart: string;
  apartHelp: (number: number) => string;
  join: string;
  joinHelp: (number: number) => string;
  asTitle: string;
  tooMany: (limit: number) => string;
  confirm: (count: number) => string;
  begin: (count: number) => string;
}

export const importMessages: InEachLanguage<ImportMessages> = { "zh-Hans": zh, ko, en };
