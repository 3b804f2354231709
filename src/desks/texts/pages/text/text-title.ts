import { useSession } from "../../../../web/session.tsx";
import { valueShown } from "../../languages-of-text.ts";
import { nameOf } from "../wordings.ts";
import type { TextDesk } from "./desk.ts";

/** What a text is called: in the first of its columns in which it has a title, else by its name. */
export function useTextTitle({ text, columns, drafts }: Pick<TextDesk, "text" | "columns" | "drafts">): {
  words: string;
  lang: string | undefined;
} {
  const { party } = useSession();
  const values = Object.fromEntries(Object.entries(drafts).map(([field, { value }]) => [field, value]));
  for (const lang of columns) {
    const title = valueShown(text, `title.${lang}`, party, values);
    if (typeof title === "string" && title !== "") return { words: title, lang };
  }
  return { words: nameOf(text.id), lang: undefined };
}
