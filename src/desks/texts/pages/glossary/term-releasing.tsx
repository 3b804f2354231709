import type { ReactNode } from "react";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import { useLanguage } from "../../../../web/language.tsx";
import type { TermDesk } from "./term.tsx";
import { useTermFields } from "./term-fields.ts";
import { useTermWords } from "./term-words.ts";

/** What is prepared on a term, and the way to release it. */
export function TermReleasing({ desk: { term, drafts, allDrafts, again } }: { desk: TermDesk }): ReactNode {
  const { language } = useLanguage();
  const fieldWords = useTermWords();
  const prepared = useTermFields().flatMap(({ name, label, language: lang }) => {
    const draft = drafts[name];
    if (draft === undefined) return [];
    const words = fieldWords.value(name, draft.value);
    return [{ entity: term.id, field: name, label, lang: lang ?? language, words }];
  });
  return <ReleaseBar prepared={prepared} drafts={allDrafts} onSent={() => void again()} />;
}
