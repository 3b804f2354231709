import type { LastWord } from "../dossier/last-words.ts";
import type { Section } from "../dossier/dossier.ts";
import type { MeetingState } from "../meeting-view.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

export type CommitteeLanguage = "zh-Hans" | "ko" | "en";

/** Every word of meetings and dossiers that is ours. A language that leaves one out does not compile. */
export interface CommitteeWords {
  dossier: string;
  /** What a dossier says it is, under its title. */
  asOf: (day: string) => string;
  sections: Record<Section, string>;
  /** What an empty section says. */
  none: Record<Section, string>;
  lastWord: Record<LastWord["kind"], string>;
  silence: string;
  states: Record<MeetingState, string>;
  /** How many of a long group are shown. */
  shown: (shown: number, total: number) => string;
  elsewhere: string;
  headChanged: string;
  headSame: string;
  headUnknown: string;
  beside: { every: string; only: (party: string) => string; none: string };
}

export const committeeWords: Record<CommitteeLanguage, CommitteeWords> = { "zh-Hans": zh, ko, en };
