import { type FieldWords, inPlainWords } from "../../../../web/field-words.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { readRaised } from "../../raised.ts";
import { textMessages } from "../messages/text/messages.ts";
import { useStageWords } from "./stage-words.ts";

/** How the fields of a text and a paragraph are called, and what their values say to a reader. */
export function useFieldWords(): FieldWords {
  const { fields: words } = useWords(textMessages);
  const { languageName, list } = useMessages();
  const stageSaid = useStageWords();
  const languageOf = (field: string) => /^(?:title|wording)\.(.+)$/.exec(field)?.[1] ?? null;
  return {
    languageOf,
    label: (field) => {
      const language = languageOf(field);
      if (language !== null) {
        const name = field.startsWith("title.") ? words.title : words.wording;
        return `${name} · ${languageName(language)}`;
      }
      return isNamed(field) ? words[field] : field;
    },
    value: (field, value) => {
      if (typeof value === "string") return valueOfString(words, field, value, languageName);
      if (typeof value === "boolean") return saidYes(words, field, value);
      if (value === null) return words.none;
      if (field === "reserve") return reservesSaid(words, value);
      if (field === "raised") return raisedSaid(words, value);
      if (Array.isArray(value) && isLanguages(field))
        return value.length === 0 ? words.none : list(value.map(String).map(languageName));
      if (field === "stage") return stageSaid(value);
      if (field === "signatory") return fileName(value);
      return inPlainWords(value);
    },
  };
}

type Words = (typeof textMessages)["en"]["fields"];
const NAMED = [
  "sort",
  "authentic",
  "prevailing",
  "courtesy",
  "meeting",
  "order",
  "stage",
  "signatory",
  "included",
  "text",
  "reserve",
  "withoutPrejudice",
  "raised",
] as const;
type Named = (typeof NAMED)[number];

function isNamed(field: string): field is Named {
  return NAMED.some((one) => one === field);
}

function isLanguages(field: string): boolean {
  return field === "authentic" || field === "courtesy";
}

function valueOfString(
  words: Words,
  field: string,
  value: string,
  languageName: (tag: string) => string,
): string {
  if (field === "prevailing") return languageName(value);
  if (field === "sort" && value in words.sorts) return words.sorts[value as keyof Words["sorts"]];
  return value;
}

function saidYes(words: Words, field: string, value: boolean): string {
  if (field === "included") return value ? words.isIncluded : words.isLeftOut;
  if (field === "withoutPrejudice") return value ? words.isWithoutPrejudice : words.isNotWithoutPrejudice;
  return value ? words.yes : words.no;
}

function reservesSaid(words: Words, value: unknown): string {
  const reasons = Array.isArray(value) ? value.map(String) : [];
  return reasons.length === 0 ? words.lifted : reasons.join("\n");
}

function raisedSaid(words: Words, value: unknown): string {
  const sentences = readRaised(value).map(({ sentence }) => sentence);
  return sentences.length === 0 ? words.nothingRaised : sentences.join("\n");
}

/** What a side attaches by name; its size and fingerprint say nothing to a reader. */
function fileName(value: unknown): string {
  const { name } = (value ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : inPlainWords(value);
}
