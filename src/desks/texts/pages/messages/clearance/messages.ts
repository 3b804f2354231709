import type { InEachLanguage } from "../../../../../web/languages.ts";
import type { ClearanceStanding } from "../../outbox/preparation.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of preparing a dispatch and clearing it at home. */
export interface ClearanceMessages {
  prepared: string;
  askedOfUs: string;
  nothing: string;
  preparedBy: (office: string) => string;
  columns: { office: string; standing: string; by: string; words: string };
  standing: Record<ClearanceStanding, string>;
  noDay: string;
  nobodyAsked: string;
  cleared: string;
  held: (offices: string) => string;
  waitsFor: (offices: string) => string;
  circulate: string;
  circulateConsequence: string;
  circulateConfirm: string;
  change: string;
  changeConfirm: string;
  title: string;
  askWhom: string;
  moreOffices: string;
  by: string;
  dissolve: string;
  dissolveConsequence: string;
  dissolveConfirm: string;
  ourAnswer: string;
  ourAnswerHelp: string;
  agree: string;
  object: string;
  overrule: (office: string) => string;
  overruleConsequence: string;
  overruleConfirm: string;
  overruledBy: (office: string, reason: string) => string;
  reason: string;
  received: string;
  receivedBy: (party: string) => string;
  notReceived: string;
  clearedBy: (offices: string) => string;
}

export const clearanceMessages: InEachLanguage<ClearanceMessages> = { "zh-Hans": zh, ko, en };
