import type { Waiting, Why } from "../task.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

export type DeskLanguage = "zh-Hans" | "ko" | "en";

/** Every word of the desk that is ours. */
export interface DeskWords {
  title: string;
  waiting: Record<Waiting, string>;
  why: Record<Why, string>;
  /** What an empty desk says, and what to do first. */
  empty: string;
  late: string;
  noDate: string;
}

export const deskWords: Record<DeskLanguage, DeskWords> = { "zh-Hans": zh, ko, en };
