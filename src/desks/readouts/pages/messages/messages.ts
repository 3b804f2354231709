import type { InEachLanguage } from "../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Every word of the readouts of a meeting. */
export interface ReadoutMessages {
  account: {
    title: (party: string) => string;
    help: string;
    noText: string;
    notAdopted: string;
    language: string;
    begin: string;
    beginAnew: string;
    add: string;
    sentence: (number: number) => string;
    source: (number: number) => string;
    noSource: string;
    paragraph: (number: number) => string;
    marked: string;
    remove: (number: number) => string;
    unsourced: (count: number) => string;
    saving: Record<"saved" | "kept" | "offline", string>;
    one: string;
    ofMeeting: string;
  };
  publishing: {
    heading: string;
    nothingSent: string;
    published: string;
    open: (languages: string) => string;
    title: string;
    consequence: string;
    confirm: string;
  };
  press: {
    title: string;
    points: string;
    embargo: string;
    ours: string;
    oneALine: string;
    prepare: string;
    draftWaits: string;
    day: string;
    time: string;
    zone: string;
    none: string;
    noEmbargo: string;
    until: (day: string, time: string, zone: string) => string;
    settle: string;
    adopt: string;
  };
  comparison: {
    title: string;
    help: string;
    none: string;
    waiting: (parties: string) => string;
    every: string;
    onlyWe: string;
    only: (parties: string) => string;
    count: (count: number, of: number) => string;
  };
}

export const readoutMessages: InEachLanguage<ReadoutMessages> = { "zh-Hans": zh, ko, en };
