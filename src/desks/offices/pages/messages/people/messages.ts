import type { InEachLanguage } from "../../../../../web/languages.ts";
import type { Noted } from "../../../noted.ts";
import type { PersonRow, Role } from "../../people-answer.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of people and keys: offices, persons, the node's key, the access trail. */
export interface PeopleMessages {
  title: string;
  intro: string;
  people: string;
  columns: { name: string; office: string; state: string; factors: string; changes: string };
  states: Record<PersonRow["state"], string>;
  demonstration: string;
  until: (when: string) => string;
  erased: string;
  generator: string;
  passkeys: (count: number) => string;
  noFactor: string;
  noFactorHere: string;
  sessions: (count: number) => string;
  invite: string;
  name: string;
  nameHelp: string;
  nameLanguage: string;
  language: string;
  office: string;
  officeAs: (office: string, role: string) => string;
  signIn: string;
  signInHelp: string;
  makeInvitation: string;
  handOver: (until: string) => string;
  address: string;
  code: string;
  change: (name: string) => string;
  save: string;
  otherOffice: string;
  inviteAgain: (name: string) => string;
  inviteAgainConsequence: string;
  closeAccount: (name: string) => string;
  closeConsequence: string;
  closeConfirm: string;
  offices: string;
  officeColumns: { office: string; role: string; people: string; keys: string };
  allOffices: (count: string) => string;
  operatorsSecret: string;
  noKey: string;
  roles: Record<Role, string>;
  nodeKey: string;
  nodeKeyIntro: string;
  fingerprint: string;
  rotate: string;
  rotateConsequence: string;
  rotateConfirm: string;
  trail: string;
  trailIntro: string;
  deed: string;
  everyDeed: string;
  deeds: Record<Noted, string>;
  trailColumns: { when: string; who: string; what: string; about: string };
  /** What a row says more of, by the name under which it says it. */
  /** What is read that is no page of its own. */
  read: Record<"list" | "entry" | "file" | "trail" | "log", string>;
  aboutWords: Readonly<Record<string, string>>;
  /** How a key of the other side came to be trusted. */
  grounds: Readonly<Record<string, string>>;
  nobody: string;
  /** What a node did without anybody asking: in a demonstration it trusts whom it first meets. */
  byItself: string;
  operator: string;
  nothingNoted: string;
}

export const peopleMessages: InEachLanguage<PeopleMessages> = { "zh-Hans": zh, ko, en };
