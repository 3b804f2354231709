import type { InEachLanguage } from "../../../../../web/languages.ts";
import type { SignInWay } from "../../session-table.tsx";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of one's own account, and of sessions wherever they are listed. */
export interface AccountMessages {
  title: string;
  name: string;
  signIn: string;
  office: string;
  operator: string;
  demonstration: string;
  factors: string;
  generator: string;
  passkey: (since: string) => string;
  used: (when: string) => string;
  recoveryCodes: (left: string) => string;
  renewCodes: string;
  remove: (what: string) => string;
  lastStays: string;
  add: string;
  password: string;
  present: string;
  next: string;
  nextHelp: string;
  change: string;
  changed: string;
  sessions: string;
  columns: { device: string; way: string; since: string; seen: string; end: string };
  ways: Record<SignInWay, string>;
  unknownDevice: string;
  thisOne: string;
  end: string;
  endOthers: string;
}

export const accountMessages: InEachLanguage<AccountMessages> = { "zh-Hans": zh, ko, en };
