import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { type TextsMessages, textsMessages } from "./messages/messages.ts";
import { languageOfField } from "./wordings.ts";

/** Why the words cannot be adopted as they stand. */
export function WhyNot({ code, field }: { code: string; field: string | undefined }): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const { languageName } = useMessages();
  const language = field === undefined ? null : languageOfField(field);
  const named = language === null ? "" : languageName(language);
  return (
    <p>
      <span className="label">{words.notYet}</span> {reason(words.why, code, named)}
    </p>
  );
}

function reason(why: TextsMessages["adoption"]["why"], code: string, language: string): string {
  switch (code) {
    case "bracketed":
    case "unreadable":
    case "required-field-silent":
      return why[code](language);
    case "nothing-said":
    case "held-back":
      return why[code];
    default:
      return why.other;
  }
}
