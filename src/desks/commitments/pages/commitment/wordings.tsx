import type { ReactNode } from "react";
import type { LogView } from "../../../../web/answers.ts";
import { useTextLanguage, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { WordingColumn } from "../../../texts/pages/wording-column.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import { type CommitmentDesk, fieldIn } from "./desk.ts";

interface WordingsProps {
  desk: CommitmentDesk;
  logs: readonly LogView[] | null;
}

/** The wording in every language: both sides' words, and our draft of each. */
export function Wordings({ desk, logs }: WordingsProps): ReactNode {
  const { fields: words } = useWords(commitmentsMessages);
  return (
    <>
      <h2 className="visually-hidden">{words.wordings}</h2>
      <ColumnsOf field="wording" desk={desk} logs={logs} />
    </>
  );
}

interface ColumnsOfProps extends WordingsProps {
  /** The field of words that exists once in each language. */
  field: "wording" | "shownBy";
}

/** One column a language, the reader's own choice first. */
export function ColumnsOf({ field: of, desk, logs }: ColumnsOfProps): ReactNode {
  const { languages } = useSession().mechanism;
  const chosen = useTextLanguage(languages);
  const { entity, opening, askedAt, onNote } = desk;
  return (
    <div className="wordings">
      {[chosen, ...languages.filter((one) => one !== chosen)].map((language) => {
        const field = `${of}.${language}`;
        return (
          <WordingColumn
            key={field}
            entity={entity.id}
            participants={entity.participants}
            language={language}
            field={field}
            view={fieldIn(entity, field)}
            askedAt={askedAt}
            opening={opening}
            logs={logs}
            mayDraft={entity.may.draft}
            onNote={onNote}
          />
        );
      })}
    </div>
  );
}
