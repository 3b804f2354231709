import type { InEachLanguage } from "../../../../web/languages.ts";
import { type CommitmentsMessages, en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of the commitments desk. */
export const commitmentsMessages: InEachLanguage<CommitmentsMessages> = { "zh-Hans": zh, ko, en };
