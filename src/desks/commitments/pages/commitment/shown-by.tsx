import { type ReactNode, useEffect, useState } from "react";
import type { LogView } from "../../../../web/answers.ts";
import { useWords } from "../../../../web/language.tsx";
import { useNode } from "../../../../web/session.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import type { CommitmentDesk } from "./desk.ts";
import { ColumnsOf } from "./wordings.tsx";

/** What will show that it happened: asked for where the wording alone could not tell. */
export function ShownBy({
  desk,
  logs,
}: {
  desk: CommitmentDesk;
  logs: readonly LogView[] | null;
}): ReactNode {
  const { fields: words } = useWords(commitmentsMessages);
  const checkable = useCheckable(desk);
  return (
    <section className="shown-by">
      <h2>{words.shownBy}</h2>
      {checkable === null ? null : (
        <p className={checkable ? "quiet" : "notice"} role="status" data-checkable={checkable}>
          {checkable ? words.checkable : words.uncheckable}
        </p>
      )}
      <details open={checkable === false || isSaid(desk)}>
        <summary>{words.shownBy}</summary>
        <ColumnsOf field="shownBy" desk={desk} logs={logs} />
      </details>
    </section>
  );
}

/** Whether anybody has said what will show it, or we have prepared it. */
function isSaid({ entity, drafts }: CommitmentDesk): boolean {
  const names = [...Object.keys(entity.fields), ...Object.keys(drafts)].filter((one) =>
    one.startsWith("shownBy."),
  );
  return names.some((one) => one in drafts || Object.keys(entity.fields[one]?.positions ?? {}).length > 0);
}

/** The reader is asked again once the typing pauses. */
const QUIET_MS = 600;

/** Whether the wording alone tells if it was kept: ours as it is typed, else as it stands; null where it is not known. */
function useCheckable({ notes, told }: CommitmentDesk): boolean | null {
  const { client } = useNode();
  const typed = Object.entries(notes).flatMap(([field, { text }]) =>
    field.startsWith("wording.") && text !== null && text.trim() !== ""
      ? [[field.slice("wording.".length), text] as const]
      : [],
  );
  const key = JSON.stringify(Object.fromEntries(typed));
  const [checked, setChecked] = useState<{ key: string; checkable: boolean | null } | null>(null);
  useEffect(() => {
    if (typed.length === 0) return;
    const timer = setTimeout(() => {
      const wording = JSON.parse(key) as unknown;
      void client
        .ask<{ checkable: boolean | null }>("POST", "/api/commitments/checked", { wording })
        .then((answer) => setChecked({ key, checkable: answer.ok ? answer.value.checkable : null }));
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [client, key]);
  if (typed.length === 0) return told?.checkable ?? null;
  return checked?.checkable ?? null;
}
