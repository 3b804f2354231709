import { useMessages, useWords } from "../../../../web/language.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import { useLanguage } from "../../../../web/language.tsx";
import { idsIn } from "../../order.ts";
import { textMessages } from "../messages/text/messages.ts";
import { languageOfField } from "../wordings.ts";
import type { TextDesk } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import type { Row } from "./row.ts";

/** Our drafts on a text and its paragraphs as they would be sent, the text's own first, then in its order. */
export function usePrepared({ text, rows, drafts }: TextDesk): Prepared[] {
  const { rows: words } = useWords(textMessages);
  const { language } = useLanguage();
  const { languageName } = useMessages();
  const fieldWords = useFieldWords();
  const numberOf = (id: string) => rows.find((row) => row.id === id)?.number ?? null;
  const nameOfRow = (row: Row) => (row.number === null ? words.goneParagraph : words.paragraph(row.number));
  const ofText = Object.entries(drafts).map(([field, { value }]) => ({
    entity: text.id,
    field,
    label: fieldWords.label(field),
    lang: fieldWords.languageOf(field) ?? language,
    words: field === "order" ? orderWords(value, numberOf) : fieldWords.value(field, value),
  }));
  const ofRow = (row: Row) =>
    Object.entries(row.drafts).map(([field, { value }]) => {
      const lang = languageOfField(field);
      return {
        entity: row.id,
        field,
        label: `${nameOfRow(row)} · ${lang === null ? fieldWords.label(field) : languageName(lang)}`,
        lang: lang ?? language,
        words: fieldWords.value(field, value),
        implied:
          row.membership.state === "unsent" && (field === "text" || (field === "included" && value === true)),
      };
    });
  const all = [...ofText, ...rows.flatMap(ofRow)];
  return all.filter((one) => one.words.trim() !== "");
}

function orderWords(value: unknown, numberOf: (id: string) => number | null): string {
  return idsIn(value)
    .map((id) => numberOf(id) ?? "–")
    .join(", ");
}
