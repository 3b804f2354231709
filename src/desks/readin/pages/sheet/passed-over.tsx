import type { ReactNode } from "react";
import { useWords } from "../../../../web/language.tsx";
import { readinMessages } from "../messages/messages.ts";
import { languageOfText } from "./language-of-text.ts";

interface PassedOverProps {
  words: string;
  onDraft: () => Promise<void>;
}

/** A sentence in which the reader found nothing; a person may find something. */
export function PassedOver({ words, onDraft }: PassedOverProps): ReactNode {
  const { sheet } = useWords(readinMessages);
  return (
    <li className="passed-over">
      <span className="visually-hidden">{sheet.passedOver}</span>
      <p lang={languageOfText(words)}>{words}</p>
      <button type="button" className="plain" onClick={() => void onDraft()}>
        {sheet.draftThis}
      </button>
    </li>
  );
}
