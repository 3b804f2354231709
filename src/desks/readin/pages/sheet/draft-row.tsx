import type { ReactNode } from "react";
import { useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown, SheetView } from "../sheet-answers.ts";
import { DraftEditing } from "./draft-editing.tsx";
import { DraftFacts } from "./draft-facts.tsx";
import { Likenesses } from "./likenesses.tsx";
import { languageOfText } from "./language-of-text.ts";
import { Splitting } from "./splitting.tsx";
import type { Current } from "./use-current.ts";
import type { Deeds } from "./use-deeds.ts";
import type { SheetInHand } from "./use-sheet.ts";

interface DraftRowProps {
  number: number;
  draft: DraftShown;
  view: SheetView;
  current: Current;
  sheet: SheetInHand;
  deeds: Deeds;
}

/** One draft: its words and what was read in them; the one in hand can be decided, changed, split and joined. */
export function DraftRow({ number, draft, view, current, sheet, deeds }: DraftRowProps): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const isCurrent = draft.id === current.id;
  const opened = isCurrent && draft.state === "open" ? current.opened : null;
  return (
    <li>
      <article
        className="sheet-draft"
        data-row={draft.id}
        data-state={draft.state}
        data-current={isCurrent}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={words.draft(number, words.state[draft.state])}
        onClick={isCurrent ? undefined : () => current.choose(draft.id)}
      >
        <p className="draft-state">
          <span className="number">{number}</span> {words.state[draft.state]}
          {draft.dismissedBefore ? <span className="quiet"> · {words.dismissedBefore}</span> : null}
        </p>
        {opened === "editor" ? (
          <DraftEditing draft={draft} view={view} sheet={sheet} onDone={() => current.open(null)} />
        ) : (
          <>
            <p className="words" lang={languageOfText(draft.edit.wording)}>
              {draft.edit.wording}
            </p>
            <DraftFacts draft={draft} view={view} />
          </>
        )}
        {opened === "splitting" ? (
          <Splitting
            draft={draft}
            onClose={() => current.open(null)}
            onSplit={async (parts) => {
              if (await sheet.split(draft.id, parts)) current.open(null);
            }}
          />
        ) : null}
        {isCurrent ? <Likenesses draft={draft} known={view.known} sheet={sheet} /> : null}
        {isCurrent && opened !== "splitting" ? (
          <Choices draft={draft} opened={opened} deeds={deeds} current={current} />
        ) : null}
      </article>
    </li>
  );
}

interface ChoicesProps {
  draft: DraftShown;
  opened: Current["opened"];
  deeds: Deeds;
  current: Current;
}

function Choices({ draft, opened, deeds, current }: ChoicesProps): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  if (draft.state === "accepted")
    return (
      <p className="choices">
        {draft.entity === null ? null : (
          <span>
            {words.toCommitment} <Link href={`/commitments/${draft.entity}`}>{draft.entity}</Link>
          </span>
        )}
        <Choice name={words.takeBack} keys="u" deed={deeds.undo} />
      </p>
    );
  if (draft.state === "dismissed")
    return (
      <p className="choices">
        <Choice name={words.reopen} keys="u" deed={deeds.undo} />
      </p>
    );
  return (
    <p className="choices">
      <Choice name={words.accept} keys="Enter a" deed={deeds.accept} main />
      {opened === "editor" ? (
        <Choice name={words.doneEditing} keys="Escape" deed={async () => current.open(null)} />
      ) : (
        <Choice name={words.edit} keys="e" deed={deeds.edit} />
      )}
      <Choice name={words.split} keys="s" deed={deeds.split} />
      <Choice name={words.join} keys="Shift+J" deed={deeds.join} />
      <Choice name={words.dismiss} keys="x" deed={deeds.dismiss} />
    </p>
  );
}

interface ChoiceProps {
  name: string;
  keys: string;
  deed: () => Promise<void>;
  main?: boolean;
}

function Choice({ name, keys, deed, main = false }: ChoiceProps): ReactNode {
  return (
    <button
      type="button"
      className={main ? "main" : undefined}
      aria-keyshortcuts={keys}
      onClick={(event) => {
        event.stopPropagation();
        void deed();
      }}
    >
      {name}
    </button>
  );
}
