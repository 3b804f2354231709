import type { ReactNode } from "react";
import { useTextLanguage } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import { useSession } from "../../../web/session.tsx";
import type { ItemShown } from "../shown.ts";

/** The address of a commitment's page, or of an observer's item. */
export function addressOf(id: string): string {
  return `/commitments/${id.replace(/^observer:/, "observer/")}`;
}

/** A commitment's words in the reader's language of texts, else in one there is. */
export function useItemWords(): (item: Pick<ItemShown, "id" | "wording">) => { text: string; lang: string } {
  const wanted = useTextLanguage(useSession().mechanism.languages);
  return ({ id, wording }) => {
    const found = nameIn(wording, wanted);
    return found.text === "" ? { text: id.slice(id.search(/[/:]/) + 1), lang: "en" } : found;
  };
}

/** A commitment by its words. */
export function CommitmentLink({ item }: { item: Pick<ItemShown, "id" | "wording"> }): ReactNode {
  const { text, lang } = useItemWords()(item);
  return (
    <Link href={addressOf(item.id)} lang={lang} className="words">
      {text}
    </Link>
  );
}
