import type { ReactNode } from "react";
import { useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { useSession } from "../../../../web/session.tsx";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown, KnownShown } from "../sheet-answers.ts";
import { likenessToggled } from "./use-deeds.ts";
import type { SheetInHand } from "./use-sheet.ts";

interface LikenessesProps {
  draft: DraftShown;
  known: readonly KnownShown[];
  sheet: SheetInHand;
}

/** The commitments on record that a draft may be or restate: the reader proposes, a tick confirms. */
export function Likenesses({ draft, known, sheet }: LikenessesProps): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const { mechanism } = useSession();
  const language = useTextLanguage(mechanism.languages);
  const { candidates } = draft.reading;
  if (candidates.length === 0) return null;
  return (
    <ul className="likenesses">
      {candidates.map((one) => {
        const found = known.find(({ id }) => id === one.id);
        const { text, lang } = nameIn(found?.wording ?? { en: one.id }, language);
        const confirmed =
          one.as === "same" ? draft.edit.sameAs === one.id : draft.edit.predecessors.includes(one.id);
        return (
          <li key={one.id} data-observed={found?.from === "observer"}>
            <label>
              <input
                type="checkbox"
                checked={confirmed}
                disabled={draft.state !== "open"}
                onChange={() => void sheet.edit(draft.id, likenessToggled(draft, one))}
              />{" "}
              {one.as === "same" ? words.isSame : words.restates} <span lang={lang}>{text}</span>
            </label>{" "}
            <span className="quiet">
              {words.likeness(Math.round(one.likeness * 100))}
              {found?.from === "observer" ? ` · ${words.observed}` : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
