import type { ReactNode } from "react";
import { useWords } from "../../../web/language.tsx";
import type { ItemShown } from "../shown.ts";
import { commitmentsMessages } from "./messages/messages.ts";

/** What must stand beside everything compiled: that it is a paraphrase, and how sure the observer is. */
export function ParaphraseMark({ observed }: Pick<ItemShown, "observed">): ReactNode {
  const { observed: words } = useWords(commitmentsMessages);
  if (observed === null) return null;
  return (
    <span className="paraphrase-mark">
      {words.mark} · {words.confidence[observed.confidence]}
    </span>
  );
}
