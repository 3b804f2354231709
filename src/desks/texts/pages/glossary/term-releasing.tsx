import type { ReactNode } from "react";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import type { TermDesk } from "./term.tsx";
import { linesOf, useTermFields } from "./term-fields.ts";

/** What is prepared on a term, and the way to release it. */
export function TermReleasing({ desk: { term, drafts, allDrafts, again } }: { desk: TermDesk }): ReactNode {
  const { term: words } = useWords(glossaryMessages);
  const { language } = useLanguage();
  const prepared = useTermFields().flatMap((field) => {
    const draft = drafts[field.name];
    if (draft === undefined) return [];
    const lines = linesOf(draft.value);
    return [
      {
        entity: term.id,
        field: field.name,
        label: field.label,
        lang: field.language ?? language,
        words: lines.length === 0 ? words.none : lines.join("\n"),
      },
    ];
  });
  return <ReleaseBar prepared={prepared} drafts={allDrafts} onSent={() => void again()} />;
}
