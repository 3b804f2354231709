import type { ReactNode } from "react";
import type { DraftView } from "../../../../web/answers.ts";
import { useLanguage } from "../../../../web/language.tsx";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import type { CommitmentDesk } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import { reportDraftsAbout, useReportFieldWords } from "./report-drafts.ts";

/** What is prepared on this commitment and the reports on it, and the way to send it as one numbered dispatch. */
export function Releasing({ desk }: { desk: CommitmentDesk }): ReactNode {
  const prepared = usePrepared(desk);
  const unsaved = Object.values(desk.notes).some(
    ({ text, saved }) => text !== null && text.trim() !== "" && !saved,
  );
  return (
    <ReleaseBar prepared={prepared} drafts={desk.allDrafts} busy={unsaved} onSent={() => void desk.again()} />
  );
}

/** Our drafts as they would be sent. A rating stays at home unless it is sent by itself. */
function usePrepared(desk: CommitmentDesk): Prepared[] {
  const { language } = useLanguage();
  const fieldWords = useFieldWords(desk.named, desk.known);
  const own = Object.entries(desk.drafts)
    .filter(([field]) => field !== "rating")
    .map(([field, value]) => ({
      entity: desk.entity.id,
      field,
      label: fieldWords.label(field),
      lang: fieldWords.languageOf(field) ?? language,
      words: fieldWords.value(field, value),
    }));
  return [...own, ...usePreparedReports(desk.allDrafts, desk.entity.id)];
}

/** Our reports on one thing as they would be sent. */
export function usePreparedReports(drafts: readonly DraftView[], about: string): Prepared[] {
  const { language } = useLanguage();
  const { label, value, languageOf } = useReportFieldWords();
  return reportDraftsAbout(drafts, about).flatMap((report) =>
    Object.entries(report.values).map(([field, one]) => ({
      entity: report.entity,
      field,
      label: label(field),
      lang: languageOf(field) ?? language,
      words: value(field, one),
    })),
  );
}
