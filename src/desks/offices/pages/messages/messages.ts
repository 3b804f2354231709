import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of signing in and of an office's keys. */
export interface OfficesMessages {
  signIn: {
    title: string;
    intro: (desk: string) => string;
    /** Above the form where the sign-in ended while somebody worked. */
    ended: string;
    office: string;
    secret: string;
    help: string;
    confirm: string;
    invited: string;
    second: {
      title: string;
      withPasskey: string;
      take: { passkey: string; code: string; "recovery-code": string };
      label: { code: string; "recovery-code": string };
      help: { code: string; "recovery-code": string };
      back: string;
    };
  };
  welcome: {
    title: string;
    intro: string;
    name: string;
    code: string;
    password: string;
    passwordHelp: string;
    confirm: string;
    factorIntro: string;
    addPasskey: string;
    addPasskeyHelp: string;
    addGenerator: string;
    addGeneratorHelp: string;
    generatorIntro: string;
    showSecret: string;
    secretIntro: string;
    openGenerator: string;
    firstCode: string;
    firstCodeHelp: string;
    confirmCode: string;
    codesTitle: string;
    codesIntro: string;
    factorAdded: string;
    kept: string;
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
