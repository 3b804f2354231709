import type { FieldWords } from "../../../../web/field-words.ts";
import { useWords } from "../../../../web/language.tsx";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { linesOf, useTermFields } from "./term-fields.ts";

/** How the fields of a term are called, and what their values say. */
export function useTermWords(): FieldWords {
  const { term: words } = useWords(glossaryMessages);
  const fields = useTermFields();
  const named = (name: string) => fields.find((one) => one.name === name);
  return {
    languageOf: (field) => named(field)?.language ?? null,
    label: (field) => named(field)?.label ?? field,
    value: (_, value) => linesOf(value).join("\n") || words.none,
  };
}
