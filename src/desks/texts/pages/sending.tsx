import { type ReactNode, useState } from "react";
import { useMessages } from "../../../web/language.tsx";
import { type Prepared, Release } from "../../../web/release.tsx";
import { useSession } from "../../../web/session.tsx";
import { nameOf, wordingFieldOf } from "./wordings.ts";

/** What the page knows of one draft: its words, and whether the node has them. */
export interface DraftNote {
  text: string | null;
  saved: boolean;
}

interface SendingProps {
  entity: string;
  languages: readonly string[];
  notes: Readonly<Record<string, DraftNote>>;
  onSent: () => void;
}

/** How many positions are prepared on this page, and the way to release them as one numbered dispatch. */
export function Sending({ entity, languages, notes, onSent }: SendingProps): ReactNode {
  const { release } = useMessages();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const prepared = usePrepared(entity, languages, notes);
  const saved = prepared.every(({ field }) => notes[field]?.saved === true);
  return (
    <div className="sending" role="status">
      {prepared.length === 0 ? null : (
        <p className="sending-bar">
          <strong>{release.waiting(prepared.length)}</strong>
          {may["release"] === false ? null : (
            <button type="button" className="main" disabled={!saved} onClick={() => setAsking(true)}>
              {release.open}
            </button>
          )}
          {saved ? null : <span className="quiet">{release.notSavedYet}</span>}
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

/** The drafts of this paragraph that say something, as they would be sent. */
function usePrepared(
  entity: string,
  languages: readonly string[],
  notes: Readonly<Record<string, DraftNote>>,
): Prepared[] {
  const { languageName } = useMessages();
  return languages.flatMap((lang) => {
    const field = wordingFieldOf(lang);
    const words = notes[field]?.text ?? "";
    const label = `${nameOf(entity)} · ${languageName(lang)}`;
    return words.trim() === "" ? [] : [{ entity, field, label, lang, words }];
  });
}
