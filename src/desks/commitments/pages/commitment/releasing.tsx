import { type ReactNode, useState } from "react";
import type { DraftView } from "../../../../web/answers.ts";
import { useLanguage, useMessages } from "../../../../web/language.tsx";
import { type Prepared, Release } from "../../../../web/release.tsx";
import { useSession } from "../../../../web/session.tsx";
import type { CommitmentDesk } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import { reportDraftsAbout, useReportFieldWords } from "./report-drafts.ts";

/** What is prepared on this commitment and the reports on it, and the way to send it as one numbered dispatch. */
export function Releasing({ desk }: { desk: CommitmentDesk }): ReactNode {
  const prepared = usePrepared(desk);
  const unsaved = Object.values(desk.notes).some(
    ({ text, saved }) => text !== null && text.trim() !== "" && !saved,
  );
  return <ReleaseBar prepared={prepared} unsaved={unsaved} onSent={() => void desk.again()} />;
}

interface ReleaseBarProps {
  prepared: readonly Prepared[];
  unsaved: boolean;
  onSent: () => void;
}

/** How much is prepared, the button that releases it, and under which number it left. */
export function ReleaseBar({ prepared, unsaved, onSent }: ReleaseBarProps): ReactNode {
  const { release } = useMessages();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  return (
    <div className="sending text-sending" role="status">
      {prepared.length === 0 ? null : (
        <p className="sending-bar">
          <strong>{release.waiting(prepared.length)}</strong>
          {may["release"] === true ? (
            <button type="button" className="main" disabled={unsaved} onClick={() => setAsking(true)}>
              {release.open}
            </button>
          ) : null}
          {unsaved ? <span className="quiet">{release.notSavedYet}</span> : null}
        </p>
      )}
      {sent === null || prepared.length > 0 ? null : (
        <p>
          <strong>{release.done(sent)}</strong> {release.doneHelp}
        </p>
      )}
      {asking ? (
        <Release
          prepared={prepared}
          onClose={() => setAsking(false)}
          onSent={(dispatch) => {
            setAsking(false);
            setSent(dispatch);
            onSent();
          }}
        />
      ) : null}
    </div>
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
