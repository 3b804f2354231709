import { type ReactNode, useCallback, useId } from "react";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { PARAGRAPH } from "../at-home.ts";
import { textMessages } from "../messages/text/messages.ts";
import { WordingColumn } from "../wording-column.tsx";
import { wordingFieldOf, wordingIn } from "../wordings.ts";
import type { Changing } from "./changing.ts";
import type { TextDesk } from "./desk.ts";
import { fieldInHand } from "./field-view.ts";
import { MembershipNote } from "./membership-note.tsx";
import { NoteEditor } from "./note-list.tsx";
import type { Notes } from "./notes.ts";
import { ReserveEditor } from "./reserve-editor.tsx";
import { ReserveNotes } from "./reserve-notes.tsx";
import type { Row } from "./row.ts";
import type { RowKeys } from "./row-keys.ts";

interface OpenRowProps {
  row: Row;
  desk: TextDesk;
  begin: string | null;
  changing: Changing;
  notes: Notes;
  keys: RowKeys;
  openRow: (id: string | null, begin: string | null) => void;
}

/** One paragraph to work on: every side's words in full, our drafts, its place, our reserves. */
export function OpenRow({ row, desk, begin, changing, notes, keys, openRow }: OpenRowProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const logs = useExchange().value?.logs ?? null;
  const note = useCallback(() => {}, []);
  const id = useId();
  const mayDraft = desk.text.may.draft;
  return (
    <article
      className="text-row-open"
      data-paragraph={row.id}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => keys.onOpen(event, row)}
    >
      <div className="page-head">
        <h3 id={id}>{row.number === null ? words.goneParagraph : words.paragraph(row.number)}</h3>
        <RowActions {...{ row, changing, mayDraft }} onClose={() => openRow(null, null)} />
      </div>
      <div className="wordings">
        {desk.columns.map((language) => (
          <WordingColumn
            key={language}
            entity={row.id}
            participants={row.view.participants}
            language={language}
            begin={begin === language}
            view={fieldInHand(wordingIn(row.view, language), row.drafts[wordingFieldOf(language)])}
            askedAt={desk.draftsAskedAt}
            opening={row.membership.state === "unsent" ? PARAGRAPH : null}
            logs={logs}
            mayDraft={mayDraft}
            onNote={note}
          />
        ))}
      </div>
      <MembershipNote {...{ row, mayDraft, changing }} />
      <ReserveNotes row={row} />
      {mayDraft ? (
        <div className="beside">
          <ReserveEditor row={row} changing={changing} />
          <NoteEditor entity={row.id} notes={notes} />
        </div>
      ) : null}
    </article>
  );
}

interface RowActionsProps {
  row: Row;
  changing: Changing;
  mayDraft: boolean;
  onClose: () => void;
}

function RowActions({ row, changing, mayDraft, onClose }: RowActionsProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { state } = row.membership;
  return (
    <p className="choices row-actions">
      {mayDraft && state !== "gone" ? (
        <>
          <button type="button" onClick={() => changing.move(row, -1)}>
            {words.moveUp}
          </button>
          <button type="button" onClick={() => changing.move(row, 1)}>
            {words.moveDown}
          </button>
        </>
      ) : null}
      {mayDraft && state === "in" && row.drafts["included"] === undefined ? (
        <button type="button" onClick={() => changing.setIncluded(row, false)}>
          {words.leaveOut}
        </button>
      ) : null}
      {mayDraft && Object.keys(row.drafts).length > 0 ? (
        <button
          type="button"
          onClick={() => {
            changing.discard(row);
            onClose();
          }}
        >
          {words.discardAll}
        </button>
      ) : null}
      {state === "unsent" ? null : (
        <Link className="button" href={`/paragraphs/${row.id}`}>
          {words.alone}
        </Link>
      )}
      <button type="button" className="main" onClick={onClose}>
        {words.close}
      </button>
    </p>
  );
}
