import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { WordsShown } from "../../../../web/words-shown.tsx";
import { type PositionsThen, positionsNow, wordsThen } from "../../comparison.ts";
import { textMessages } from "../messages/text/messages.ts";
import { wordingFieldOf } from "../wordings.ts";
import type { Row } from "./row.ts";

/** What a row is compared with: words of another moment or side, or that they are still being read. */
export type Compared =
  | { state: "reading" }
  | { state: "read"; name: string; words: PositionsThen; as: string };

interface ComparedWordsProps {
  row: Row;
  language: string;
  compared: Compared;
}

/** Our words now (the draft, if there is one) beside the words of the other moment or side, with what differs marked. */
export function ComparedWords({ row, language, compared }: ComparedWordsProps): ReactNode {
  const { comparing: words } = useWords(textMessages);
  const { loading } = useMessages();
  const { party: own } = useSession();
  if (compared.state === "reading") return <p className="quiet">{loading}</p>;
  const field = wordingFieldOf(language);
  const draft = row.drafts[field]?.value;
  const now = typeof draft === "string" ? draft : wordsThen(positionsNow(row.view), field, own);
  const then = wordsThen(compared.words, field, compared.as);
  if (now === then) {
    return (
      <>
        <p className="side-words">{now === undefined ? null : <WordsShown text={now} lang={language} />}</p>
        <p className="quiet">{now === undefined ? words.neither : words.same}</p>
      </>
    );
  }
  return (
    <>
      <Version name={words.now} text={now} against={then} lang={language} />
      <Version name={compared.name} text={then} against={now} lang={language} />
    </>
  );
}

interface VersionProps {
  name: string;
  text: string | undefined;
  against: string | undefined;
  lang: string;
}

function Version({ name, text, against, lang }: VersionProps): ReactNode {
  const { comparing: words } = useWords(textMessages);
  return (
    <div className="cell-side">
      <p className="side-head">{name}</p>
      <p className="side-words">
        {text === undefined ? (
          <span className="side-silent">{words.nothing}</span>
        ) : (
          <WordsShown text={text} lang={lang} against={against} />
        )}
      </p>
    </div>
  );
}
