import type { ReactNode } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { useMessages } from "../../../web/language.tsx";
import { ReleaseBar } from "../../../web/release-bar.tsx";
import type { Prepared } from "../../../web/release.tsx";
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
  /** Every draft of our side. */
  drafts: readonly DraftView[];
  onSent: () => void;
}

/** How many positions are prepared on this page, and the way to release them as one numbered dispatch. */
export function Sending({ entity, languages, notes, drafts, onSent }: SendingProps): ReactNode {
  const prepared = usePrepared(entity, languages, notes);
  const saved = prepared.every(({ field }) => notes[field]?.saved === true);
  return <ReleaseBar prepared={prepared} drafts={drafts} busy={!saved} onSent={onSent} />;
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
