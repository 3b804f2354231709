import type { Refusal } from "../document.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { DocumentMessages } from "./shape.ts";
import { zh } from "./zh.ts";

const messages = { zh, ko, en } as const satisfies Record<string, DocumentMessages>;

/** One sentence that says what is wrong with a file and what to do, in the reader's language. */
export function refusalSentence(refusal: Refusal, language: keyof typeof messages): string {
  const say = messages[language][refusal.code] as (one: Refusal) => string;
  return say(refusal);
}
