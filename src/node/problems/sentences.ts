import type { Problem, ProblemCode, ProblemFacts } from "./problem.ts";
import { en } from "./words/en/en.ts";
import { ko } from "./words/ko/ko.ts";
import type { Words, WordsFor } from "./words/words.ts";
import { zh } from "./words/zh/zh.ts";

/** The languages in which a node speaks to people. */
export const languages = ["zh-Hans", "ko", "en"] as const;
export type Language = (typeof languages)[number];

const words: Record<Language, WordsFor<ProblemFacts>> = { "zh-Hans": zh, ko, en };

export interface Sentences {
  title: string;
  detail: string;
  whatToDo: string;
}

/** What a problem says to a person who reads this language. */
export function sentencesOf(problem: Problem, language: Language): Sentences {
  const speak = words[language][problem.code] as (facts: Problem) => Words;
  const [title, detail, whatToDo] = speak(problem);
  return { title, detail, whatToDo };
}

/** Every code, in the order in which English lists them. */
export const problemCodes = Object.keys(en) as ProblemCode[];
