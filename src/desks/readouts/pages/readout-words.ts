import { type FieldWords, inPlainWords } from "../../../web/field-words.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { readAccount } from "../accounts.ts";
import { readoutMessages } from "./messages/messages.ts";
import { useWorded } from "./press.tsx";

/** How the fields of a readout are called, and what their values say. */
export function useReadoutWords(): FieldWords {
  const { account: words, press } = useWords(readoutMessages);
  const { languageName } = useMessages();
  const worded = useWorded();
  const names: Readonly<Record<string, string>> = {
    meeting: words.ofMeeting,
    pressPoints: press.points,
    embargo: press.embargo,
  };
  const languageOf = (field: string) => /^account\.(.+)$/.exec(field)?.[1] ?? null;
  return {
    languageOf,
    label: (field) => {
      const language = languageOf(field);
      return language === null ? (names[field] ?? field) : `${words.one} · ${languageName(language)}`;
    },
    value: (field, value) => {
      if (languageOf(field) !== null) {
        const sentences = readAccount(value).map((one) => one.text);
        return sentences.length === 0 ? inPlainWords(value) : sentences.join("\n");
      }
      return field === "meeting" ? inPlainWords(value) : worded(field, value);
    },
  };
}
