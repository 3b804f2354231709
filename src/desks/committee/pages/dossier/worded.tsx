import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Link } from "../../../../web/link.tsx";
import type { DossierLine } from "../../dossier/shown.ts";
import { dossierWords } from "../../messages/dossier/messages.ts";
import { useCalendarWords } from "../calendar-words.ts";

/** The words of a commitment in the reader's language, with where it stands; what an observer compiled says so. */
export function Worded({ line }: { line: DossierLine }): ReactNode {
  const { language } = useLanguage();
  const more = useWords(dossierWords);
  const wording = nameIn(line.wording, language);
  return (
    <p className="dossier-words">
      <Link
        href={`/commitments/${line.id.replace(/^observer:/, "observer/")}`}
        className="words"
        lang={wording.lang}
      >
        {wording.text === "" ? line.id : wording.text}
      </Link>{" "}
      {line.from === "observer" ? <span className="observed-mark">{more.observed}</span> : null}
    </p>
  );
}

interface DatedProps {
  date: string;
  worded: (day: string) => string;
}

/** A day, month or year as much as is known, in a sentence of the reader's language. */
export function Dated({ date, worded }: DatedProps): ReactNode {
  const { day } = useCalendarWords();
  return worded(/^\d{4}-\d\d-\d\d$/.test(date) ? day(date) : date);
}
