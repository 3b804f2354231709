import type { CommitteeLanguage } from "../messages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Every word of a dossier beside the names of its sections, on screen, on paper and on the command line. */
export interface DossierWords {
  /** What it is, under its title. */
  lead: (day: string) => string;
  since: (meeting: string, day: string) => string;
  sinceNothing: string;
  handover: string;
  print: string;
  word: string;
  whole: string;
  contents: string;
  raised: (times: number, since: number) => string;
  due: (day: string) => string;
  noDue: string;
  late: string;
  unanswered: string;
  observed: string;
  news: string;
  effects: Record<"delivered" | "not-achieved" | "overtaken" | "advanced" | "stalled" | "context", string>;
  items: (count: number) => string;
  raisedElsewhere: string;
  offices: string;
  before: string;
  now: string;
}

export const dossierWords: Record<CommitteeLanguage, DossierWords> = { "zh-Hans": zh, ko, en };
