import { type FieldWords, inPlainWords } from "../../../../web/field-words.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import type { ListedShown } from "../../shown.ts";
import { useItemWords } from "../commitment-link.tsx";
import { useDated } from "../dates.ts";
import type { CommitmentsMessages } from "../messages/en.ts";
import { commitmentsMessages } from "../messages/messages.ts";
import type { NamedHere } from "../named-here.ts";
import { readAnswer, readClosing, readDue, readOrigin, readRating, readWords } from "./values.ts";

/** How the fields of a commitment are called and read. `chain`: the commitments whose words are known, for a list of what is restated. */
export function useFieldWords(named: NamedHere, chain: readonly ListedShown[] = []): FieldWords {
  const words = useWords(commitmentsMessages);
  const { languageName, list } = useMessages();
  const dated = useDated();
  const itemWords = useItemWords();
  const itemNamed = (id: string) => {
    const found = chain.find(({ item }) => item.id === id);
    return found === undefined ? (named.thing?.(id) ?? id) : itemWords(found.item).text;
  };
  const languageOf = (field: string) => /^(?:wording|shownBy|words)\.(.+)$/.exec(field)?.[1] ?? null;
  return {
    languageOf,
    label: (field) => {
      const language = languageOf(field);
      if (language === null) return labelOf(words, field);
      const { shownByIn, wordingIn } = words.fields;
      return (field.startsWith("shownBy.") ? shownByIn : wordingIn)(languageName(language));
    },
    value: (field, value) => valueInWords(field, value, { words, named, list, dated, itemNamed }),
  };
}

function labelOf({ fields }: CommitmentsMessages, field: string): string {
  const name = Object.entries(fields).find(([key]) => key === field)?.[1];
  return typeof name === "string" ? name : field;
}

interface Around {
  words: CommitmentsMessages;
  named: NamedHere;
  list: (items: readonly string[]) => string;
  dated: (date: string) => string;
  itemNamed: (id: string) => string;
}

function valueInWords(
  field: string,
  value: unknown,
  { words, named, list, dated, itemNamed }: Around,
): string {
  const listed = (items: readonly string[]) => (items.length === 0 ? words.fields.none : list(items));
  switch (field) {
    case "sort":
      return wordFor(words.sorts, value);
    case "workstream":
      return named.workstream(String(value));
    case "sameAs":
      return itemNamed(String(value));
    case "meeting":
      return named.meeting(String(value));
    case "actors":
      return listed(readWords(value).map(named.actor));
    case "instruments":
      return readWords(value).join("\n") || words.fields.none;
    case "predecessors":
      return readWords(value).map(itemNamed).join("\n") || words.fields.none;
    case "due":
      return dueInWords(value, { words, dated });
    case "closing":
      return closingInWords(value, { words, dated, itemNamed });
    case "answer": {
      const said = readAnswer(value);
      return said === null ? inPlainWords(value) : lines(wordFor(words.answers, said.answer), said.reason);
    }
    case "rating": {
      const said = readRating(value);
      return said === null
        ? inPlainWords(value)
        : lines(wordFor(words.rating.scores, String(said.score)), said.rule);
    }
    case "origin": {
      const said = readOrigin(value);
      return said === null
        ? inPlainWords(value)
        : lines(
            wordFor(words.origin.from, said.from),
            said.reference === undefined ? undefined : itemNamed(said.reference),
          );
    }
    default:
      return inPlainWords(value);
  }
}

function dueInWords(value: unknown, { words, dated }: Pick<Around, "words" | "dated">): string {
  const said = readDue(value);
  if (said === null) return inPlainWords(value);
  const { controls } = words;
  const when = controls.said(said.on === null ? controls.noDay : dated(said.on), said.words ?? "");
  return lines(when, said.reason === undefined ? undefined : controls.because(said.reason));
}

function closingInWords(
  value: unknown,
  { words, dated, itemNamed }: Pick<Around, "words" | "dated" | "itemNamed">,
): string {
  const said = readClosing(value);
  if (said === null) return inPlainWords(value);
  const { controls } = words;
  const by = said.by === undefined ? undefined : controls.byWhat(itemNamed(said.by));
  return lines(controls.said(wordFor(words.ends, said.end), dated(said.on)), by, said.note);
}

function wordFor(words: Readonly<Record<string, string>>, value: unknown): string {
  return words[String(value)] ?? String(value);
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter((one) => one !== undefined).join("\n");
}
