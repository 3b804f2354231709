import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of signing in and of an office's keys. */
export interface OfficesMessages {
  signIn: {
    title: string;
    intro: (desk: string) => string;
    office: string;
    secret: string;
    help: string;
    confirm: string;
  };
  keys: {
    title: string;
    intro: string;
    empty: string;
    emptyToDo: string;
    columns: { use: string; office: string; since: string; id: string };
    use: { passkey: string; software: string };
    registerPasskey: string;
    registerPasskeyHelp: string;
    registerSoftware: string;
    registerSoftwareHelp: string;
    registered: string;
    revoke: string;
    revokeTitle: string;
    revokeConsequence: string;
  };
}

export const officesMessages: InEachLanguage<OfficesMessages> = { "zh-Hans": zh, ko, en };
