import type { InEachLanguage } from "../../../../../web/languages.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** The words of the joint glossary. */
export interface GlossaryMessages {
  list: {
    title: string;
    intro: string;
    open: string;
    search: string;
    term: string;
    kind: string;
    standing: string;
    atHome: string;
    empty: string;
    emptyToDo: string;
    adoptAll: (count: number) => string;
    adoptAllTitle: string;
    adoptMeaning: string;
  };
  shipped: {
    title: string;
    intro: string;
    search: string;
    found: (shown: number, found: number) => string;
    start: string;
    source: string;
  };
  fromText: {
    title: string;
    choose: string;
    go: string;
    intro: string;
    why: Record<"defined" | "repeated" | "rendered-differently", string>;
    places: (paragraphs: string) => string;
    none: string;
  };
  opening: { title: string; intro: string; confirm: string };
  term: {
    title: (name: string) => string;
    atHome: string;
    forms: string;
    accepted: (language: string) => string;
    forbidden: (language: string) => string;
    kind: string;
    antonyms: string;
    source: string;
    onePerLine: string;
    firstIsSettled: string;
    tokenHelp: string;
    none: string;
    ours: (field: string) => string;
    notSent: string;
    adoption: string;
    adoptTitle: string;
    ready: string;
  };
}

export const glossaryMessages: InEachLanguage<GlossaryMessages> = { "zh-Hans": zh, ko, en };
